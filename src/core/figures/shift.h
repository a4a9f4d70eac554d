// What people learned question by question: who was wrong before and right after, and the reverse, over the pairs.
#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/figures/scored_test.h"

namespace sala {

/// One person's attempts of both phases.
struct AttemptPair {
  const ScoredAttempt* pre = nullptr;
  const ScoredAttempt* post = nullptr;
};
/// Of everybody who has both, in the order of pre.
std::vector<AttemptPair> attempt_pairs(const ScoredTest& test);

struct ShiftFigures {
  std::string question;
  int number = 0;
  std::int64_t gained = 0, lost = 0;  ///< right is full marks
  std::optional<double> p;            ///< exact McNemar; nothing where nobody changed
  std::optional<double> p_holm;       ///< over the questions that have a p

  bool is_learned() const { return p_holm && *p_holm < 0.05 && gained > lost; }
};
/// For every question that somebody had before and after: with forms, not all are.
std::vector<ShiftFigures> shift_figures(const std::vector<TestForm>& forms, std::span<const AttemptPair> pairs);

/// Holm's step-down adjustment (1979), in the order given; what is undefined stays so and counts for nothing.
std::vector<std::optional<double>> holm_adjusted(const std::vector<std::optional<double>>& p);

}  // namespace sala
