// `surveys` of summary --json. What is undefined is null.
#include "station/survey/survey_results.h"

namespace sala {
namespace {

template <class Figure>
Json told_or_null(const std::optional<Figure>& figure) {
  if constexpr (std::is_same_v<Figure, Ratio>)
    return figure ? Json(static_cast<double>(*figure)) : Json();
  else
    return figure ? Json(*figure) : Json();
}

Json pooled_json(const PooledFigures& pooled) {
  return {{"mean", told_or_null(pooled.mean)},           {"sd", told_or_null(pooled.sd)},
          {"sd_people", told_or_null(pooled.sd_people)}, {"level", told_or_null(pooled.level)},
          {"alpha", told_or_null(pooled.alpha)},         {"alpha_n", pooled.alpha_n}};
}

Json level_json(const LevelItemFigures& figures) {
  Json counts = Json::object();
  for (std::size_t level = 0; level < figures.counts.size(); ++level)
    counts[std::to_string(level + 1)] = figures.counts[level];
  return {{"n", figures.n},
          {"mean", told_or_null(figures.mean)},
          {"sd", told_or_null(figures.sd)},
          {"level", told_or_null(figures.level)},
          {"counts", counts}};
}

Json choice_json(const ChoiceItemFigures& figures, const SurveyItem& item) {
  Json counts = Json::object();
  for (std::size_t choice = 0; choice < figures.counts.size(); ++choice)
    counts[choice_letter(choice)] = figures.counts[choice];
  if (item.other || figures.other > 0) counts["other"] = figures.other;
  return {{"n", figures.n}, {"counts", counts}};
}

Json recommend_item_json(const SurveyResult& result) {
  Json counts = Json::object();
  for (std::size_t level = 0; level < result.recommend_counts.size(); ++level)
    counts[std::to_string(level)] = result.recommend_counts[level];
  return {{"n", result.figures.recommend ? result.figures.recommend->n : 0},
          {"mean", told_or_null(result.recommend_mean)},
          {"counts", counts}};
}

std::size_t count_of(const std::vector<ItemTexts>& texts, int number) {
  const auto found = std::ranges::find(texts, number, &ItemTexts::number);
  return found == texts.end() ? 0 : found->texts.size();
}

Json item_figures_json(const SurveyResult& result, const NumberedItem& numbered) {
  const auto& figures = result.figures;
  if (const auto level = std::ranges::find(figures.items, numbered.n, &LevelItemFigures::number);
      level != figures.items.end())
    return level_json(*level);
  if (const auto choice = std::ranges::find(figures.choices, numbered.n, &ChoiceItemFigures::number);
      choice != figures.choices.end())
    return choice_json(*choice, *numbered.item);
  if (numbered.item->kind == SurveyItemKind::recommend) return recommend_item_json(result);
  return {{"n", count_of(numbered.item->kind == SurveyItemKind::number ? result.numbers : result.texts, numbered.n)}};
}

Json items_json(const SurveyResult& result) {
  Json items = Json::array();
  for (const NumberedItem& numbered : numbered_items(result.stored.survey)) {
    if (numbered.item->kind == SurveyItemKind::note) continue;
    Json item = item_figures_json(result, numbered);
    item["item"] = numbered.n;
    item["kind"] = std::string(name_of(numbered.item->kind));
    items.push_back(std::move(item));
  }
  return items;
}

Json sections_json(const SurveyFigures& figures) {
  Json sections = Json::array();
  for (const SectionLevelFigures& section : figures.sections) {
    Json json = pooled_json(section.pooled);
    json["title"] = section.title.th;
    json["titles"] = {{"th", section.title.th}, {"en", section.title.en}};
    sections.push_back(std::move(json));
  }
  return sections;
}

Json recommend_json(const std::optional<RecommendFigures>& figures) {
  if (!figures) return nullptr;
  return {{"n", figures->n},
          {"promoters", figures->promoters},
          {"passives", figures->passives},
          {"detractors", figures->detractors},
          {"nps", told_or_null(figures->nps)}};
}

Json pairs_json(const SurveyFigures& figures) {
  Json pairs = Json::array();
  for (const LevelPairFigures& pair : figures.pairs) {
    const PairedFigures& paired = pair.paired;
    pairs.push_back({{"pair", pair.pair},
                     {"n", paired.before.n},
                     {"before", told_or_null(paired.before.mean)},
                     {"after", told_or_null(paired.after.mean)},
                     {"difference", told_or_null(paired.mean_difference)},
                     {"t", told_or_null(paired.test.t)},
                     {"df", told_or_null(paired.test.df)},
                     {"p", told_or_null(paired.test.p)},
                     {"d_z", told_or_null(paired.d_z)}});
  }
  return pairs;
}

Json groups_json(const SurveyResult& result) {
  Json groups = Json::array();
  const SurveyItem* item = group_item(result.stored.survey);
  for (const SurveyGroup& group : result.groups) {
    Json json = pooled_json(group.overall);
    const auto choice = std::ranges::find(item->choices, group.choice, &SurveyChoice::id);
    json["group"] = choice == item->choices.end()
                        ? std::string(other_choice)
                        : choice_letter(static_cast<std::size_t>(choice - item->choices.begin()));
    json["responses"] = group.responses;
    groups.push_back(std::move(json));
  }
  return groups;
}

Json survey_json(const SurveyResult& result) {
  const SurveyFigures& figures = result.figures;
  Json json = pooled_json(figures.overall);
  json["survey"] = result.stored.survey.id.text();
  json["title"] = {{"th", result.stored.survey.title.th}, {"en", result.stored.survey.title.en}};
  json["answered"] = figures.answered;
  json["responses"] = figures.responses;
  json["held"] = figures.held;
  json["lost"] = figures.lost;
  json["response_rate"] = told_or_null(figures.response_rate);
  json["mean_percent"] = told_or_null(figures.mean_percent);
  json["top2_percent"] = told_or_null(figures.top2_percent);
  json["satisfied_percent"] = told_or_null(figures.satisfied_percent);
  json["sections"] = sections_json(figures);
  json["items"] = items_json(result);
  json["recommend"] = recommend_json(figures.recommend);
  json["pairs"] = pairs_json(figures);
  json["groups"] = groups_json(result);
  return json;
}

}  // namespace

std::string choice_letter(std::size_t place) {
  const char last = static_cast<char>('a' + place % 26);
  return place < 26 ? std::string(1, last) : choice_letter(place / 26 - 1) + last;
}

Json surveys_json(const std::vector<SurveyResult>& results) {
  Json surveys = Json::array();
  for (const SurveyResult& result : results) surveys.push_back(survey_json(result));
  return surveys;
}

Json surveys_json_with_texts(const std::vector<SurveyResult>& results) {
  Json surveys = surveys_json(results);
  for (std::size_t i = 0; i < results.size(); ++i) {
    surveys[i]["texts"] = Json::array();
    for (const ItemTexts& item : results[i].texts)
      surveys[i]["texts"].push_back({{"item", item.number}, {"texts", item.texts}});
  }
  return surveys;
}

}  // namespace sala
