#include "security/join_request.h"

#include <fmt/core.h>
#include <sodium.h>

#include "core/json_read.h"
#include "security/random.h"
#include "words/security.h"

namespace sala {
namespace {

constexpr const char* format = "sala-request-1";
constexpr std::size_t longest_name = 200;
constexpr std::size_t longest_request = 4096;

/// What the signature and the digits stand for; the name, of any length, comes last.
std::string message_of(const Station& station) {
  std::string message(format);
  message += '\0';
  message.append(station.id.bytes.begin(), station.id.bytes.end());
  message.append(station.key.begin(), station.key.end());
  return message + station.name;
}

bool is_fit_to_show(const std::string& name) {
  const bool has_control =
      std::ranges::any_of(name, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; });
  return !name.empty() && name.size() <= longest_name && !has_control;
}

}  // namespace

std::string join_request(const Uuid& station, const std::string& name, const SecretKey& key) {
  const Station said{station, name, key.public_key(), {}, {}};
  return canonical({{"format", format},
                    {"station", station.text()},
                    {"name", name},
                    {"key", hex(said.key)},
                    {"signature", hex(key.sign(message_of(said)))}});
}

std::optional<Station> read_join_request(std::string_view text) {
  if (text.size() > longest_request) return std::nullopt;
  const Json said = Json::parse(text, nullptr, false);
  if (!said.is_object() || text_at(said, "format") != format) return std::nullopt;
  const auto id = id_at(said, "station");
  const auto key = from_hex<32>(text_at(said, "key"));
  const auto signature = from_hex<64>(text_at(said, "signature"));
  if (!id || !key || !signature) return std::nullopt;
  const Station station{*id, text_at(said, "name"), *key, {}, {}};
  if (!is_fit_to_show(station.name) || !verifies(*signature, message_of(station), *key)) return std::nullopt;
  return station;
}

Result<std::string> join_code(const Station& station, SealCost cost) {
  start_sodium();
  const std::string message = message_of(station);
  const Hash salt = blake2b("sala-join-code-1" + message);
  static_assert(sizeof(Hash) >= crypto_pwhash_SALTBYTES);
  std::array<std::uint8_t, crypto_pwhash_BYTES_MIN> stretched{};
  if (crypto_pwhash(stretched.data(), stretched.size(), message.data(), message.size(), salt.data(), cost.operations,
                    cost.memory_bytes, crypto_pwhash_ALG_ARGON2ID13) != 0)
    return fail(words::error_passphrase_memory, {{"megabytes", std::to_string(cost.memory_bytes >> 20)}});
  std::uint64_t number = 0;
  for (std::size_t i = 0; i < 8; ++i) number = number << 8 | stretched[i];
  return fmt::format("{:06}", number % 1'000'000);
}

}  // namespace sala
