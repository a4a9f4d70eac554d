// Before and after of the same people: means, Student's t of the differences and the sizes of the effect. Says nothing of
// full marks, pass marks or words.
#pragma once
#include <cstdint>
#include <optional>
#include <span>

#include "core/figures/exact_sums.h"

namespace sala {

/// Of fewer people a figure is told with "small group".
inline constexpr std::int64_t small_group_below = 30;

/// One person's two numbers, in whole thousandths of points, or levels.
struct BeforeAfter {
  std::int64_t before = 0, after = 0;
};

/// What a list of scores is described by; all but n undefined without people, sd for one.
struct ScoreFigures {
  std::int64_t n = 0;
  std::optional<Ratio> mean;
  std::optional<double> sd;  ///< n − 1
  std::optional<Ratio> min, max;
};
ScoreFigures score_figures(const ExactSums& sums, std::int64_t unit);

struct Interval {
  double low = 0, high = 0;
};

/// Student's t of one sample against 0. Without two people or without any difference between them t and p are undefined.
struct OneSampleT {
  std::optional<double> t, p;  ///< two-sided
  std::optional<std::int64_t> df;
};
OneSampleT one_sample_t(const ExactSums& sums);

struct PairedFigures {
  ScoreFigures before, after;
  std::optional<Ratio> mean_difference;  ///< after − before
  std::optional<double> sd_difference;
  OneSampleT test;
  std::optional<Interval> ci95;      ///< of the mean difference
  std::optional<double> d_z;         ///< mean(d) / sd(d)
  std::optional<Interval> d_z_ci95;  ///< by the non-central t
  std::optional<double> d_av;        ///< mean(d) / ((sd before + sd after) / 2)
  std::optional<double> g_z;         ///< d_z × Hedges' J; from three people on
  std::optional<Ratio> sum_d;
  std::optional<double> sum_d2;
};
PairedFigures paired_figures(std::span<const BeforeAfter> people, std::int64_t unit);

}  // namespace sala
