// A certificate as an Open Badge: the published example, whose signature other programs made, and what never gets in.
#include "core/certificate/open_badge.h"

#include <algorithm>
#include <fstream>

#include "core/certificate/base58.h"
#include "support/pen.h"

using namespace sala;

namespace {

Json published_badge() {
  return Json::parse(std::ifstream(std::string(SALA_SOURCE_DIR) + "/data/vectors/open-badge.json"));
}

template <std::size_t N>
std::array<std::uint8_t, N> from_base58(const std::string& text) {
  static const std::string letters = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
  std::array<std::uint8_t, N> bytes = {};
  for (const char letter : text) {
    auto carry = static_cast<unsigned>(letters.find(letter));
    for (auto byte = bytes.rbegin(); byte != bytes.rend(); ++byte) {
      carry += *byte * 58U;
      *byte = static_cast<std::uint8_t>(carry);
      carry >>= 8;
    }
  }
  return bytes;
}

Uuid id_in(const Json& urn) {
  return Uuid::parse(urn.get<std::string>().substr(std::string("urn:uuid:").size())).value();
}

OpenBadge read_badge(const Json& json) {
  const Json& subject = json["credentialSubject"];
  const Json& achievement = subject["achievement"];
  OpenBadge badge;
  badge.certificate = id_in(json["id"]);
  badge.subject = id_in(subject["id"]);
  badge.achievement = id_in(achievement["id"]);
  badge.criteria = id_in(achievement["criteria"]["id"]);
  badge.issuer = json["issuer"]["name"];
  badge.name = json["name"];
  badge.title = achievement["name"];
  badge.description = achievement["description"];
  badge.narrative = achievement["criteria"]["narrative"];
  badge.holder = subject["identifier"][0]["identityHash"];
  badge.number = subject["licenseNumber"];
  badge.from = {2026, 11, 23};
  badge.to = {2026, 11, 24};
  badge.offset_min = 7 * 60;
  badge.valid_from_ms = badge.created_ms = parse_time(json["validFrom"].get<std::string>())->utc_ms;
  return badge;
}

struct SignedBadge {
  PublicKey key = {};
  Signature signature = {};
};
SignedBadge signed_by(const Json& json) {
  const std::string did = json["issuer"]["id"], value = json["proof"][0]["proofValue"];
  const auto coded = from_base58<34>(did.substr(std::string("did:key:z").size()));
  SignedBadge by;
  std::copy(coded.begin() + 2, coded.end(), by.key.begin());
  by.signature = from_base58<64>(value.substr(1));
  return by;
}

}  // namespace

TEST_CASE("the published badge is written again, member for member, and its signature is over the same bytes") {
  const Json json = published_badge();
  const OpenBadge badge = read_badge(json);
  const SignedBadge by = signed_by(json);
  CHECK(open_badge_json(badge, by.key, by.signature) == json);
  CHECK(verifies(by.signature, open_badge_message(badge, by.key), by.key));
}

TEST_CASE("whatever a badge says is under its signature") {
  const Json json = published_badge();
  const SignedBadge by = signed_by(json);
  const std::string message = open_badge_message(read_badge(json), by.key);
  const std::vector<void (*)(OpenBadge&)> changes = {
      [](OpenBadge& badge) { badge.holder += "า"; },      [](OpenBadge& badge) { badge.number = "0013/2569"; },
      [](OpenBadge& badge) { badge.title += "."; },       [](OpenBadge& badge) { badge.issuer += "."; },
      [](OpenBadge& badge) { badge.narrative += "."; },   [](OpenBadge& badge) { badge.description += "."; },
      [](OpenBadge& badge) { badge.name += "."; },        [](OpenBadge& badge) { badge.from.day = 22; },
      [](OpenBadge& badge) { badge.to.day = 25; },        [](OpenBadge& badge) { badge.created_ms += 1000; },
      [](OpenBadge& badge) { badge.language = "en"; },    [](OpenBadge& badge) { badge.valid_from_ms += 1000; },
      [](OpenBadge& badge) { badge.valid_until_ms = 0; }, [](OpenBadge& badge) { badge.subject.bytes[0] ^= 1; },
  };
  for (const auto& change : changes) {
    OpenBadge badge = read_badge(json);
    change(badge);
    CHECK(open_badge_message(badge, by.key) != message);
  }
}

TEST_CASE("control characters get into no badge") {
  OpenBadge badge = read_badge(published_badge());
  badge.holder = "Ann\x01\t\x7F Lee";
  badge.narrative = "one\ntwo\r";
  const Json json = open_badge_json(badge, {}, {});
  CHECK(json["credentialSubject"]["identifier"][0]["identityHash"] == "Ann Lee");
  CHECK(json["credentialSubject"]["achievement"]["criteria"]["narrative"] == "one\ntwo");
}

TEST_CASE("a badge in force for a time says until when") {
  OpenBadge badge = read_badge(published_badge());
  CHECK_FALSE(open_badge_json(badge, {}, {}).contains("validUntil"));
  badge.valid_until_ms = badge.valid_from_ms + 1;
  CHECK(open_badge_json(badge, {}, {})["validUntil"] == "2026-11-24T09:30:00Z");
}

TEST_CASE("what people achieved has one id for a project and a kind, and its criteria another") {
  const Uuid project = id_of(0xaa);
  CHECK(achievement_id(project, "participant") == achievement_id(project, "participant"));
  CHECK(achievement_id(project, "participant") != achievement_id(project, "speaker"));
  CHECK(achievement_id(project, "participant") != achievement_id(id_of(0xab), "participant"));
  CHECK(achievement_id(project, "participant") != criteria_id(project, "participant"));
  CHECK(achievement_id(project, "participant").text()[14] == '8');
}

TEST_CASE("base58 keeps leading zeros and large numbers") {
  const std::vector<std::uint8_t> zeros = {0, 0, 1},
                                  word = {'H', 'e', 'l', 'l', 'o', ' ', 'W', 'o', 'r', 'l', 'd', '!'};
  CHECK(base58({}).empty());
  CHECK(base58(zeros) == "112");
  CHECK(base58(word) == "2NEpo7TZRRrLZSi2U");
}
