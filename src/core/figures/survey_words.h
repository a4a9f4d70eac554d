// A survey's figures and a project's indicators in sentences, in the order in which reports tell them.
#pragma once
#include <string>
#include <vector>

#include "core/figures/indicators.h"
#include "core/figures/survey_figures.h"
#include "core/texts.h"

namespace sala {

/// Who answered comes first; then the whole, the sections, who is satisfied, who recommends, before and after.
std::vector<std::string> survey_sentences(const SurveyFigures& figures, const Texts& texts);

/// Highest, second and lowest of the sections with ratings; sections whose means are told alike are named together.
/// Nothing for fewer than two.
std::string section_sentence(const SurveyFigures& figures, const Texts& texts);

/// By what the words for levels go, with where that is from.
std::string level_criteria(const Texts& texts);

/// With so many decimals that a result which misses its target is not told as if it reached it; "–" for none.
std::string indicator_result_text(const IndicatorFigures& figures);
std::string indicator_sentence(const IndicatorFigures& figures, const Texts& texts);

}  // namespace sala
