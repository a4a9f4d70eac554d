#include "core/figures/paired.h"

#include <cmath>

#include "core/figures/distributions.h"

namespace sala {
namespace {

/// t / √n as t = S √((n − 1) / V), with V = n Σd² − S²: no unit is left in it.
double standardized(const ExactSums& d) {
  const auto n = static_cast<double>(d.n);
  return static_cast<double>(d.sum) * std::sqrt((n - 1) / (n * static_cast<double>(spread_of(d))));
}

void add_effect_sizes(PairedFigures& figures, const ExactSums& d) {
  const double root_n = std::sqrt(static_cast<double>(d.n));
  const double d_z = standardized(d);
  figures.d_z = d_z;
  if (d.n > 2) figures.g_z = d_z * hedges_correction(d.n - 1);
  const auto low = noncentrality_of(*figures.test.t, d.n - 1, 0.975);
  const auto high = noncentrality_of(*figures.test.t, d.n - 1, 0.025);
  if (low && high) figures.d_z_ci95 = Interval{*low / root_n, *high / root_n};
}

}  // namespace

ScoreFigures score_figures(const ExactSums& sums, std::int64_t unit) {
  ScoreFigures figures{sums.n, mean_of(sums, unit), sd_of(sums, unit), {}, {}};
  if (sums.n == 0) return figures;
  figures.min = Ratio{sums.min, unit};
  figures.max = Ratio{sums.max, unit};
  return figures;
}

OneSampleT one_sample_t(const ExactSums& sums) {
  OneSampleT test;
  if (sums.n < 2) return test;
  test.df = sums.n - 1;
  if (spread_of(sums) == 0) return test;
  test.t = standardized(sums) * std::sqrt(static_cast<double>(sums.n));
  test.p = student_two_sided_p(*test.t, *test.df);
  return test;
}

PairedFigures paired_figures(std::span<const BeforeAfter> people, std::int64_t unit) {
  ExactSums before, after, d;
  for (const BeforeAfter& person : people) {
    before.add(person.before);
    after.add(person.after);
    d.add(person.after - person.before);
  }
  PairedFigures figures;
  figures.before = score_figures(before, unit);
  figures.after = score_figures(after, unit);
  figures.mean_difference = mean_of(d, unit);
  figures.sd_difference = sd_of(d, unit);
  figures.test = one_sample_t(d);
  if (d.n > 0) {
    figures.sum_d = Ratio{d.sum, unit};
    figures.sum_d2 = static_cast<double>(d.squares) / static_cast<double>(unit * unit);
  }
  if (d.n > 1 && *figures.before.sd + *figures.after.sd > 0)
    figures.d_av = *figures.mean_difference / ((*figures.before.sd + *figures.after.sd) / 2);
  if (!figures.test.t) return figures;
  const double reach =
      student_quantile(0.975, *figures.test.df) * *figures.sd_difference / std::sqrt(static_cast<double>(d.n));
  figures.ci95 = Interval{*figures.mean_difference - reach, *figures.mean_difference + reach};
  add_effect_sizes(figures, d);
  return figures;
}

}  // namespace sala
