// What people gained from before to after, against full marks and against a pass mark. Scores are whole thousandths of
// points; a pass mark is a per cent of full score, compared as whole numbers.
#pragma once
#include <cstdint>
#include <optional>
#include <span>

#include "core/figures/paired.h"

namespace sala {

/// Hake (1998): low below 0.3, medium below 0.7.
enum class GainWord { low, medium, high };

struct GainFigures {
  /// (after % − before %) / (100 − before %) of the group's means, which is the effectiveness index E.I. as well.
  std::optional<Ratio> normalized_gain;
  std::optional<double> mean_individual_gain;  ///< of those who were below full score before; × 100: relative gain
  std::int64_t mean_individual_gain_n = 0;
};
GainFigures gain_figures(std::span<const BeforeAfter> people, std::int64_t full_score);

/// Both after rounding half up to two decimals, so that no word contradicts the number beside it.
GainWord gain_word(const Ratio& normalized_gain);
bool is_accepted_index(const Ratio& normalized_gain);  ///< E.I. of .50 and more

/// How many people …; what needs a pass mark is undefined without one.
struct PeopleFigures {
  std::int64_t n = 0;
  std::int64_t improved = 0, same = 0, worse = 0;
  std::optional<int> pass_percent;                      ///< the pass mark
  std::optional<std::int64_t> pass_before, pass_after;  ///< people at or above it
  std::optional<double> pass_mcnemar_p;
  OneSampleT criterion;  ///< after against the pass mark
};
PeopleFigures people_figures(std::span<const BeforeAfter> people, std::int64_t full_score,
                             std::optional<int> pass_percent);

/// 100 score − pass_percent full_score: at or above the pass mark from 0 on.
std::int64_t hundredfold_over_mark(std::int64_t score, std::int64_t full_score, int pass_percent);

}  // namespace sala
