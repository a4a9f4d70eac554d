#include "core/record/sync_trouble.h"

#include <algorithm>

namespace sala {

std::int64_t wait_before_try_ms(int failed, double chance) {
  constexpr int most_doublings = 6;
  constexpr std::int64_t first_ms = 1'000, longest_ms = 60'000;
  const std::int64_t base = std::min(longest_ms, first_ms << std::clamp(failed - 1, 0, most_doublings));
  return static_cast<std::int64_t>(static_cast<double>(base) * (0.5 + std::clamp(chance, 0.0, 1.0)));
}

}  // namespace sala
