#include "core/figures/survey_figures.h"

#include <algorithm>
#include <functional>

namespace sala {
namespace {

constexpr Ratio satisfied_from = {351, 100};

std::vector<const LevelItem*> items_where(const SurveyAnswers& answers,
                                          const std::function<bool(const LevelItem&)>& wanted) {
  std::vector<const LevelItem*> items;
  for (const LevelItem& item : answers.items)
    if (wanted(item)) items.push_back(&item);
  return items;
}

bool is_rating(const LevelItem& item) {
  return item.use == LevelUse::rating;
}

std::vector<SectionLevelFigures> figures_of_sections(const SurveyAnswers& answers) {
  std::vector<SectionLevelFigures> figures;
  for (std::size_t section = 0; section < answers.sections.size(); ++section) {
    const auto items = items_where(answers, [&](const LevelItem& item) { return item.section == section; });
    const bool has_ratings = std::any_of(items.begin(), items.end(), [](auto* item) { return is_rating(*item); });
    figures.push_back({answers.sections[section], has_ratings, pooled_figures(items)});
  }
  return figures;
}

void add_satisfaction(SurveyFigures& figures, std::span<const LevelItem* const> ratings) {
  std::int64_t high = 0;
  for (const LevelItem* item : ratings)
    high += std::count_if(item->levels.begin(), item->levels.end(), [](std::int8_t level) { return level >= 4; });
  figures.top2_percent = percent_of(high, figures.overall.n);
  if (figures.overall.mean)
    figures.mean_percent = percent_of(figures.overall.mean->over, highest_level * figures.overall.mean->under);
  const std::vector<Ratio> own_means = means_of_people(ratings);
  const auto satisfied = std::count_if(own_means.begin(), own_means.end(),
                                       [](const Ratio& mean) { return is_at_least(mean, satisfied_from); });
  figures.satisfied_percent = percent_of(satisfied, static_cast<std::int64_t>(own_means.size()));
}

std::vector<LevelPairFigures> figures_of_pairs(const SurveyAnswers& answers) {
  std::vector<LevelPairFigures> figures;
  for (const LevelItem& before : answers.items) {
    if (before.use != LevelUse::before) continue;
    const auto after = std::find_if(answers.items.begin(), answers.items.end(), [&](const LevelItem& item) {
      return item.use == LevelUse::after && item.pair == before.pair;
    });
    if (after == answers.items.end()) continue;
    std::vector<BeforeAfter> both;
    for (std::size_t response = 0; response < before.levels.size(); ++response)
      if (before.levels[response] != 0 && after->levels[response] != 0)
        both.push_back({before.levels[response], after->levels[response]});
    figures.push_back({before.pair, paired_figures(both, 1)});
  }
  return figures;
}

/// The same survey as if nobody had answered.
SurveyAnswers emptied(SurveyAnswers answers) {
  for (LevelItem& item : answers.items) item.levels.clear();
  for (ChoiceItem& item : answers.choices) item.answers.clear();
  answers.recommend.clear();
  return answers;
}

void add_answers(SurveyFigures& figures, const SurveyAnswers& answers) {
  const auto ratings = items_where(answers, is_rating);
  figures.overall = pooled_figures(ratings);
  add_satisfaction(figures, ratings);
  figures.sections = figures_of_sections(answers);
  for (const LevelItem& item : answers.items) figures.items.push_back(level_item_figures(item));
  for (const ChoiceItem& item : answers.choices) figures.choices.push_back(choice_item_figures(item));
  if (answers.has_recommend) figures.recommend = recommend_figures(answers.recommend);
  figures.pairs = figures_of_pairs(answers);
}

}  // namespace

bool may_break_down(std::int64_t inside, std::int64_t outside) {
  return inside >= told_from_people && (outside == 0 || outside >= told_from_people);
}

ChoiceItemFigures choice_item_figures(const ChoiceItem& item) {
  ChoiceItemFigures figures;
  figures.number = item.number;
  figures.counts.resize(item.choices);
  for (const TakenChoices& answer : item.answers) {
    figures.n += answer.choices != 0 || answer.other;
    figures.other += answer.other;
    for (std::size_t choice = 0; choice < item.choices; ++choice)
      figures.counts[choice] += answer.choices >> choice & 1;
  }
  return figures;
}

RecommendFigures recommend_figures(std::span<const std::int8_t> answers) {
  RecommendFigures figures;
  for (const std::int8_t answer : answers) {
    if (answer < 0) continue;
    ++figures.n;
    figures.promoters += answer >= 9;
    figures.passives += answer == 7 || answer == 8;
    figures.detractors += answer <= 6;
  }
  figures.nps = percent_of(figures.promoters - figures.detractors, figures.n);
  return figures;
}

SurveyFigures survey_figures(const SurveyAnswers& answers) {
  SurveyFigures figures;
  figures.survey = answers.survey;
  figures.invited = answers.invited;
  figures.answered = answers.answered;
  figures.responses = answers.responses;
  figures.held = answers.held;
  figures.lost = answers.lost;
  figures.response_rate = ratio(answers.answered, answers.invited);
  if (answers.responses >= told_from_people)
    add_answers(figures, answers);
  else
    add_answers(figures, emptied(answers));
  return figures;
}

}  // namespace sala
