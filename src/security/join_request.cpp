#include "security/join_request.h"

#include "core/json_read.h"
#include "security/compare_digits.h"
#include "security/random.h"

namespace sala {
namespace {

constexpr const char* request_format = "sala-request-2";
constexpr std::size_t longest_request_name = 200;
constexpr std::size_t longest_request = 4096;

/// What the signature and the digits stand for; the name, of any length, comes last.
std::string message_of(const AskedToJoin& asked) {
  const Station& station = asked.station;
  std::string message(request_format);
  message += '\0';
  message.append(station.id.bytes.begin(), station.id.bytes.end());
  message.append(station.key.begin(), station.key.end());
  message.append(asked.request.begin(), asked.request.end());
  return message + station.name;
}

bool is_fit_to_show(const std::string& name) {
  const bool has_control =
      std::ranges::any_of(name, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; });
  return !name.empty() && name.size() <= longest_request_name && !has_control;
}

}  // namespace

RequestNonce new_request_nonce() {
  RequestNonce nonce{};
  system_random(nonce);
  return nonce;
}

std::string join_request(const Uuid& station, const std::string& name, const RequestNonce& request,
                         const SecretKey& key) {
  const AskedToJoin asked{{station, name, key.public_key(), {}, {}}, request};
  return canonical({{"format", request_format},
                    {"station", station.text()},
                    {"name", name},
                    {"key", hex(asked.station.key)},
                    {"request", hex(request)},
                    {"signature", hex(key.sign(message_of(asked)))}});
}

std::optional<AskedToJoin> read_join_request(std::string_view text) {
  if (text.size() > longest_request) return std::nullopt;
  const auto said = parse_canonical(text);
  if (!said || !said->is_object() || text_at(*said, "format") != request_format) return std::nullopt;
  const auto id = id_at(*said, "station");
  const auto key = from_hex<32>(text_at(*said, "key"));
  const auto request = from_hex<16>(text_at(*said, "request"));
  const auto signature = from_hex<64>(text_at(*said, "signature"));
  if (!id || !key || !request || !signature) return std::nullopt;
  const AskedToJoin asked{{*id, text_at(*said, "name"), *key, {}, {}}, *request};
  if (!is_fit_to_show(asked.station.name) || !verifies(*signature, message_of(asked), *key)) return std::nullopt;
  return asked;
}

Result<std::string> join_code(const AskedToJoin& asked, SealCost cost) {
  return compare_digits("sala-join-code-2", message_of(asked), cost);
}

}  // namespace sala
