#include "core/figures/exact_sums.h"

#include <algorithm>
#include <cmath>

namespace sala {

void ExactSums::add(std::int64_t value) {
  min = n == 0 ? value : std::min(min, value);
  max = n == 0 ? value : std::max(max, value);
  ++n;
  sum += value;
  squares += WideInteger{value} * value;
}

ExactSums sums_of(std::span<const std::int64_t> values) {
  ExactSums sums;
  for (const std::int64_t value : values) sums.add(value);
  return sums;
}

WideInteger spread_of(const ExactSums& sums) {
  return sums.n * sums.squares - WideInteger{sums.sum} * sums.sum;
}

std::optional<Ratio> mean_of(const ExactSums& sums, std::int64_t unit) {
  return ratio(sums.sum, sums.n * unit);
}

std::optional<double> sd_of(const ExactSums& sums, std::int64_t unit) {
  if (sums.n < 2) return {};
  const auto pairs = static_cast<double>(WideInteger{sums.n} * (sums.n - 1));
  return std::sqrt(static_cast<double>(spread_of(sums)) / pairs) / static_cast<double>(unit);
}

void ExactProducts::add(std::int64_t a, std::int64_t b) {
  x.add(a);
  y.add(b);
  products += WideInteger{a} * b;
}

std::optional<double> correlation_of(const ExactProducts& both) {
  const WideInteger x = spread_of(both.x), y = spread_of(both.y);
  if (x == 0 || y == 0) return {};
  const WideInteger together = both.x.n * both.products - WideInteger{both.x.sum} * both.y.sum;
  const double r = static_cast<double>(together) / std::sqrt(static_cast<double>(x) * static_cast<double>(y));
  return std::clamp(r, -1.0, 1.0);  // the root may be one bit short
}

}  // namespace sala
