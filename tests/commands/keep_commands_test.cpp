// Backups and what is got back from them, by line: from a file, sealed or plain, and after damage.
#include <sys/wait.h>

#include <fstream>
#include <set>

#include "files/whole_file.h"
#include "station/exchange/mounts.h"
#include "station/keeping/heads_note.h"
#include "station/keeping/restore.h"
#include "support/day/desk.h"

namespace sala {
namespace {

namespace fs = std::filesystem;

constexpr const char* passphrase = "four quite different words";

/// A desk with people, some of whom are in.
struct KeepCommandsBusyDesk : Desk {
  KeepCommandsBusyDesk() {
    set_up();
    ask({"check-in", "--code", code_of(yanisa), "--at", "2026-11-23T08:05:00+07:00"});
  }
  int facts() const { return ask({"facts", "verify"})["facts"]; }
  Json roster() const { return ask({"roster", "list"}); }
  std::string backup(const std::string& name = "backup.sqlite") const {
    ask({"backup", file(name).string()});
    return file(name).string();
  }
  fs::path store() const { return data() / "sala.sqlite"; }
  /// Many facts, so that one page does not hold them all.
  void fill() {
    for (int i = 3; i < 40; ++i)
      ask({"roster", "add", "--no", std::to_string(i), "--given-name", "คน" + std::string(900, 'x')});
  }
};

/// The same with a passphrase on standard input.
ProgramRun run_with_passphrase(const Desk& desk, const std::string& words, const std::string& typed) {
  const auto out = desk.file("out");
  const std::string line = "printf '%s\\n' '" + typed + "' | '" SALA_PROGRAM "' --data '" + desk.data().string() +
                           "' --json " + words + " --passphrase-fd 0 >'" + out.string() + "' 2>/dev/null";
  const int status = std::system(line.c_str());
  return {WEXITSTATUS(status), read_file(out).value_or(""), ""};
}

void damage(const fs::path& file, std::streamoff page, int pages) {
  std::fstream stream(file, std::ios::binary | std::ios::in | std::ios::out);
  stream.seekp(page * 4096);
  stream << std::string(static_cast<std::size_t>(pages) * 4096, '\x55');
}

/// Spoils the page that a fact stands on, told by a part of its body.
void damage_fact(const fs::path& file, const std::string& part) {
  const std::size_t at = read_file(file).value().find(part);
  REQUIRE(at != std::string::npos);
  damage(file, static_cast<std::streamoff>(at / 4096), 1);
}

Json check_named(const Json& report, const std::string& name) {
  for (const Json& check : report["checks"])
    if (check["name"] == name) return check;
  return nullptr;
}

Json doctor(const Desk& desk, const std::string& name) {
  return check_named(desk.run({"doctor", "--camera", "none"}).json(), name);
}

}  // namespace

TEST_CASE("a backup restored into an empty folder answers the same, as a new station") {
  const KeepCommandsBusyDesk from;
  Desk to;
  const Json made = from.ask({"backup", from.file("b").string()});
  CHECK(made["facts"] == from.facts());
  CHECK(made["sealed"] == false);
  const Json restored = to.ask({"restore", from.file("b").string()});
  CHECK(restored["added"] == from.facts());
  CHECK(restored["missing"] == 0);
  CHECK(to.ask({"roster", "list"}) == from.roster());
  to.ask({"gate", "registration", "close"});
  std::set<std::string> stations;
  for (const Json& head : to.ask({"facts", "head"})) stations.insert(head["station"]);
  CHECK(stations.size() == 2);
}

TEST_CASE("a backup is never written over another file") {
  const KeepCommandsBusyDesk desk;
  const std::string file = desk.backup();
  const std::string bytes = read_file(file).value();
  CHECK(desk.ask({"backup", file}, 1)["error"] == "error_file_exists");
  CHECK(read_file(file).value() == bytes);
}

TEST_CASE("facts are added to facts only when that is meant") {
  const KeepCommandsBusyDesk from, to;
  const std::string file = from.backup();
  const int before = to.facts();
  CHECK(to.ask({"restore", file}, 1)["error"] == "error_into_existing");
  CHECK(to.facts() == before);
  to.ask({"restore", file, "--into-existing"});
  CHECK(to.facts() == before + from.facts());
}

TEST_CASE("a backup that was cut or altered is refused, and neither is anything restored nor a store begun") {
  const KeepCommandsBusyDesk from;
  Desk to;
  const std::string file = from.backup();
  const auto size = fs::file_size(file);
  fs::resize_file(file, size / 2);
  CHECK(to.ask({"restore", file}, 1)["error"] == "error_backup_cut");
  fs::resize_file(file, size);
  CHECK(to.ask({"restore", file}, 1)["error"] == "error_backup_altered");
  CHECK(to.ask({"restore", from.file("nothing").string()}, 1)["error"] == "error_file_missing");
  CHECK_FALSE(fs::exists(to.data() / "sala.sqlite"));
}

TEST_CASE("a sealed backup opens with its passphrase alone") {
  const KeepCommandsBusyDesk from;
  Desk to;
  const std::string file = from.file("sealed").string();
  const Json made = run_with_passphrase(from, "backup --sealed " + file, passphrase).json();
  CHECK(made["sealed"] == true);
  const std::string bytes = read_file(file).value();
  CHECK(bytes.find("SQLite") == std::string::npos);
  CHECK(to.ask({"restore", file}, 1)["error"] == "error_seal_passphrase");
  CHECK(run_with_passphrase(to, "restore " + file, "four other different words").json()["error"] ==
        "error_passphrase_wrong");
  CHECK(run_with_passphrase(to, "restore " + file, passphrase).json()["added"] == from.facts());
  CHECK(to.ask({"roster", "list"}) == from.roster());
}

TEST_CASE("nothing is sealed with a weak passphrase, or with none") {
  const KeepCommandsBusyDesk desk;
  const std::string file = desk.file("sealed").string();
  CHECK(run_with_passphrase(desk, "backup --sealed " + file, "short").json()["error"] == "error_passphrase_short");
  CHECK(desk.ask({"backup", "--sealed", file}, 1)["error"] == "error_seal_passphrase");
  CHECK_FALSE(fs::exists(file));
}

TEST_CASE("a store with a damaged page is set aside and built anew from what is left and the newest backup") {
  KeepCommandsBusyDesk desk;
  desk.fill();
  const int before = desk.facts();
  const Json people = desk.roster();
  fs::create_directory(desk.data() / "backups");
  desk.ask({"backup", (desk.data() / "backups" / "20261123T013000.000Z.sqlite").string()});
  damage(desk.store(), 20, 3);
  CHECK(doctor(desk, "store")["state"] == "fail");
  const Json restored = desk.ask({"restore"});
  CHECK(restored["facts"] == before);
  CHECK(restored["missing"] == 0);
  CHECK(fs::exists(std::string(restored["set_aside"])));
  CHECK(desk.roster() == people);
  CHECK(doctor(desk, "store")["state"] == "ok");
  CHECK(desk.ask({"restore"}, 1)["error"] == "restore_sound");
}

TEST_CASE("without a backup, what is missing after damage is counted, told, and found again in one") {
  KeepCommandsBusyDesk desk;
  desk.fill();
  const int before = desk.facts();
  const Json people = desk.roster();
  const std::string kept_elsewhere = desk.backup();
  damage_fact(desk.store(), R"("no":"20")");
  const Json restored = desk.ask({"restore"});
  const int missing = restored["missing"];
  CHECK(missing > 0);
  CHECK(restored["facts"].get<int>() + missing == before);
  const Json told = doctor(desk, "store");
  CHECK(told["state"] == "warn");
  CHECK(std::string(told["message"]).find(std::to_string(missing)) != std::string::npos);
  desk.ask({"gate", "registration", "close"});  // work goes on meanwhile
  const Json found = desk.ask({"restore", kept_elsewhere, "--into-existing"});
  CHECK(found["missing"] == 0);
  CHECK(desk.roster() == people);
  CHECK(doctor(desk, "store")["state"] == "ok");
}

TEST_CASE("a loss can be accepted, and is then not told any more") {
  KeepCommandsBusyDesk desk;
  desk.fill();
  damage_fact(desk.store(), R"("no":"20")");
  CHECK(desk.ask({"restore"})["missing"].get<int>() > 0);
  CHECK(desk.ask({"restore", "--accept-loss"})["missing"] == 0);
  CHECK(doctor(desk, "store")["state"] == "ok");
}

TEST_CASE("a store whose first page is gone is built anew from the newest sound backup, not from a cut one") {
  KeepCommandsBusyDesk desk;
  desk.fill();
  const int before = desk.facts();
  const fs::path backups = desk.data() / "backups";
  fs::create_directory(backups);
  desk.ask({"backup", (backups / "20261123T013000.000Z.sqlite").string()});
  fs::copy_file(backups / "20261123T013000.000Z.sqlite", backups / "20261123T014000.000Z.sqlite");
  fs::resize_file(backups / "20261123T014000.000Z.sqlite", 9000);
  damage(desk.store(), 0, 1);
  const Json restored = desk.ask({"restore"});
  CHECK(restored["facts"] == before);
  CHECK(restored["missing"] == 0);
}

TEST_CASE("an emptied store is damage too, where facts are known of") {
  KeepCommandsBusyDesk desk;
  const int before = desk.facts();
  fs::create_directory(desk.data() / "backups");
  desk.ask({"backup", (desk.data() / "backups" / "20261123T013000.000Z.sqlite").string()});
  REQUIRE(note_heads(desk.data(), heads_from(desk.ask({"facts", "head"}))));
  fs::resize_file(desk.store(), 0);
  CHECK(desk.ask({"restore"})["facts"] == before);
  fs::remove(desk.store());
  CHECK(desk.ask({"restore"})["facts"] == before);
}

TEST_CASE("a rebuild that was broken off between two renames is finished by whoever opens the store") {
  KeepCommandsBusyDesk desk;
  const int before = desk.facts();
  const fs::path workshop = desk.data() / "rebuilding";
  fs::create_directory(workshop);
  fs::copy_file(desk.store(), workshop / "sala.sqlite");
  REQUIRE(write_file(workshop / "ready", "sala.sqlite.damaged-1"));
  desk.ask({"gate", "registration", "close"});
  CHECK(desk.facts() == before + 1);
  CHECK(fs::exists(desk.data() / "sala.sqlite.damaged-1"));
  CHECK_FALSE(fs::exists(workshop));
  desk.ask({"gate", "registration", "open"});
  CHECK(desk.facts() == before + 2);
}

TEST_CASE("a rebuild that was broken off with the damaged store half moved away is finished, not begun again") {
  KeepCommandsBusyDesk desk;
  const int before = desk.facts();
  const fs::path workshop = desk.data() / "rebuilding";
  fs::create_directory(workshop);
  REQUIRE(note_heads(desk.data(), heads_from(desk.ask({"facts", "head"}))));
  fs::rename(desk.store(), workshop / "sala.sqlite");
  REQUIRE(write_file(workshop / "ready", "sala.sqlite.damaged-1"));
  const Json restored = desk.ask({"restore"});
  CHECK(restored["facts"] == before);
  CHECK(restored["missing"] == 0);
}

TEST_CASE("an old copy put back in the store's place goes on as a new station, so that nothing is contradicted") {
  KeepCommandsBusyDesk desk;
  const fs::path old_copy = desk.file("old");
  fs::copy_file(desk.store(), old_copy);
  desk.ask({"gate", "registration", "close"});
  REQUIRE(note_heads(desk.data(), heads_from(desk.ask({"facts", "head"}))));
  fs::copy_file(old_copy, desk.store(), fs::copy_options::overwrite_existing);
  const Json told = doctor(desk, "store");
  CHECK(told["state"] == "warn");
  desk.ask({"gate", "registration", "open"});
  std::set<std::string> stations;
  for (const Json& head : desk.ask({"facts", "head"})) stations.insert(head["station"]);
  CHECK(stations.size() == 2);
}

TEST_CASE("the doctor tells how old the newest backup is") {
  const KeepCommandsBusyDesk desk;
  CHECK(doctor(desk, "backups")["state"] == "warn");
  fs::create_directory(desk.data() / "backups");
  desk.ask({"backup", (desk.data() / "backups" / "20260101T013000.000Z.sqlite").string()});
  CHECK(doctor(desk, "backups")["state"] == "warn");
  desk.ask({"backup", (desk.data() / "backups" / "29990101T013000.000Z.sqlite").string()});
  CHECK(doctor(desk, "backups")["state"] == "ok");
}

TEST_CASE("two kiosks join and exchange by line") {
  const KeepCommandsBusyDesk office;
  Desk door;
  const std::string stick = office.file("stick").string();
  fs::create_directory(stick);
  const Json request = door.ask({"stick", "request", stick});
  CHECK(office.ask({"stick", "exchange", stick}, 1)["error"] == "error_stick_alone");
  const Json listed = office.ask({"stick", "endorse", stick});
  REQUIRE(listed["requests"].size() == 1);
  CHECK(listed["requests"][0]["code"] == request["code"]);
  CHECK(listed["endorsed"].is_null());
  const std::string wrong = request["code"] == "000000" ? "000001" : "000000";
  CHECK(office.ask({"stick", "endorse", stick, "--code", wrong}, 1)["error"] == "error_stick_code");
  CHECK(door.ask({"stick", "exchange", stick}, 1)["error"] == "error_stick_not_joined");
  office.ask({"stick", "endorse", stick, "--code", request["code"]});
  const Json joined = door.ask({"stick", "exchange", stick});
  CHECK(joined["joined"] == true);
  CHECK(door.ask({"roster", "list"}) == office.roster());
  door.ask({"check-in", "--participant", office.kongkiat, "--at", "2026-11-23T08:10:00+07:00"});
  CHECK(door.ask({"stick", "exchange", stick})["joined"] == false);
  CHECK(office.ask({"stick", "exchange", stick})["added"].get<int>() >= 2);
  CHECK(office.ask({"summary"}) == door.ask({"summary"}));
  CHECK(office.ask({"summary"})["participants"]["checked_in"] == 2);
  CHECK(office.ask({"stick", "exchange", stick})["added"] == 0);
}

TEST_CASE("what is mounted below /media is a stick, a data folder is none") {
  const auto mounts = parse_mounts(
      "36 35 98:0 / / rw shared:1 - ext4 /dev/root rw\n"
      "40 36 8:17 / /media/user/MY\\040STICK rw,nosuid shared:2 - vfat /dev/sdb1 rw\n"
      "nonsense\n"
      "41 40 8:17 / /media/user/MY\\040STICK rw,nosuid shared:2 - vfat /dev/sdb1 rw\n");  // bound on itself
  REQUIRE(mounts.size() == 2);
  CHECK(mounts[1].folder == "/media/user/MY STICK");
  CHECK(mounts[1].device == "/dev/sdb1");
  const TemporaryFolder folder;
  CHECK_FALSE(is_on_stick(folder / "b"));
}

TEST_CASE("once the organisation has a passphrase, ending tickets and restoring ask for it") {
  const KeepCommandsBusyDesk desk;
  const std::string file = desk.backup();
  const std::string reissue = "tickets reissue " + desk.roster()[0]["participant"].get<std::string>();
  desk.ask({"tickets", "reissue", desk.roster()[0]["participant"]});
  const auto seal =
      "'" SALA_PROGRAM "' --data '" + desk.data().string() + "' key passphrase --new-passphrase-fd 0 > /dev/null";
  REQUIRE(std::system(("printf 'four quite different words\\n' | " + seal).c_str()) == 0);
  const int before = desk.facts();
  for (const std::string& words : {reissue, "restore " + file + " --into-existing"}) {
    const auto refused = run_with_passphrase(desk, words, "four other wrong words");
    CHECK(refused.status == 1);
    CHECK(refused.json()["error"] == "error_passphrase_wrong");
    CHECK(desk.facts() == before);
  }
  CHECK(run_with_passphrase(desk, reissue, "four quite different words").status == 0);
  CHECK(run_with_passphrase(desk, "restore " + file + " --into-existing", "four quite different words").status == 0);
  CHECK(desk.facts() > before);
}

}  // namespace sala
