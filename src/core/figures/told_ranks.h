// Which of several things has the most and which the least, as it is told: figures that are written alike are one rank, so
// that no sentence calls one of two equal ones the highest.
#pragma once
#include <span>
#include <string>
#include <vector>

#include "core/figures/ratio.h"
#include "core/texts.h"

namespace sala {

struct NamedFigure {
  std::string name = {};
  Ratio figure = {};
};

struct ToldRank {
  std::string told = {};                ///< "4.75"
  std::vector<std::string> names = {};  ///< in the order given
  Ratio figure = {};
};
/// The highest first.
std::vector<ToldRank> told_ranks(std::span<const NamedFigure> things, int places);

/// "a, b and c"; of one its name.
std::string listed(const std::vector<std::string>& names, const Texts& texts);

}  // namespace sala
