// Stations without a network: joining by a stick and exchanging facts, in any order.
#include "station/exchange/stick.h"

#include <rapidcheck.h>

#include <fstream>
#include <functional>

#include "files/whole_file.h"
#include "security/bundle_key.h"
#include "security/compare_digits.h"
#include "security/join_request.h"
#include "security/organisation_key.h"
#include "security/random.h"
#include "security/sealed.h"
#include "station/exchange/stick_files.h"
#include "station/exchange/stick_pass.h"
#include "storage/project_queries.h"
#include "support/test_store.h"
#include "words/security.h"
#include "words/station.h"

namespace sala {
namespace {

namespace fs = std::filesystem;

const Uuid project = id_of(0xaa);

/// A kiosk with a folder of its own.
struct Kiosk {
  Kiosk() { station.store->connection().run("PRAGMA synchronous = OFF"); }
  explicit Kiosk(const char* name) : Kiosk() { REQUIRE(station.store->set_setting("station_name", name)); }
  void check_in(int number) {
    const auto time_ms = pen_epoch_ms + number * 1000;
    Json body = {{"participant", nullptr}, {"session", nullptr}, {"method", "staff"}, {"by", "system"}};
    body["participant"] = Uuid::v4(system_random).text();
    body["time"] = format_time({time_ms, 420});
    clock.advance_ms(1000);
    REQUIRE(record(station, {{project, "check_in", body}}));
  }
  Exchange pass(const fs::path& stick, const std::string& code = "") {
    const auto done = exchange_facts(station, stick, code);
    INFO((done ? "" : std::string(name_of(done.error().text))));
    REQUIRE(done);
    REQUIRE_FALSE(done->compare);
    return done->exchange;
  }
  std::vector<std::string> lines() const {
    std::vector<std::string> lines;
    REQUIRE(station.store->export_lines({}, [&](const std::string& line) -> Result<void> {
      lines.push_back(line);
      return {};
    }));
    return lines;
  }
  std::string tables() const { return plain_tables(*station.store); }

  TemporaryFolder folder;
  SetClock clock{{pen_epoch_ms, 420}};
  OpenStation station = open_station(folder.path(), OpenMode::read_write, clock).value();
};

const Roles staff_roles = Roles::parse("door,trainer,staff");

/// Asks, is let in by the office, and takes in the answer; `meanwhile` happens between asking and being let in.
Uuid join(
    Kiosk& office, Kiosk& kiosk, const fs::path& stick, const std::function<void()>& meanwhile = [] {}) {
  const auto request = request_to_join(kiosk.station, stick);
  REQUIRE(request);
  meanwhile();
  const auto answered = endorse_station(office.station, *request, {staff_roles}, stick, "");
  REQUIRE(answered);
  CHECK(kiosk.pass(stick, answered->code).joined);
  return request->asked.station.id;
}

/// An office with an organisation, and kiosks that have joined it.
struct StickJoined {
  TemporaryFolder stick;
  Kiosk office{"Office"}, door{"Door"}, hall{"Hall"};

  StickJoined() {
    found(office);
    for (Kiosk* kiosk : {&door, &hall}) join(office, *kiosk, stick.path());
  }
  static void found(Kiosk& kiosk) {
    REQUIRE(ensure_organisation(kiosk.station));
    kiosk.check_in(0);
  }
};

/// Made once: three slow comparisons of digits are enough.
StickJoined& joined() {
  static StickJoined all;
  return all;
}

TextId stick_why(const Result<ExchangeDone>& done) {
  REQUIRE_FALSE(done);
  return done.error().text;
}

fs::path bundle_of(const Kiosk& kiosk, const fs::path& stick) {
  return file_of(exchange_folder(stick).value(), *kiosk.station.store->own_station_id(),
                 bundle_ending(Family::project));
}

/// Two rounds of the stick: what the last one wrote comes to the first one, too.
void exchange_all(StickJoined& all) {
  for (int round = 0; round < 2; ++round)
    for (Kiosk* kiosk : {&all.office, &all.door, &all.hall}) kiosk->pass(all.stick.path());
}

}  // namespace

TEST_CASE("a kiosk that joined holds the organisation's facts, writes its own, and the office takes them") {
  StickJoined& all = joined();
  CHECK(all.door.lines().size() >= all.office.lines().size() - 1);
  all.door.check_in(1);
  all.door.pass(all.stick.path());
  const auto taken = all.office.pass(all.stick.path());
  CHECK_FALSE(taken.joined);
  int added = 0;
  for (const BundleTaken& bundle : taken.taken) {
    CHECK_FALSE(bundle.refused);
    CHECK(bundle.received.refused == 0);
    CHECK(bundle.received.pending == 0);
    added += bundle.received.added;
  }
  CHECK(added >= 2);  // its introduction and the check-in
  CHECK(all.office.tables().find(all.door.station.store->own_station_id()->text()) != std::string::npos);
}

TEST_CASE("kiosks that nobody named are told apart, and one named while it joins is known by that name") {
  const TemporaryFolder stick;
  Kiosk office, first, late;
  StickJoined::found(office);
  const auto name_at_office = [&](const Uuid& station) {
    return find_station(*office.station.store, station).value().value().name;
  };
  const Uuid first_id = join(office, first, stick.path());
  const std::string own = name_at_office(*office.station.store->own_station_id()), other = name_at_office(first_id);
  CHECK(own != other);
  CHECK(other == station_name(*first.station.store).value());
  CHECK(other == "จุดบริการ " + std::to_string(desk_number(first_id)));

  const Uuid late_id =
      join(office, late, stick.path(), [&] { REQUIRE(name_station(late.station, "Side door", "system")); });
  late.pass(stick.path());
  office.pass(stick.path());
  CHECK(name_at_office(late_id) == "Side door");
}

TEST_CASE("the digits are the same on both sides, and others for another name, key or request") {
  const SecretKey key = SecretKey::generate(), other_key = SecretKey::generate();
  const RequestNonce nonce{1, 2, 3}, other_nonce{1, 2, 4};
  const SealCost cheap{1, 8192};
  const auto code_of = [&](const char* name, const RequestNonce& request, const SecretKey& by) {
    return join_code(*read_join_request(join_request(id_of(1), name, request, by)), cheap).value();
  };
  const std::string code = code_of("Door", nonce, key);
  CHECK(code.size() == 12);
  CHECK(code.find_first_not_of("0123456789") == std::string::npos);
  CHECK(code_of("Door", nonce, key) == code);
  CHECK(code_of("Door 2", nonce, key) != code);
  CHECK(code_of("Door", other_nonce, key) != code);
  CHECK(code_of("Door", nonce, other_key) != code);
  CHECK(only_digits(in_threes(code)) == code);
  CHECK(in_threes("123456789012") == "123 456 789 012");
}

TEST_CASE("a request that was cut, altered, or cannot be shown is none") {
  const SecretKey key = SecretKey::generate();
  const RequestNonce nonce = new_request_nonce();
  const std::string whole = join_request(id_of(1), "Door", nonce, key);
  REQUIRE(read_join_request(whole));
  CHECK(read_join_request(whole)->request == nonce);
  CHECK_FALSE(read_join_request(whole.substr(0, whole.size() / 2)));
  for (const auto& [part, other] :
       {std::pair<std::string, std::string>{"Door", "Gate"}, {hex(nonce), hex(new_request_nonce())}}) {
    std::string altered = whole;
    altered.replace(altered.find(part), part.size(), other);
    CHECK_FALSE(read_join_request(altered));
  }
  CHECK_FALSE(read_join_request(join_request(id_of(1), "Door\x1b[2J", nonce, key)));
  CHECK_FALSE(read_join_request(join_request(id_of(1), "", nonce, key)));
}

TEST_CASE("in whatever order and however often the stick is passed, all come to the same facts and tables") {
  StickJoined& all = joined();
  Kiosk* const kiosks[] = {&all.office, &all.door, &all.hall};
  CHECK(rc::check("passes of a stick", [&] {
    const auto steps = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 6));
    int number = 100;
    for (const int step : steps) {
      Kiosk& kiosk = *kiosks[step % 3];
      if (step < 3)
        kiosk.check_in(++number);
      else
        kiosk.pass(all.stick.path());
    }
    exchange_all(all);
    RC_ASSERT(all.office.lines() == all.door.lines());
    RC_ASSERT(all.office.lines() == all.hall.lines());
    RC_ASSERT(all.office.tables() == all.door.tables());
    RC_ASSERT(all.office.tables() == all.hall.tables());
  }));
}

TEST_CASE("a bundle that was cut is refused with words, the others are taken, and a whole one mends it") {
  StickJoined& all = joined();
  for (Kiosk* kiosk : {&all.door, &all.hall}) kiosk->check_in(49);  // with the first goes the station's own
  exchange_all(all);
  all.door.check_in(50);
  all.door.pass(all.stick.path());
  all.hall.check_in(51);
  all.hall.pass(all.stick.path());
  const fs::path cut = bundle_of(all.door, all.stick.path());
  fs::resize_file(cut, fs::file_size(cut) - 7);
  const auto before = all.office.lines().size();
  const auto taken = all.office.pass(all.stick.path());
  int refused = 0;
  for (const BundleTaken& bundle : taken.taken)
    if (bundle.refused) {
      ++refused;
      CHECK(bundle.refused->text == words::error_sealed_cut);
      CHECK(bundle.file == cut);
    }
  CHECK(refused == 1);
  CHECK(all.office.lines().size() == before + 2);  // the hall had taken in what the door wrote
  all.door.pass(all.stick.path());
  for (const BundleTaken& bundle : all.office.pass(all.stick.path()).taken) CHECK_FALSE(bundle.refused);
}

TEST_CASE("a stick is taken in piece by piece to the same facts and tables") {
  StickJoined& all = joined();
  for (Kiosk* kiosk : {&all.door, &all.hall}) kiosk->check_in(59);  // with the first goes the station's own
  exchange_all(all);
  for (int i = 0; i < 7; ++i) all.door.check_in(60 + i);
  all.door.pass(all.stick.path());
  all.hall.pass(all.stick.path());
  auto pass = StickPass::begin(all.office.station, all.stick.path());
  REQUIRE(pass);
  REQUIRE(pass->read());
  int pieces = 0;
  for (bool is_all = false; !is_all; ++pieces) {
    const auto taken = pass->take(all.office.station, 3);
    REQUIRE(taken);
    is_all = *taken;
  }
  CHECK(pieces > 3);
  REQUIRE(pass->write(*all.office.station.store));
  int added = 0;
  for (const BundleTaken& bundle : pass->done().taken) added += bundle.received.added;
  CHECK(added == 7);
  CHECK(all.office.lines() == all.hall.lines());
  CHECK(all.office.tables() == all.hall.tables());
}

TEST_CASE("nobody's words are on the stick in the clear, and names of files are ids") {
  StickJoined& all = joined();
  all.door.pass(all.stick.path());
  for (const auto& entry : fs::directory_iterator(exchange_folder(all.stick.path()).value())) {
    const std::string name = entry.path().filename().string();
    CHECK(Uuid::parse(name.substr(0, name.find('.'))));
    const std::string bytes = read_file(entry.path()).value();
    CHECK(bytes.find("check_in") == std::string::npos);
    CHECK(bytes.find(project.text()) == std::string::npos);
  }
}

TEST_CASE("another organisation's bundle does not open") {
  StickJoined& all = joined();
  Kiosk other_office("Other office");
  StickJoined::found(other_office);
  REQUIRE(make_bundle_keys(other_office.folder.path(), Roles::all()));
  TemporaryFolder stick;
  other_office.pass(stick.path());
  const auto taken = all.office.pass(stick.path());
  REQUIRE(taken.taken.size() == 1);
  REQUIRE(taken.taken.front().refused);
  CHECK(taken.taken.front().refused->text == words::error_sealed_other);
}

TEST_CASE("the facts of a kiosk nobody endorsed wait, even when it got hold of the key to bundles") {
  StickJoined& all = joined();
  Kiosk thief("Thief");
  thief.check_in(1);
  REQUIRE(add_bundle_keys(thief.folder.path(), load_bundle_keys(all.office.folder.path()).value()));
  TemporaryFolder stick;
  thief.pass(stick.path());
  const auto before = all.office.tables();
  const auto taken = all.office.pass(stick.path());
  CHECK(taken.taken.front().received.added == 0);
  CHECK(taken.taken.front().received.pending == 2);
  CHECK(all.office.tables() == before);
}

TEST_CASE("a kiosk that has not joined is told how, and where the organisation's key is nobody asks") {
  StickJoined& all = joined();
  Kiosk fresh("Fresh");
  TemporaryFolder stick;
  CHECK(stick_why(exchange_facts(fresh.station, stick.path())) == words::error_stick_not_joined);
  const auto again = request_to_join(all.office.station, stick.path());
  REQUIRE_FALSE(again);
  CHECK(again.error().text == words::error_stick_joined);
  const auto none = join_requests(stick.path());
  REQUIRE_FALSE(none);
  CHECK(none.error().text == words::error_stick_no_requests);
}

TEST_CASE("the name of a known station with another key is not endorsed") {
  StickJoined& all = joined();
  TemporaryFolder stick;
  const auto claimed = read_join_request(
      join_request(*all.door.station.store->own_station_id(), "Door", new_request_nonce(), SecretKey::generate()));
  const auto done = endorse_station(all.office.station, {*claimed, "", {}}, {Roles::all()}, stick.path(), "");
  REQUIRE_FALSE(done);
  CHECK(done.error().text == words::error_stick_request);
}

TEST_CASE("links on a stick are not followed") {
  StickJoined& all = joined();
  TemporaryFolder stick, elsewhere;
  fs::create_directory_symlink(elsewhere.path(), stick / "sala-exchange");
  CHECK(stick_why(exchange_facts(all.office.station, stick.path())) == words::error_stick_folder);
  fs::remove(stick / "sala-exchange");
  fs::create_directory(stick / "sala-exchange");
  std::ofstream(elsewhere / "x") << "secret";
  fs::create_symlink(elsewhere / "x", stick / "sala-exchange" / (id_of(9).text() + ".bundle"));
  CHECK(all.office.pass(stick.path()).taken.empty());
  CHECK(stick_why(exchange_facts(all.office.station, stick / "nowhere")) == words::error_stick_folder);
}

TEST_CASE("a link that waits on a stick where a file will be made is not written through") {
  StickJoined& all = joined();
  TemporaryFolder stick, elsewhere;
  std::ofstream(elsewhere / "kept") << "kept";
  const fs::path bundle =
      stick / "sala-exchange" / (all.door.station.store->own_station_id()->text() + bundle_ending(Family::project));
  fs::create_directory(stick / "sala-exchange");
  fs::create_symlink(elsewhere / "kept", bundle.string() + ".part");
  fs::create_symlink(elsewhere / "kept", bundle);
  CHECK(all.door.pass(stick.path()).written == std::vector<fs::path>{bundle});
  CHECK(fs::is_regular_file(fs::symlink_status(bundle)));
  CHECK(read_file(elsewhere / "kept").value() == "kept");
}

}  // namespace sala
