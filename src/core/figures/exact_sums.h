// Sums of whole numbers, exact until a mean or a variance is divided: what every figure is made of, so that the order of
// people changes no bit. Points come in thousandths, levels as they are; `unit` says how many of the numbers make one.
#pragma once
#include <cstdint>
#include <optional>
#include <span>

#include "core/figures/ratio.h"

namespace sala {

struct ExactSums {
  std::int64_t n = 0;
  std::int64_t sum = 0;
  WideInteger squares = 0;
  std::int64_t min = 0, max = 0;  ///< nothing to go by while n is 0

  void add(std::int64_t value);
};

ExactSums sums_of(std::span<const std::int64_t> values);

/// n Σx² − (Σx)²: n² times the population variance, n (n − 1) times the sample variance.
WideInteger spread_of(const ExactSums& sums);
std::optional<Ratio> mean_of(const ExactSums& sums, std::int64_t unit);
/// Of the sample (n − 1); nothing for fewer than two.
std::optional<double> sd_of(const ExactSums& sums, std::int64_t unit);

/// Two numbers a person.
struct ExactProducts {
  ExactSums x, y;
  WideInteger products = 0;

  void add(std::int64_t a, std::int64_t b);
};

/// Pearson's r; nothing where one of the two is constant.
std::optional<double> correlation_of(const ExactProducts& both);

}  // namespace sala
