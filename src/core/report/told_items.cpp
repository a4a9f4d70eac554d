#include "core/report/told_items.h"

#include "core/figures/band_words.h"
#include "core/figures/comparison_words.h"
#include "words/report.h"

namespace sala {

std::vector<RatedItem> rated_items(const ReportSurvey& survey, const Texts& texts) {
  std::vector<RatedItem> rated;
  const bool thai = texts.language() == Language::th;
  for (const NumberedItem& numbered : numbered_items(survey.survey)) {
    const SurveyItem& item = *numbered.item;
    if (item.kind != SurveyItemKind::level5 || item.moment != PairMoment::none) continue;
    const auto figures = std::ranges::find(survey.figures.items, numbered.n, &LevelItemFigures::number);
    if (figures == survey.figures.items.end()) continue;
    std::string text = title_in(item.text, thai);
    if (const std::string& row = title_in(item.row, thai); !row.empty()) text += " – " + row;
    rated.push_back({&*figures, numbered.section, std::move(text)});
  }
  return rated;
}

std::vector<ToldRank> item_ranks(const ReportSurvey& survey, const Texts& texts) {
  std::vector<NamedFigure> means;
  for (const RatedItem& item : rated_items(survey, texts))
    if (item.figures->mean) means.push_back({item.text, *item.figures->mean});
  return told_ranks(means, 2);
}

std::string item_sentence(const ReportSurvey& survey, const Texts& texts) {
  if (survey.figures.responses < told_from_people) return {};
  const std::vector<ToldRank> ranks = item_ranks(survey, texts);
  if (ranks.empty() || (ranks.size() == 1 && ranks[0].names.size() == 1)) return {};
  const auto level = [&](const ToldRank& rank) { return texts[words_of_level(level_of(rank.figure))]; };
  const WordValues values = {{"highest", listed(ranks.front().names, texts)},
                             {"highest_mean", ranks.front().told},
                             {"highest_level", level(ranks.front())},
                             {"lowest", listed(ranks.back().names, texts)},
                             {"lowest_mean", ranks.back().told},
                             {"lowest_level", level(ranks.back())}};
  return texts.with(ranks.size() == 1 ? words::report_items_alike : words::report_items_differ, values);
}

}  // namespace sala
