#include "station/survey/survey_results.h"

#include "station/survey/survey_answer_table.h"
#include "storage/roster_queries.h"

namespace sala {
namespace {

/// People who could answer: those who came, and those who answered all the same.
Result<std::int64_t> invited_to(const Store& store, const Uuid& project, const Uuid& survey) {
  const auto rows = roster(store, project);
  if (!rows) return Failure(rows.error());
  auto people = people_completed(store, project, survey);
  if (!people) return Failure(people.error());
  for (const RosterRow& row : *rows)
    if (row.checked_in) people->insert(row.person.id);
  return static_cast<std::int64_t>(people->size());
}

Result<void> fill_table(const Store& store, const Uuid& project, const Survey& survey, SurveyAnswerTable& table) {
  const auto read =
      for_each_response(store, project, survey.id, [&](std::string_view lines) { table.add_response(lines); });
  if (!read) return read;
  const auto abouts = released_abouts(store, project, survey.id);
  if (!abouts) return Failure(abouts.error());
  for (const ReleasedAbout& about : *abouts) table.add_about(about.item, canonical(about.value));
  return {};
}

Result<std::vector<ItemTexts>> texts_of(const Store& store, const Uuid& project, const Survey& survey) {
  auto texts = released_texts(store, project, survey.id);
  if (!texts) return Failure(texts.error());
  std::vector<ItemTexts> by_item;
  for (const NumberedItem& numbered : numbered_items(survey)) {
    ItemTexts item{numbered.n, {}};
    for (ReleasedText& text : *texts)
      if (text.item == numbered.item->id) item.texts.push_back(std::move(text.text));
    if (!item.texts.empty()) by_item.push_back(std::move(item));
  }
  return by_item;
}

void count_recommending(SurveyResult& result, const SurveyAnswers& answers) {
  std::int64_t sum = 0, n = 0;
  for (const std::int8_t answer : answers.recommend) {
    if (answer < 0) continue;
    ++result.recommend_counts[static_cast<std::size_t>(answer)];
    sum += answer;
    ++n;
  }
  result.recommend_mean = ratio(sum, n);
}

/// The rows of one group alone.
SurveyAnswers rows_of(const SurveyAnswers& all, const std::vector<std::size_t>& groups, std::size_t group) {
  SurveyAnswers part = all;
  part.responses = std::ranges::count(groups, group);
  for (LevelItem& item : part.items) {
    std::vector<std::int8_t> levels;
    for (std::size_t row = 0; row < groups.size(); ++row)
      if (groups[row] == group) levels.push_back(item.levels[row]);
    item.levels = std::move(levels);
  }
  part.recommend.clear();
  part.has_recommend = false;
  return part;
}

std::vector<SurveyGroup> groups_of(const Survey& survey, SurveyAnswerTable& table) {
  std::vector<SurveyGroup> told;
  const SurveyItem* item = group_item(survey);
  if (!item) return told;
  const auto all = static_cast<std::int64_t>(table.groups().size());
  for (std::size_t group = 0; group <= item->choices.size(); ++group) {
    const auto inside = std::ranges::count(table.groups(), group);
    if (!may_break_down(inside, all - inside)) continue;
    const std::string id = group < item->choices.size() ? item->choices[group].id : std::string(other_choice);
    told.push_back({id, inside, survey_figures(rows_of(table.answers(), table.groups(), group)).overall});
  }
  return told;
}

}  // namespace

Result<SurveyResult> survey_result(const Store& store, const Project& project, const StoredSurvey& stored) {
  SurveyResult result{stored};
  const Survey& survey = result.stored.survey;
  SurveyAnswerTable table(survey);
  if (const auto filled = fill_table(store, project.id, survey, table); !filled) return Failure(filled.error());
  const auto counts = survey_counts(store, project.id, survey.id);
  if (!counts) return Failure(counts.error());
  const auto invited = invited_to(store, project.id, survey.id);
  if (!invited) return Failure(invited.error());
  SurveyAnswers& answers = table.answers();
  answers.invited = *invited;
  answers.answered = counts->answered;
  answers.held = counts->held;
  answers.lost = counts->lost;
  result.figures = survey_figures(answers);
  if (answers.responses < told_from_people) return result;
  count_recommending(result, answers);
  for (const auto& [number, values] : table.numbers()) result.numbers.push_back({number, values});
  result.groups = groups_of(survey, table);
  auto texts = texts_of(store, project.id, survey);
  if (!texts) return Failure(texts.error());
  result.texts = std::move(*texts);
  return result;
}

Result<std::vector<SurveyResult>> survey_results(const Store& store, const Project& project) {
  const auto all = stored_surveys(store, project.id);
  if (!all) return Failure(all.error());
  std::vector<SurveyResult> results;
  for (const StoredSurvey& stored : *all) {
    auto result = survey_result(store, project, stored);
    if (!result) return Failure(result.error());
    results.push_back(std::move(*result));
  }
  return results;
}

}  // namespace sala
