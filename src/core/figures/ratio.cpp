#include "core/figures/ratio.h"

#include <charconv>
#include <string>

namespace sala {

std::optional<Ratio> ratio(std::int64_t over, std::int64_t under) {
  if (under == 0) return {};
  return under > 0 ? Ratio{over, under} : Ratio{-over, -under};
}

std::optional<Ratio> percent_of(std::int64_t part, std::int64_t whole) {
  return ratio(100 * part, whole);
}

std::int64_t rounded_half_up(const Ratio& ratio, std::int64_t scale) {
  const WideInteger halves = WideInteger{2} * ratio.over * scale + ratio.under;
  const WideInteger whole = WideInteger{2} * ratio.under;
  const WideInteger towards_zero = halves / whole;
  return static_cast<std::int64_t>(halves < 0 && halves % whole != 0 ? towards_zero - 1 : towards_zero);
}

bool is_at_least(const Ratio& value, const Ratio& bound) {
  return WideInteger{value.over} * bound.under >= WideInteger{bound.over} * value.under;
}

std::optional<Ratio> ratio_of_decimal(std::string_view text) {
  const std::size_t point = text.find('.');
  const std::size_t decimals = point == text.npos ? 0 : text.size() - point - 1;
  if (decimals > 9 || (point != text.npos && decimals == 0)) return {};
  std::string digits(text.substr(0, point));
  if (point != text.npos) digits += text.substr(point + 1);
  if (digits.size() > 18 || digits.empty() || point == 0) return {};
  Ratio value;
  const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), value.over);
  if (read.ec != std::errc() || read.ptr != digits.data() + digits.size()) return {};
  for (std::size_t i = 0; i < decimals; ++i) value.under *= 10;
  return value;
}

}  // namespace sala
