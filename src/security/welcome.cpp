#include "security/welcome.h"

#include <algorithm>

#include "core/json_read.h"
#include "core/wipe.h"
#include "security/compare_digits.h"
#include "security/sealed.h"
#include "words/security.h"

namespace sala {
namespace {

using namespace std::string_literals;

constexpr const char* welcome_format = "sala-welcome-2";

/// What the organisation's key signs: the whole text but the signature itself.
std::string signed_message(const Json& head, std::string_view facts) {
  Json said = head;
  said.erase("signature");
  return "sala-welcome-2\0"s + canonical(said) + "\n" + std::string(facts);
}

std::string together(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += line + "\n";
  return text;
}

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    if (!line.empty()) lines.emplace_back(line);
    text.remove_prefix(std::min(line.size() + 1, text.size()));
  }
  return lines;
}

Json keys_json(const Welcome& welcome) {
  Json keys = Json::object();
  for (const auto& [bundle, key] : welcome.keys)
    if (may_read(welcome.roles, bundle)) keys[std::string(bundle_name(bundle))] = hex(key.span());
  return keys;
}

/// The keys that the roles call for; one that is no key at all makes the whole answer none.
std::optional<BundleKeys> keys_from(const Json& head, const Roles& roles) {
  BundleKeys keys;
  const auto said = head.find("bundle_keys");
  if (said == head.end() || !said->is_object()) return std::nullopt;
  for (const Family bundle : bundle_families) {
    const std::string name(bundle_name(bundle));
    if (!may_read(roles, bundle) || !said->contains(name)) continue;
    const auto bytes = from_hex<shared_key_bytes>(text_at(*said, name.c_str()));
    if (!bytes) return std::nullopt;
    SecretBytes key(shared_key_bytes);
    std::ranges::copy(*bytes, key.span().begin());
    keys.emplace(bundle, std::move(key));
  }
  if (!keys.contains(Family::project)) return std::nullopt;
  return keys;
}

std::optional<Welcome> read_welcome(std::string_view text) {
  const std::string_view first = text.substr(0, text.find('\n'));
  const auto head = parse_canonical(first);
  if (!head || !head->is_object() || text_at(*head, "format") != welcome_format) return std::nullopt;
  const std::string_view facts = text.substr(std::min(first.size() + 1, text.size()));
  const auto organisation = from_hex<32>(text_at(*head, "organisation"));
  const auto signature = from_hex<64>(text_at(*head, "signature"));
  const auto request = from_hex<16>(text_at(*head, "request"));
  const auto station = id_at(*head, "station");
  if (!organisation || !signature || !request || !station) return std::nullopt;
  if (!verifies(*signature, signed_message(*head, facts), *organisation)) return std::nullopt;
  const Roles roles = Roles::parse(text_at(*head, "roles"));
  auto keys = keys_from(*head, roles);
  if (!keys) return std::nullopt;
  return Welcome{*organisation, *station, *request, roles, std::move(*keys), lines_of(facts)};
}

}  // namespace

Result<std::string> seal_welcome(const Welcome& welcome, const PublicKey& station_key,
                                 const SecretKey& organisation_key) {
  Json head = {{"format", welcome_format},          {"organisation", hex(organisation_key.public_key())},
               {"station", welcome.station.text()}, {"request", hex(welcome.request)},
               {"roles", welcome.roles.text()},     {"bundle_keys", keys_json(welcome)}};
  const std::string facts = together(welcome.facts);
  head["signature"] = hex(organisation_key.sign(signed_message(head, facts)));
  std::string text = canonical(head) + "\n" + facts;
  auto sealed = seal_for_station(text, station_key);
  wipe(text);
  return sealed;
}

Result<Welcome> open_welcome(std::string_view sealed, const SecretKey& station_key, const std::filesystem::path& name) {
  auto text = open_for_station(sealed, station_key, name);
  if (!text) return Failure(text.error());
  auto welcome = read_welcome(*text);
  wipe(*text);
  if (!welcome) return fail(words::error_welcome, {{"file", name.string()}});
  return std::move(*welcome);
}

Result<std::string> welcome_code(const PublicKey& organisation, const Uuid& station, const RequestNonce& request,
                                 const Roles& roles, SealCost cost) {
  std::string message(organisation.begin(), organisation.end());
  message.append(station.bytes.begin(), station.bytes.end());
  message.append(request.begin(), request.end());
  return compare_digits("sala-welcome-code-2", message + roles.text(), cost);
}

}  // namespace sala
