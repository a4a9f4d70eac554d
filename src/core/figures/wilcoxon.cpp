#include "core/figures/wilcoxon.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <numeric>
#include <vector>

#include "core/figures/distributions.h"

namespace sala {
namespace {

constexpr std::int64_t exact_below = 50;         // R's wilcox.test
constexpr std::int64_t conditional_up_to = 200;  // 8 million additions

/// Ranks doubled, so that the mean rank of ties stays whole.
struct DoubledRanks {
  std::vector<std::int64_t> ranks;  ///< ascending
  std::int64_t positive = 0;        ///< their sum where the difference is positive: 2 V
  std::int64_t tied = 0;            ///< Σ (t³ − t) over groups of t equal sizes
};

DoubledRanks doubled_ranks(std::vector<std::int64_t> differences) {
  std::sort(differences.begin(), differences.end(),
            [](std::int64_t a, std::int64_t b) { return std::abs(a) < std::abs(b); });
  DoubledRanks doubled;
  doubled.ranks.reserve(differences.size());
  for (std::size_t begin = 0, end = 0; begin < differences.size(); begin = end) {
    while (end < differences.size() && std::abs(differences[end]) == std::abs(differences[begin])) ++end;
    const auto rank = static_cast<std::int64_t>(begin + 1 + end);  // twice the mean of begin + 1 … end
    const auto group = static_cast<std::int64_t>(end - begin);
    doubled.tied += group * group * group - group;
    for (std::size_t i = begin; i < end; ++i) {
      doubled.ranks.push_back(rank);
      if (differences[i] > 0) doubled.positive += rank;
    }
  }
  return doubled;
}

/// Every sign a fair coin: the chance of each sum, built up rank by rank (the shift algorithm of Streitberg and Röhmel).
/// Below 50 ranks every chance is a whole number over 2ⁿ that a double holds exactly.
double permutation_p(const DoubledRanks& doubled) {
  const std::int64_t total = std::accumulate(doubled.ranks.begin(), doubled.ranks.end(), std::int64_t{0});
  std::vector<double> chance(static_cast<std::size_t>(total) + 1);
  chance[0] = 1;
  std::size_t reach = 0;
  for (const std::int64_t rank : doubled.ranks) {
    const auto shift = static_cast<std::size_t>(rank);
    reach += shift;
    for (std::size_t sum = reach + 1; sum-- > 0;)
      chance[sum] = (chance[sum] + (sum >= shift ? chance[sum - shift] : 0)) / 2;
  }
  const std::int64_t nearer_end =
      std::min(doubled.positive, total - doubled.positive);  // the chances mirror each other
  const double tail = std::accumulate(chance.begin(), chance.begin() + nearer_end + 1, 0.0);
  return std::min(1.0, 2 * tail);
}

double corrected_normal_p(const DoubledRanks& doubled) {
  const auto n = static_cast<std::int64_t>(doubled.ranks.size());
  const std::int64_t quarters_off = std::abs(2 * doubled.positive - n * (n + 1));  // 4 |V − n (n + 1) / 4|
  if (quarters_off == 0) return 1;
  const auto variance = static_cast<double>(2 * n * (n + 1) * (2 * n + 1) - doubled.tied) / 48;
  return normal_two_sided_p((static_cast<double>(quarters_off) / 4 - 0.5) / std::sqrt(variance));
}

}  // namespace

WilcoxonFigures wilcoxon_signed_rank(std::span<const std::int64_t> differences) {
  std::vector<std::int64_t> moved;
  std::copy_if(differences.begin(), differences.end(), std::back_inserter(moved), [](auto d) { return d != 0; });
  WilcoxonFigures figures;
  figures.n = static_cast<std::int64_t>(moved.size());
  if (moved.empty()) return figures;
  const bool has_zeros = moved.size() < differences.size();
  const DoubledRanks doubled = doubled_ranks(std::move(moved));
  figures.v = static_cast<double>(doubled.positive) / 2;
  figures.is_exact = figures.n < exact_below && doubled.tied == 0 && !has_zeros;
  if (figures.n <= conditional_up_to) figures.p_conditional_exact = permutation_p(doubled);
  figures.p = *figures.is_exact ? *figures.p_conditional_exact : corrected_normal_p(doubled);
  return figures;
}

}  // namespace sala
