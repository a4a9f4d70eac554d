// 128-bit ids as RFC 9562 lays them out, written in lower case. Persons, tickets and attempts get random ids (version 4),
// for a time-ordered one would tell the roster's order; facts get time-ordered ones (version 7).
#pragma once
#include <array>
#include <compare>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace sala {

/// Fills the span with random bytes; security::system_random in the program, a seeded one in tests.
using Random = std::function<void(std::span<std::uint8_t>)>;

struct Uuid {
  std::array<std::uint8_t, 16> bytes{};

  auto operator<=>(const Uuid&) const = default;
  std::string text() const;

  /// Nothing unless the text is 36 lower-case characters in the canonical form.
  static std::optional<Uuid> parse(std::string_view text);
  static Uuid v4(const Random& random);
  static Uuid v7(std::int64_t unix_ms, const Random& random);
};

/// 128 random bits as 32 hexadecimal digits: the salt of a body with words about people.
std::string random_salt(const Random& random);

}  // namespace sala

template <>
struct std::hash<sala::Uuid> {
  std::size_t operator()(const sala::Uuid& id) const noexcept;
};
