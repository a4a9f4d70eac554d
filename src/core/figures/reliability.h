// How far a test's total can be relied on: KR-20, KR-21, Cronbach's alpha and what follows from it.
#pragma once
#include <cstdint>
#include <optional>

#include "core/figures/scored_test.h"

namespace sala {

struct ReliabilityFigures {
  std::int64_t n = 0;
  /// Where every question is all or nothing with equal points. With the population variance KR-20 is alpha itself.
  std::optional<double> kr20, kr21;
  std::optional<double> alpha;
  std::optional<double> sem;  ///< sd (n − 1) × √(1 − alpha), in points; undefined when alpha is below 0
  std::optional<std::int64_t> near_cut;  ///< people within one sem of the pass mark
};
ReliabilityFigures reliability_figures(const FormSitting& sitting, std::optional<int> pass_percent);

}  // namespace sala
