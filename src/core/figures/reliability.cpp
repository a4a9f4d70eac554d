#include "core/figures/reliability.h"

#include <algorithm>
#include <cmath>

#include "core/figures/alpha.h"
#include "core/figures/gain.h"

namespace sala {
namespace {

ItemSpreads spreads_of_questions(const FormSitting& sitting, const ExactSums& totals) {
  ItemSpreads spreads{totals.n, static_cast<std::int64_t>(sitting.form->questions.size()), 0, spread_of(totals)};
  for (std::size_t q = 0; q < sitting.form->questions.size(); ++q) {
    ExactSums item;
    for (const ScoredAttempt* attempt : sitting.attempts) item.add(attempt->answers[q].points);
    spreads.of_items += spread_of(item);
  }
  return spreads;
}

/// The points of each question, where all have the same and nobody can have, or has, a part of them.
std::optional<std::int64_t> points_of_each(const FormSitting& sitting) {
  const auto& questions = sitting.form->questions;
  if (questions.empty() || questions[0].points <= 0) return {};
  const std::int64_t points = questions[0].points;
  const bool alike = std::all_of(questions.begin(), questions.end(), [&](const ScoredQuestion& question) {
    return question.all_or_nothing && question.points == points;
  });
  const bool whole = std::all_of(sitting.attempts.begin(), sitting.attempts.end(), [&](const ScoredAttempt* attempt) {
    return std::all_of(attempt->answers.begin(), attempt->answers.end(),
                       [&](const ScoredAnswer& answer) { return answer.points == 0 || answer.points == points; });
  });
  return alike && whole ? std::optional(points) : std::nullopt;
}

/// k / (k − 1) × (1 − M (k − M) / (k σ²)) of numbers of right answers, as whole numbers: S (k n − S) / (k V).
double kr21_of(const ExactSums& right, std::int64_t k) {
  const WideInteger expected = WideInteger{right.sum} * (k * right.n - right.sum);
  const WideInteger found = k * spread_of(right);
  return static_cast<double>(k) / static_cast<double>(k - 1) *
         (static_cast<double>(found - expected) / static_cast<double>(found));
}

/// sem² is (k Σ − V) / ((k − 1) n (n − 1)): who is within it is decided without a root. Squares are compared 10,000 fold.
std::int64_t people_near(const FormSitting& sitting, const ItemSpreads& spreads, int pass_percent) {
  const std::int64_t full = full_score(*sitting.form);
  const WideInteger reach = 10'000 * (spreads.items * spreads.of_items - spreads.of_totals);
  const WideInteger each = WideInteger{spreads.items - 1} * spreads.people * (spreads.people - 1);
  return std::count_if(sitting.totals.begin(), sitting.totals.end(), [&](std::int64_t total) {
    const WideInteger off = hundredfold_over_mark(total, full, pass_percent);
    return off * off * each <= reach;
  });
}

}  // namespace

ReliabilityFigures reliability_figures(const FormSitting& sitting, std::optional<int> pass_percent) {
  const ExactSums totals = sums_of(sitting.totals);
  const ItemSpreads spreads = spreads_of_questions(sitting, totals);
  ReliabilityFigures figures;
  figures.n = totals.n;
  figures.alpha = cronbach_alpha(spreads);
  if (!figures.alpha) return figures;
  if (const auto points = points_of_each(sitting)) {
    figures.kr20 = figures.alpha;
    ExactSums right;
    for (const std::int64_t total : sitting.totals) right.add(total / *points);
    figures.kr21 = kr21_of(right, spreads.items);
  }
  if (*figures.alpha < 0) return figures;
  figures.sem = *sd_of(totals, 1000) * std::sqrt(std::max(0.0, 1 - *figures.alpha));
  if (pass_percent) figures.near_cut = people_near(sitting, spreads, *pass_percent);
  return figures;
}

}  // namespace sala
