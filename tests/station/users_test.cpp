// Users of this machine: who may be added and removed, tries at a PIN, and the commands of the line.
#include "station/users.h"

#include <sys/wait.h>

#include <filesystem>

#include "files/whole_file.h"
#include "support/day/desk.h"
#include "support/day/training_day.h"
#include "words/station.h"

namespace sala {
namespace {

namespace fs = std::filesystem;

const Uptime morning{"one start", 1000};
Uptime users_later(int seconds) {
  return {morning.boot, morning.s + seconds};
}

/// A desk with an administrator and a trainer; what stands for hashes is none.
struct StaffedDay : EmptyDay {
  User somsri = add_user(station, "สมศรี ใจดี", UserRole::administrator, "hash of Somsri").value();
  User kim = add_user(station, "Kim", UserRole::trainer, "hash of Kim").value();

  PinTry try_pin(const User& user, const Uptime& now) { return begin_pin_try(station, user.id, now, tries).value(); }
  UnwrittenTries tries;
};

TextId users_why(const Result<User>& user) {
  REQUIRE_FALSE(user);
  return user.error().text;
}

/// A command that reads the PIN from a pipe.
ProgramRun run_with_pin(const Desk& desk, const std::string& words, const std::string& pin) {
  const auto out = desk.file("out"), errors = desk.file("errors");
  const std::string line = "printf '%s\\n' '" + pin + "' | '" SALA_PROGRAM "' --data '" + desk.data().string() +
                           "' --json " + words + " --pin-fd 0 >'" + out.string() + "' 2>'" + errors.string() + "'";
  const int status = std::system(line.c_str());
  return {WEXITSTATUS(status), read_file(out).value_or(""), read_file(errors).value_or("")};
}

bool found_below(const fs::path& folder, const std::string& bytes) {
  for (const auto& entry : fs::recursive_directory_iterator(folder))
    if (entry.is_regular_file() && read_file(entry.path()).value_or("").find(bytes) != std::string::npos) return true;
  return false;
}

}  // namespace

TEST_CASE("the first user is an administrator") {
  EmptyDay day;
  CHECK(users_why(add_user(day.station, "Kim", UserRole::trainer, "hash")) == words::error_user_first);
  CHECK(read_users(day.station.folder).value().empty());
  CHECK(add_user(day.station, "Somsri", UserRole::administrator, "hash"));
}

TEST_CASE("two users do not share a name, however it is written") {
  StaffedDay day;
  CHECK(users_why(add_user(day.station, " kim ", UserRole::staff, "hash")) == words::error_user_exists);
  CHECK(users_why(add_user(day.station, "  ", UserRole::staff, "hash")) == words::error_user_name);
}

TEST_CASE("the last administrator goes last of all") {
  StaffedDay day;
  const auto too_early = remove_user(day.station, day.somsri.id);
  REQUIRE_FALSE(too_early);
  CHECK(too_early.error().text == words::error_user_last);
  CHECK(read_users(day.station.folder).value().size() == 2);
  REQUIRE(remove_user(day.station, day.kim.id));
  REQUIRE(remove_user(day.station, day.somsri.id));
  CHECK(read_users(day.station.folder).value().empty());
}

TEST_CASE("adding users writes no fact") {
  StaffedDay day;
  CHECK(day.station.store->heads().value().empty());
}

TEST_CASE("after three wrong PINs a user waits, and others do not") {
  StaffedDay day;
  for (int i = 0; i < 3; ++i) CHECK(day.try_pin(day.kim, morning).hash == "hash of Kim");
  const PinTry waits = day.try_pin(day.kim, users_later(1));
  CHECK(waits.wait_s == 4);
  CHECK(waits.hash.empty());
  CHECK(day.try_pin(day.somsri, users_later(1)).wait_s == 0);
  CHECK(day.try_pin(day.kim, users_later(5)).hash == "hash of Kim");
  CHECK(day.try_pin(day.kim, users_later(6)).wait_s == 9);
}

TEST_CASE("the wait survives a new start of the program, a changed clock, and a store put back") {
  StaffedDay day;
  for (int i = 0; i < 9; ++i) day.try_pin(day.kim, {"one start", 100'000 + 400 * i});
  const Uptime now{"one start", 100'000 + 400 * 8 + 10};
  day.turn_to({day.clock.now().utc_ms + 86'400'000, 420});
  CHECK(day.try_pin(day.kim, now).wait_s == 290);
  const fs::path folder = day.station.folder;
  day.station = {};
  for (const char* file : {"sala.sqlite", "sala.sqlite-wal", "sala.sqlite-shm"}) fs::remove(folder / file);
  day.station = open_station(folder, OpenMode::read_write, day.clock).value();
  CHECK(day.try_pin(day.kim, now).wait_s == 290);
}

TEST_CASE("a right PIN, or a new one, ends the wait") {
  StaffedDay day;
  for (int i = 0; i < 3; ++i) day.try_pin(day.kim, morning);
  REQUIRE(set_pin(day.station, day.kim.id, "another hash"));
  CHECK(day.try_pin(day.kim, users_later(1)).hash == "another hash");
  day.try_pin(day.kim, users_later(1));
  REQUIRE(note_right_pin(day.station, day.kim.id, day.tries));
  CHECK(read_users(day.station.folder).value().back().lockout == Lockout{});
}

TEST_CASE("where the disk takes no try, tries count in memory, and the right PIN gets in") {
  StaffedDay day;
  const fs::path keys = day.station.folder / "keys";
  fs::remove_all(keys / "users.new");
  fs::create_directories(keys / "users.new" /
                         "in the way");  // root writes where permissions say no: so nothing can stand there
  for (int i = 0; i < 3; ++i) CHECK(day.try_pin(day.kim, morning).hash == "hash of Kim");
  CHECK(read_users(day.station.folder).value().back().lockout == Lockout{});
  CHECK(day.try_pin(day.kim, users_later(1)).wait_s == 4);
  CHECK(day.try_pin(day.somsri, users_later(1)).wait_s == 0);
  CHECK(day.try_pin(day.kim, users_later(5)).hash == "hash of Kim");
  REQUIRE(note_right_pin(day.station, day.kim.id, day.tries));
  for (int i = 0; i < 3; ++i) CHECK(day.try_pin(day.kim, users_later(6)).wait_s == 0);
  CHECK(day.try_pin(day.kim, users_later(6)).wait_s == 5);

  fs::remove_all(keys / "users.new");  // the disk takes them again, and what was counted goes there
  CHECK(day.try_pin(day.kim, users_later(20)).hash == "hash of Kim");
  CHECK(read_users(day.station.folder).value().back().lockout.failures == 4);
  CHECK(day.try_pin(day.kim, users_later(21)).wait_s == 9);
  REQUIRE(set_pin(day.station, day.kim.id, "another hash"));
  CHECK(day.try_pin(day.kim, users_later(21)).hash == "another hash");
}

TEST_CASE("the owner adds users, gives new PINs and removes users by line") {
  const Desk desk;
  const ProgramRun added = run_with_pin(desk, "users add --name Somsri --role administrator", "482913");
  REQUIRE(added.status == 0);
  const std::string id = Json::parse(added.output)["user"];
  const Json listed = desk.ask({"users", "list"});
  REQUIRE(listed.size() == 1);
  CHECK(listed[0] == Json{{"user", id}, {"name", "Somsri"}, {"role", "administrator"}, {"waits_s", 0}});
  const std::string before = read_users(desk.data()).value().front().pin_hash;
  CHECK(run_with_pin(desk, "users set-pin somsri", "700185").status == 0);
  CHECK(read_users(desk.data()).value().front().pin_hash != before);
  CHECK(desk.ask({"users", "remove", id})["user"] == id);
  CHECK(desk.ask({"users", "list"}).empty());
  CHECK(desk.ask({"users", "remove", id}, 1)["error"] == "error_no_user");
}

TEST_CASE("a weak PIN is refused by line, too, and changes nothing") {
  const Desk desk;
  const ProgramRun run = run_with_pin(desk, "users add --name Somsri --role administrator", "123456");
  CHECK(run.status == 1);
  CHECK(Json::parse(run.output)["error"] == "error_pin_weak");
  CHECK(run.errors.find("123456") == std::string::npos);
  CHECK(desk.ask({"users", "list"}).empty());
}

TEST_CASE("without a terminal and without --pin-fd no PIN is taken") {
  const Desk desk;
  CHECK(desk.ask({"users", "add", "--name", "A", "--role", "administrator"}, 1)["error"] == "error_pin_terminal");
  CHECK(desk.run({"users", "add", "--name", "A", "--role", "owner"}).status == 2);
  CHECK(desk.run({"users", "add", "--name", "A", "--role", "staff", "--pin", "482913"}).status == 2);
}

TEST_CASE("a PIN stands nowhere, and its hash in no backup and no export") {
  Desk desk;
  desk.set_up();
  REQUIRE(run_with_pin(desk, "users add --name Somsri --role administrator", "482913").status == 0);
  CHECK_FALSE(found_below(desk.data(), "482913"));
  const std::string hash = read_users(desk.data()).value().front().pin_hash;
  desk.ask({"backup", desk.file("backup.sqlite").string()});
  desk.ask({"facts", "export", desk.file("facts.jsonl").string()});
  for (const char* file : {"backup.sqlite", "facts.jsonl"}) {
    const std::string bytes = read_file(desk.file(file)).value();
    INFO(file);
    CHECK_FALSE(bytes.empty());
    CHECK(bytes.find(hash) == std::string::npos);
    CHECK(bytes.find("Somsri") == std::string::npos);
  }
}

}  // namespace sala
