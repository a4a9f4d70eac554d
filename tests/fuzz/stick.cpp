// What lies on a stick: requests to join, answers to them, bundles. A stick comes from anybody.
#include "core/json_read.h"
#include "fuzz/targets.h"
#include "security/sealed.h"
#include "security/welcome.h"
#include "station/exchange/stick_files.h"

namespace sala::fuzz {
namespace {

SecretKey key_of(std::uint8_t number) {
  std::array<std::uint8_t, SecretKey::seed_bytes> seed{};
  seed.fill(number);
  return SecretKey::from_seed(seed);
}

/// A head that asks for it is signed by an organisation, so that what comes after the signature is reached, too.
std::string signed_where_asked(std::string_view text, const SecretKey& organisation) {
  const std::string_view first = text.substr(0, text.find('\n'));
  auto head = parse_canonical(first);
  if (!head || !head->is_object() || text_at(*head, "signature") != "sign") return std::string(text);
  const std::string_view facts = text.substr(std::min(first.size() + 1, text.size()));
  (*head)["organisation"] = hex(organisation.public_key());
  head->erase("signature");
  const std::string message = std::string("sala-welcome-2") + '\0' + canonical(*head) + "\n" + std::string(facts);
  (*head)["signature"] = hex(organisation.sign(message));
  return canonical(*head) + "\n" + std::string(facts);
}

}  // namespace

void join_request(std::string_view bytes) {
  const auto asked = read_join_request(bytes);
  if (!asked) return;
  must(!asked->station.name.empty(), "who asks to join has a name");
  must(!asked->station.endorsement, "who asks to join is not endorsed yet");
  must(read_join_request(bytes)->request == asked->request, "a request is read the same twice");
}

void welcome(std::string_view bytes) {
  const SecretKey station = key_of(1), organisation = key_of(2);
  (void)open_welcome(bytes, station, "welcome").has_value();
  const auto sealed = seal_for_station(signed_where_asked(bytes, organisation), station.public_key());
  must(sealed.has_value(), "any text can be sealed to a station");
  auto opened = open_welcome(*sealed, station, "welcome");
  if (!opened) return;
  must(opened->organisation == organisation.public_key(), "nobody else has signed it");
  must(opened->keys.contains(Family::project), "an answer brings the key to every station's bundle");
  for (const auto& [bundle, key] : opened->keys) must(may_read(opened->roles, bundle), "no key beyond the roles");
  const auto again = seal_welcome(*opened, station.public_key(), organisation);
  must(again && open_welcome(*again, station, "welcome").has_value(), "what was believed is believed when told again");
}

void bundle(std::string_view bytes) {
  SecretBytes key(shared_key_bytes);
  (void)open_with_key(bytes, key, "bundle").has_value();
  const auto text = open_with_key(seal_with_key(bytes, key), key, "bundle");
  must(text && *text == bytes, "what was sealed is opened as it was");
  for (const Family family : bundle_families) {
    const Uuid station{{1}};
    const auto facts = read_bundle(*text, family, station, "bundle");
    if (!facts) continue;
    for (const std::string& fact : *facts) must(!fact.empty(), "no line of a bundle is empty");
    const auto again = read_bundle(bundle_text(family, station, *facts), family, station, "bundle");
    must(again && *again == *facts, "a bundle is written as it was read");
  }
}

}  // namespace sala::fuzz
