#include "core/uuid.h"

#include <cstring>

#include "core/hash.h"

namespace sala {
namespace {

Uuid with_version(Uuid id, std::uint8_t version) {
  id.bytes[6] = static_cast<std::uint8_t>((id.bytes[6] & 0x0f) | (version << 4));
  id.bytes[8] = static_cast<std::uint8_t>((id.bytes[8] & 0x3f) | 0x80);
  return id;
}

}  // namespace

std::string Uuid::text() const {
  std::string digits = hex(bytes);
  for (const std::size_t dash : {8U, 13U, 18U, 23U}) digits.insert(dash, 1, '-');
  return digits;
}

std::optional<Uuid> Uuid::parse(std::string_view text) {
  if (text.size() != 36) return std::nullopt;
  std::string digits;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool is_dash = i == 8 || i == 13 || i == 18 || i == 23;
    if (is_dash != (text[i] == '-')) return std::nullopt;
    if (!is_dash) digits += text[i];
  }
  const auto bytes = from_hex<16>(digits);
  if (!bytes) return std::nullopt;
  return Uuid{*bytes};
}

Uuid Uuid::v4(const Random& random) {
  Uuid id;
  random(id.bytes);
  return with_version(id, 4);
}

Uuid Uuid::v7(std::int64_t unix_ms, const Random& random) {
  Uuid id;
  random(id.bytes);
  for (std::size_t i = 0; i < 6; ++i) id.bytes[i] = static_cast<std::uint8_t>(unix_ms >> (8 * (5 - i)));
  return with_version(id, 7);
}

std::string random_salt(const Random& random) {
  std::array<std::uint8_t, 16> bytes{};
  random(bytes);
  return hex(bytes);
}

}  // namespace sala

std::size_t std::hash<sala::Uuid>::operator()(const sala::Uuid& id) const noexcept {
  std::size_t value = 0;
  std::memcpy(&value, id.bytes.data() + 8, sizeof value);
  return value;
}
