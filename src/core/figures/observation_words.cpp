#include "core/figures/observation_words.h"

#include <algorithm>

#include "core/figures/band_words.h"
#include "core/figures/figure_text.h"
#include "core/format_number.h"
#include "words/findings.h"

namespace sala {
namespace {

std::string observed_overall(const ObservationFigures& figures, const Texts& texts) {
  const ObservedFigures& overall = figures.overall;
  return texts.with(words::findings_observed, {{"people", grouped(overall.people)},
                                               {"observers", grouped(figures.observers)},
                                               {"ratings", grouped(overall.ratings)},
                                               {"level", texts[words_of_level(*overall.level)]},
                                               {"mean", decimals(overall.mean, 2)},
                                               {"sd", decimals(overall.sd, 2)}});
}

/// Nothing where fewer than two items are told, or all are told alike.
std::string observed_extremes(const ObservationFigures& figures, const Texts& texts) {
  std::vector<const ObservedItem*> told;
  for (const ObservedItem& item : figures.items)
    if (item.figures.mean) told.push_back(&item);
  const auto hundredths = [](const ObservedItem* item) { return rounded_half_up(*item->figures.mean, 100); };
  std::ranges::stable_sort(told, std::greater<>(), hundredths);
  if (told.size() < 2 || hundredths(told.front()) == hundredths(told.back())) return {};
  const bool thai = texts.language() == Language::th;
  return texts.with(words::findings_observed_extremes, {{"highest", title_in(told.front()->name, thai)},
                                                        {"highest_mean", decimals(told.front()->figures.mean, 2)},
                                                        {"lowest", title_in(told.back()->name, thai)},
                                                        {"lowest_mean", decimals(told.back()->figures.mean, 2)}});
}

}  // namespace

std::vector<std::string> observation_sentences(const ObservationFigures& figures, const Texts& texts) {
  std::vector<std::string> sentences;
  if (figures.overall.mean) sentences.push_back(observed_overall(figures, texts));
  if (auto extremes = observed_extremes(figures, texts); !extremes.empty()) sentences.push_back(std::move(extremes));
  if (figures.groups.mean)
    sentences.push_back(
        texts.with(words::findings_observed_groups, {{"groups", grouped(figures.groups.people)},
                                                     {"level", texts[words_of_level(*figures.groups.level)]},
                                                     {"mean", decimals(figures.groups.mean, 2)}}));
  if (sentences.empty()) sentences.push_back(texts[words::findings_observed_nobody]);
  return sentences;
}

}  // namespace sala
