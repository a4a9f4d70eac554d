// Decimal numbers, exactly, as people write answers: 3.142 is within 3.1415 ± 0.0005, which a double denies. Up to 17 digits
// before the point and 18 behind it; no doubles anywhere.
#pragma once
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace sala {

/// whole + atto × 10^-18, atto from 0 to 10^18 - 1: of -0.5 the whole is -1 and the rest a half.
struct Decimal {
  std::int64_t whole = 0, atto = 0;
  auto operator<=>(const Decimal&) const = default;
};

/// Reads Thai digits, commas between groups of three, spaces anywhere, a leading + or any minus sign, and an exponent as
/// programs write it ("1.5e3"). Nothing where that is no number, or one of more digits than are kept.
std::optional<Decimal> parse_decimal(std::string_view text);

/// "-12.5": digits 0–9, a point, nothing that could be left out.
std::string decimal_text(Decimal number);

Decimal operator+(Decimal a, Decimal b);
Decimal operator-(Decimal a);
inline Decimal operator-(Decimal a, Decimal b) {
  return a + -b;
}

}  // namespace sala
