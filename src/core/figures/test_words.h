// A test's figures in sentences, in the order in which reports tell them. What is undefined is left out.
#pragma once
#include <string>
#include <vector>

#include "core/figures/test_figures.h"
#include "core/texts.h"

namespace sala {

/// Before and after; below 30 pairs, or without a t, Wilcoxon's test beside it, and "small group".
std::vector<std::string> comparison_sentences(const TestFigures& figures, const Texts& texts);
/// By how much, the size of the effect, normalized gain, effectiveness index, relative gain, E1/E2.
std::vector<std::string> gain_sentences(const TestFigures& figures, const Texts& texts);
/// Who improved; where there is a pass mark, who reached it, and the mean against it.
std::vector<std::string> people_sentences(const TestFigures& figures, const Texts& texts);
/// Questions that were learned, and keys that may be wrong.
std::vector<std::string> question_sentences(const TestFigures& figures, const Texts& texts);

/// All of these.
std::vector<std::string> test_sentences(const TestFigures& figures, const Texts& texts);

/// By what the words for difficulty and discrimination go, with where that is from.
std::vector<std::string> item_criteria(const Texts& texts);

}  // namespace sala
