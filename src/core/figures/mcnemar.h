// Whether more people changed one way than the other: McNemar's test, exact.
#pragma once
#include <cstdint>
#include <optional>

namespace sala {

/// min(1, 2 P(Bin(gained + lost, ½) ≤ the smaller)); nothing where nobody changed.
std::optional<double> mcnemar_exact_p(std::int64_t gained, std::int64_t lost);

}  // namespace sala
