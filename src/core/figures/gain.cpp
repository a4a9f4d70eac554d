#include "core/figures/gain.h"

#include <map>

#include "core/figures/mcnemar.h"

namespace sala {
namespace {

/// Sums of gains by what was left to gain, so that the sum does not hang on the order of people.
double sum_of_shares(const std::map<std::int64_t, std::int64_t>& gained_by_left) {
  double sum = 0;
  for (const auto& [left, gained] : gained_by_left) sum += static_cast<double>(gained) / static_cast<double>(left);
  return sum;
}

}  // namespace

GainFigures gain_figures(std::span<const BeforeAfter> people, std::int64_t full_score) {
  GainFigures figures;
  std::int64_t gained = 0, left = 0;
  std::map<std::int64_t, std::int64_t> gained_by_left;
  for (const auto& [before, after] : people) {
    gained += after - before;
    left += full_score - before;
    if (before >= full_score) continue;
    gained_by_left[full_score - before] += after - before;
    ++figures.mean_individual_gain_n;
  }
  if (left > 0) figures.normalized_gain = Ratio{gained, left};
  if (figures.mean_individual_gain_n > 0)
    figures.mean_individual_gain = sum_of_shares(gained_by_left) / static_cast<double>(figures.mean_individual_gain_n);
  return figures;
}

GainWord gain_word(const Ratio& normalized_gain) {
  const std::int64_t hundredths = rounded_half_up(normalized_gain, 100);
  if (hundredths < 30) return GainWord::low;
  return hundredths < 70 ? GainWord::medium : GainWord::high;
}

bool is_accepted_index(const Ratio& normalized_gain) {
  return rounded_half_up(normalized_gain, 100) >= 50;
}

std::int64_t hundredfold_over_mark(std::int64_t score, std::int64_t full_score, int pass_percent) {
  return 100 * score - pass_percent * full_score;
}

PeopleFigures people_figures(std::span<const BeforeAfter> people, std::int64_t full_score,
                             std::optional<int> pass_percent) {
  PeopleFigures figures;
  figures.n = static_cast<std::int64_t>(people.size());
  for (const auto& [before, after] : people) {
    figures.improved += after > before;
    figures.same += after == before;
    figures.worse += after < before;
  }
  if (!pass_percent) return figures;
  std::int64_t passed_before = 0, passed_after = 0, gained = 0, lost = 0;
  ExactSums over_mark;
  for (const auto& [before, after] : people) {
    const bool was = hundredfold_over_mark(before, full_score, *pass_percent) >= 0;
    const std::int64_t over = hundredfold_over_mark(after, full_score, *pass_percent);
    const bool is = over >= 0;
    over_mark.add(over);
    passed_before += was;
    passed_after += is;
    gained += is && !was;
    lost += was && !is;
  }
  figures.pass_percent = pass_percent;
  figures.pass_before = passed_before;
  figures.pass_after = passed_after;
  figures.pass_mcnemar_p = mcnemar_exact_p(gained, lost);
  figures.criterion = one_sample_t(over_mark);
  return figures;
}

}  // namespace sala
