// Figures as reports write them: decimals rounded half up, p without its leading zero, "–" for what is undefined.
#pragma once
#include <optional>
#include <string>

#include "core/figures/ratio.h"

namespace sala {

/// 901/200 with two decimals is "4.51"; halves go away from zero, so that a loss is told as the gain of its size.
std::string decimals(const Ratio& figure, int places);
/// The same for what has a root in it; a half that a double misses by a hair is still a half.
std::string decimals(double figure, int places);

template <class Figure>
std::string decimals(const std::optional<Figure>& figure, int places) {
  return figure ? decimals(*figure, places) : "–";
}

/// "p < .001", "p = .012"; with more than three decimals where three would tell .05 or .01 of a p that is below it.
std::string p_text(double p);

/// The level that words name: ".01" where p is below it, else ".05".
std::string significance_level(double p);
bool is_significant(double p);

}  // namespace sala
