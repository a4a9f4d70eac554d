// What observers saw, in sentences, in the order in which reports tell them.
#pragma once
#include <string>
#include <vector>

#include "core/figures/observation_figures.h"
#include "core/texts.h"

namespace sala {

/// The whole first, then the highest and the lowest item, then groups; that there is nothing yet where nobody was observed.
std::vector<std::string> observation_sentences(const ObservationFigures& figures, const Texts& texts);

}  // namespace sala
