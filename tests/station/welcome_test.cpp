// What an answer to a request to join must prove before anything of it counts. Everything that an attacker of these tests
// knows stands on a stick in the clear, or is public: the request, the kiosk's key, the organisation's public key.
#include "security/welcome.h"

#include "files/whole_file.h"
#include "security/organisation_key.h"
#include "security/random.h"
#include "security/sealed.h"
#include "station/exchange/stick.h"
#include "station/exchange/stick_files.h"
#include "station/exchange/stick_pass.h"
#include "support/test_store.h"
#include "words/security.h"
#include "words/station.h"

namespace sala {
namespace {

namespace fs = std::filesystem;

struct WelcomeDesk {
  explicit WelcomeDesk(const char* name) {
    station.store->connection().run("PRAGMA synchronous = OFF");
    REQUIRE(station.store->set_setting("station_name", name));
  }
  Uuid id() const { return *station.store->own_station_id(); }
  fs::path keys() const { return folder.path(); }

  TemporaryFolder folder;
  SetClock clock{{pen_epoch_ms, 420}};
  OpenStation station = open_station(folder.path(), OpenMode::read_write, clock).value();
};

/// A desk that made an organisation.
struct Office : WelcomeDesk {
  explicit Office(const char* name) : WelcomeDesk(name) { REQUIRE(ensure_organisation(station)); }
  SecretKey key() const { return open_organisation_key(folder.path()).value(); }
};

BundleKeys keys_for(const Roles& roles) {
  BundleKeys keys;
  for (const Family bundle : bundle_families)
    if (may_read(roles, bundle)) keys.emplace(bundle, new_bundle_key());
  return keys;
}

std::map<Family, std::string> texts_of(const BundleKeys& keys) {
  std::map<Family, std::string> texts;
  for (const auto& [bundle, key] : keys) texts[bundle] = hex(key.span());
  return texts;
}
std::map<Family, std::string> keys_of(const WelcomeDesk& desk) {
  return texts_of(load_bundle_keys(desk.keys()).value());
}

/// What stands in the request that a desk writes; its digits, which take a second, are not asked for.
JoinRequest ask(WelcomeDesk& desk, const fs::path& stick) {
  const auto file = write_request(desk.station, stick);
  REQUIRE(file);
  const auto asked = read_join_request(read_file(*file).value());
  REQUIRE(asked);
  return {*asked, "", *file};
}

Answered answer(Office& office, const JoinRequest& request, const char* roles, const fs::path& stick) {
  const auto done = endorse_station(office.station, request, {Roles::parse(roles)}, stick, "");
  REQUIRE(done);
  return *done;
}

Result<ExchangeDone> pass(WelcomeDesk& desk, const fs::path& stick, const std::string& code = "") {
  return exchange_facts(desk.station, stick, code);
}

/// The reason that was told of the answer on the stick, whether it ended the pass or not.
TextId told_of(const Result<ExchangeDone>& done) {
  if (!done) return done.error().text;
  for (const BundleTaken& taken : done->exchange.taken)
    if (taken.file.extension() == welcome_ending && taken.refused) return taken.refused->text;
  FAIL("the answer was believed");
  return {};
}

/// A kiosk that joined an office, for the door.
struct WelcomeJoined {
  WelcomeJoined() {
    const JoinRequest request = ask(kiosk, stick.path());
    const auto done = pass(kiosk, stick.path(), answer(office, request, "door", stick.path()).code);
    REQUIRE(done);
    REQUIRE(done->exchange.joined);
  }
  TemporaryFolder stick;
  Office office{"Office"};
  WelcomeDesk kiosk{"Kiosk"};
};

/// Made once: digits that are compared take a second each. What a test leaves in it hinders no other.
WelcomeJoined& welcome_joined() {
  static WelcomeJoined day;
  return day;
}

void forge(const WelcomeDesk& kiosk, const RequestNonce& request, const SecretKey& signed_by, const fs::path& stick) {
  const Roles roles = Roles::parse("door");
  const Welcome said{{}, kiosk.id(), request, roles, keys_for(roles), {}};
  const auto sealed = seal_welcome(said, kiosk.station.key->public_key(), signed_by);
  REQUIRE(sealed);
  REQUIRE(write_file(file_of(exchange_folder(stick).value(), kiosk.id(), welcome_ending), *sealed));
}

}  // namespace

TEST_CASE("a new kiosk takes in nothing before the answer's twelve digits were compared") {
  TemporaryFolder stick;
  Office office("Office");
  WelcomeDesk kiosk("Kiosk");
  const JoinRequest request = ask(kiosk, stick.path());
  const Answered answered = answer(office, request, "door", stick.path());

  const auto shown = pass(kiosk, stick.path());
  REQUIRE(shown);
  REQUIRE(shown->compare);
  CHECK(shown->compare->code == answered.code);
  CHECK(shown->compare->code.size() == 12);
  CHECK(shown->compare->roles == Roles::parse("door"));
  CHECK(keys_of(kiosk).empty());
  CHECK(kiosk.station.store->heads()->empty());

  std::string wrong = answered.code;
  wrong.back() = wrong.back() == '0' ? '1' : '0';
  CHECK(told_of(pass(kiosk, stick.path(), wrong)) == words::error_stick_answer_code);
  CHECK(keys_of(kiosk).empty());

  const auto joined = pass(kiosk, stick.path(), answered.code);
  REQUIRE(joined);
  CHECK(joined->exchange.joined);
  CHECK(keys_of(kiosk).contains(Family::project));
  CHECK(has_joined(kiosk.station).value());
}

TEST_CASE("a made-up organisation's answer shows other digits than the office's") {
  TemporaryFolder stick;
  Office office("Office"), stranger("Stranger");
  WelcomeDesk kiosk("Kiosk");
  const JoinRequest request = ask(kiosk, stick.path());
  const Answered answered = answer(office, request, "door", stick.path());
  answer(stranger, request, "door", stick.path());  // on the same stick, later
  const auto shown = pass(kiosk, stick.path());
  REQUIRE(shown->compare);
  CHECK(shown->compare->code != answered.code);
  CHECK(told_of(pass(kiosk, stick.path(), answered.code)) == words::error_stick_answer_code);
}

TEST_CASE("an answer that the organisation's key did not sign whole is none") {
  const SecretKey office = SecretKey::generate(), station = SecretKey::generate();
  const Roles roles = Roles::parse("door");
  const Welcome said{office.public_key(), id_of(1), {7}, roles, keys_for(roles), {"{\"a\":1}"}};
  const std::string sealed = seal_welcome(said, station.public_key(), office).value();
  REQUIRE(open_welcome(sealed, station, "x"));
  const std::string text = open_for_station(sealed, station, "x").value();

  const auto opened = [&](std::string plain) {
    return open_welcome(seal_for_station(plain, station.public_key()).value(), station, "x");
  };
  REQUIRE(opened(text));
  const auto replaced = [&](const std::string& part, const std::string& other) {
    std::string altered = text;
    altered.replace(altered.find(part), part.size(), other);
    return altered;
  };
  const std::string key_text = hex(said.keys.at(Family::project).span());
  for (const std::string& altered :
       {replaced("{\"a\":1}", "{\"a\":2}"), replaced("\"door\",\"sig", "\"door,staff\",\"sig"),
        replaced(key_text, hex(new_bundle_key().span())), replaced(id_of(1).text(), id_of(2).text()),
        replaced(hex(said.request), hex(RequestNonce{8})), replaced("sala-welcome-2", "sala-welcome-1"),
        replaced(hex(office.public_key()), hex(SecretKey::generate().public_key())), text + "{\"b\":2}\n",
        text.substr(0, text.size() / 2), std::string()}) {
    INFO(altered);
    const auto welcome = opened(altered);
    REQUIRE_FALSE(welcome);
    CHECK(welcome.error().text == words::error_welcome);
  }
}

TEST_CASE("what the first answers were, sealed and not signed, joins nobody") {
  TemporaryFolder stick;
  Office office("Office");
  WelcomeDesk kiosk("Kiosk");
  ask(kiosk, stick.path());
  const Json first = {{"format", "sala-welcome-1"},
                      {"bundle_key", hex(new_bundle_key().span())},
                      {"organisation", hex(office.key().public_key())},
                      {"station", kiosk.id().text()}};
  const auto sealed = seal_for_station(canonical(first) + "\n", kiosk.station.key->public_key());
  REQUIRE(write_file(file_of(exchange_folder(stick.path()).value(), kiosk.id(), welcome_ending), *sealed));
  CHECK(told_of(pass(kiosk, stick.path())) == words::error_welcome);
}

TEST_CASE("a kiosk that joined takes no answer it did not ask for, whoever signed it") {
  WelcomeJoined& day = welcome_joined();
  const auto before = keys_of(day.kiosk);
  for (const bool by_office : {true, false}) {
    forge(day.kiosk, {1, 2, 3}, by_office ? day.office.key() : SecretKey::generate(), day.stick.path());
    const auto done = pass(day.kiosk, day.stick.path());
    REQUIRE(done);  // bundles go on
    CHECK(told_of(done) == words::error_stick_unasked);
    CHECK(keys_of(day.kiosk) == before);
  }
}

TEST_CASE("a stranger who read the open request of a kiosk that joined puts no key there") {
  WelcomeJoined& day = welcome_joined();
  const auto before = keys_of(day.kiosk);
  const JoinRequest request = ask(day.kiosk, day.stick.path());
  forge(day.kiosk, request.asked.request, SecretKey::generate(), day.stick.path());
  const auto done = pass(day.kiosk, day.stick.path());
  REQUIRE(done);
  CHECK(told_of(done) == words::error_stick_organisation);
  CHECK(keys_of(day.kiosk) == before);
}

TEST_CASE("a kiosk for the door records what a door may, and refuses what the others would hold") {
  WelcomeJoined& day = welcome_joined();
  const Uuid project = id_of(0xaa);
  const std::string person = Uuid::v4(system_random).text(), walk_in = Uuid::v4(system_random).text();
  const auto why = [&](const std::vector<Draft>& drafts) {
    const auto done = record(day.kiosk.station, drafts);
    return done ? std::string() : std::string(name_of(done.error().text));
  };
  const Json check_in = {{"participant", nullptr},
                         {"session", nullptr},
                         {"method", "staff"},
                         {"time", "2026-11-23T08:00:00+07:00"},
                         {"by", "system"}};
  CHECK(why({{project, "check_in", check_in}}).empty());
  const Json person_body = {{"participant", person}, {"given_name", "คน"}, {"by", "system"}};
  CHECK(why({{project, "participant_put", person_body}}) == "error_station_rights");
  CHECK(why({{project, "gate", {{"target", "registration"}, {"open", true}, {"by", "system"}}}}) ==
        "error_station_rights");
  CHECK(why({{project, "ticket_put", {{"ticket", walk_in}, {"participant", person}, {"by", "system"}}}}) ==
        "error_station_rights");
  Json walk_in_body = person_body;
  walk_in_body["participant"] = walk_in;
  walk_in_body["walk_in"] = true;
  CHECK(why({{project, "participant_put", walk_in_body},
             {project, "ticket_put", {{"ticket", person}, {"participant", walk_in}, {"by", "participant"}}}})
            .empty());
  CHECK(why({{std::nullopt, "organisation_put", {{"by", "system"}}}}) == "error_station_rights");
}

TEST_CASE("a kiosk that joined adds the keys it lacks and replaces none") {
  WelcomeJoined& day = welcome_joined();
  const auto before = keys_of(day.kiosk);
  REQUIRE_FALSE(before.contains(Family::trainer));
  const JoinRequest request = ask(day.kiosk, day.stick.path());
  answer(day.office, request, "door,trainer", day.stick.path());
  REQUIRE(replace_bundle_keys(day.office.keys(), keys_for(Roles::parse("door"))));  // as if the office had another
  answer(day.office, request, "door,trainer", day.stick.path());
  const auto done = pass(day.kiosk, day.stick.path());
  REQUIRE(done);
  CHECK(done->exchange.joined);
  const auto after = keys_of(day.kiosk);
  CHECK(after.size() == before.size() + 1);
  CHECK(after.at(Family::project) == before.at(Family::project));
  CHECK(after.at(Family::trainer) == keys_of(day.office).at(Family::trainer));
}

TEST_CASE("an answer counts once, and for the last request alone") {
  WelcomeJoined& day = welcome_joined();
  const JoinRequest first = ask(day.kiosk, day.stick.path());
  answer(day.office, first, "door,staff", day.stick.path());
  ask(day.kiosk, day.stick.path());
  CHECK(told_of(pass(day.kiosk, day.stick.path())) == words::error_stick_unasked);
  CHECK_FALSE(keys_of(day.kiosk).contains(Family::staff));
  CHECK(open_request(day.kiosk.station).value());

  const fs::path file = file_of(day.stick.path() / "sala-exchange", day.kiosk.id(), welcome_ending);
  const JoinRequest again = ask(day.kiosk, day.stick.path());
  answer(day.office, again, "door", day.stick.path());
  const std::string kept = read_file(file).value();
  REQUIRE(pass(day.kiosk, day.stick.path())->exchange.joined);
  CHECK_FALSE(open_request(day.kiosk.station).value());
  REQUIRE(write_file(file, kept));
  CHECK(told_of(pass(day.kiosk, day.stick.path())) == words::error_stick_unasked);
}

TEST_CASE("a kiosk is for the door unless somebody says more, and is given no keys beyond what its roles read") {
  CHECK(Grant{}.roles == Roles::parse("door"));
  const SecretKey office = SecretKey::generate(), station = SecretKey::generate();
  for (const auto& [roles, keys] : std::initializer_list<std::pair<const char*, std::size_t>>{
           {"door", 1}, {"door,trainer", 2}, {"door,trainer,staff", 3}}) {
    INFO(roles);
    const TemporaryFolder folder;
    CHECK(make_bundle_keys(folder.path(), Roles::parse(roles)).value().size() == keys);
    const Welcome said{{}, id_of(1), {}, Roles::parse(roles), keys_for(Roles::all()), {}};
    const auto opened = open_welcome(seal_welcome(said, station.public_key(), office).value(), station, "x");
    REQUIRE(opened);
    CHECK(opened->keys.size() == keys);
  }
}

}  // namespace sala
