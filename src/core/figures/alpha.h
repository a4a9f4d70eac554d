// Cronbach's alpha, of a test's questions or a survey's items.
#pragma once
#include <cstdint>
#include <optional>

#include "core/figures/exact_sums.h"

namespace sala {

/// Items answered by the same people, as spreads (exact_sums.h).
struct ItemSpreads {
  std::int64_t people = 0, items = 0;  ///< constant items stay in the count
  WideInteger of_items = 0;            ///< the sum over the items
  WideInteger of_totals = 0;
};

/// k / (k − 1) × (1 − Σ variance of an item / variance of the totals); nothing below two items or two people, and where
/// the totals do not vary.
std::optional<double> cronbach_alpha(const ItemSpreads& spreads);

}  // namespace sala
