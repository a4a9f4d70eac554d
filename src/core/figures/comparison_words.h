// Before and after, in a sentence: what the means were, and whether they differ. It says "significantly" only beside the
// test, its p and n.
#pragma once
#include <string>
#include <utility>
#include <vector>

#include "core/figures/paired.h"
#include "core/texts.h"

namespace sala {

using WordValues = std::vector<std::pair<std::string, std::string>>;

/// The same sentence six times, for each way the figures can come out.
struct ComparisonWords {
  TextId higher, lower, alike, untested, one, nobody;
};

/// `more` fills placeholders of its own.
std::string comparison_sentence(const PairedFigures& figures, const ComparisonWords& words, const Texts& texts,
                                const WordValues& more = {});

/// {t}, {df}, {p} and {level} of a test that has a t.
WordValues test_values(const OneSampleT& test);

}  // namespace sala
