#include "core/figures/mcnemar.h"

#include <algorithm>

#include "core/figures/distributions.h"

namespace sala {

std::optional<double> mcnemar_exact_p(std::int64_t gained, std::int64_t lost) {
  if (gained + lost == 0) return {};
  return std::min(1.0, 2 * fair_coins_at_most(std::min(gained, lost), gained + lost));
}

}  // namespace sala
