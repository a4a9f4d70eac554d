#include "core/figures/alpha.h"

namespace sala {

std::optional<double> cronbach_alpha(const ItemSpreads& spreads) {
  if (spreads.items < 2 || spreads.people < 2 || spreads.of_totals == 0) return {};
  const auto k = static_cast<double>(spreads.items);
  const auto shared = static_cast<double>(spreads.of_totals - spreads.of_items);
  return k / (k - 1) * (shared / static_cast<double>(spreads.of_totals));
}

}  // namespace sala
