// Wilcoxon's signed rank test of differences by the rules of R's wilcox.test, and beside it the exact p that stays right
// when differences tie, as whole scores nearly always do.
#pragma once
#include <cstdint>
#include <optional>
#include <span>

namespace sala {

struct WilcoxonFigures {
  std::int64_t n = 0;       ///< differences that are not 0
  std::optional<double> v;  ///< sum of the ranks of positive differences; equal sizes share their mean rank
  std::optional<double> p;  ///< two-sided
  std::optional<bool>
      is_exact;  ///< p: n below 50, no equal sizes and no zeros; else normal, corrected for ties and continuity
  std::optional<double> p_conditional_exact;  ///< given the ranks as they tie; up to 200 differences
};

/// Without a difference other than 0 all but n is undefined.
WilcoxonFigures wilcoxon_signed_rank(std::span<const std::int64_t> differences);

}  // namespace sala
