// A figure that is one whole number over another, kept so: what is compared with a band, a pass mark or a target, or
// rounded for paper, is then decided by whole numbers (as a double, 901/200 is told as 4.50).
#pragma once
#include <cstdint>
#include <optional>
#include <string_view>

namespace sala {

/// 128 bits: room for n times a sum of squares of any points.
__extension__ typedef __int128 WideInteger;

struct Ratio {
  std::int64_t over = 0;
  std::int64_t under = 1;  ///< above 0

  /// A ratio is a number: read as a double it is divided once.
  operator double() const { return static_cast<double>(over) / static_cast<double>(under); }
};

/// Nothing where `under` is 0: the figure is undefined.
std::optional<Ratio> ratio(std::int64_t over, std::int64_t under);
std::optional<Ratio> percent_of(std::int64_t part, std::int64_t whole);

/// The ratio × scale, to the next whole number, halves upwards: rounded_half_up(901/200, 100) is 451.
std::int64_t rounded_half_up(const Ratio& ratio, std::int64_t scale);
bool is_at_least(const Ratio& value, const Ratio& bound);

/// "80", "3.51": up to nine decimals, exactly; nothing for anything else.
std::optional<Ratio> ratio_of_decimal(std::string_view text);

}  // namespace sala
