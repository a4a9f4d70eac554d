#include "station/results/survey_sheets.h"

#include <unordered_map>

#include "station/survey/survey_answer_table.h"
#include "words/survey.h"

namespace sala {
namespace {

struct SurveySheet {
  const SurveyResult& result;
  std::size_t place = 0;
  const Texts& texts;

  bool thai() const { return texts.language() == Language::th; }
  DataSheet named(const char* name, TextId title) const {
    const std::string number = place == 0 ? "" : std::to_string(place + 1);
    return {std::string(name) + (number.empty() ? "" : "-" + number),
            texts[title] + (number.empty() ? "" : " " + number),
            {},
            {}};
  }
};

template <class Figure>
DataCell figure_cell(const std::optional<Figure>& figure) {
  return figure ? DataCell{static_cast<double>(*figure)} : DataCell{};
}

std::string item_words(const SurveyItem& item, bool thai) {
  const std::string row = title_in(item.row, thai);
  return row.empty() ? title_in(item.text, thai) : row + " · " + title_in(item.text, thai);
}

void add_level_cells(std::vector<DataCell>& row, const LevelItemFigures& figures) {
  row[3] = figures.n;
  row[4] = figure_cell(figures.mean);
  row[5] = figure_cell(figures.sd);
  if (figures.level) row[6] = std::int64_t{*figures.level};
  for (std::size_t level = 0; level < figures.counts.size(); ++level) row[7 + level] = figures.counts[level];
}

/// An item a row: n, mean, S.D. and level of ratings; of choices, a row below for each.
DataSheet survey_items_sheet(const SurveySheet& of) {
  DataSheet sheet = of.named("survey-items", words::survey_sheet_items);
  const Texts& texts = of.texts;
  sheet.columns = {{texts[words::survey_column_number], 8}, {texts[words::survey_column_section], 24},
                   {texts[words::survey_column_text], 48},  {texts[words::survey_column_n], 8},
                   {texts[words::survey_column_mean], 10},  {texts[words::survey_column_sd], 10},
                   {texts[words::survey_column_level], 8}};
  for (const char* level : {"1", "2", "3", "4", "5"}) sheet.columns.push_back({level, 6});
  const Survey& survey = of.result.stored.survey;
  const SurveyFigures& figures = of.result.figures;
  for (const NumberedItem& numbered : numbered_items(survey)) {
    if (numbered.item->kind == SurveyItemKind::note) continue;
    std::vector<DataCell> row(12);
    row[0] = std::int64_t{numbered.n};
    row[1] = title_in(survey.sections[numbered.section].title, of.thai());
    row[2] = item_words(*numbered.item, of.thai());
    const auto level = std::ranges::find(figures.items, numbered.n, &LevelItemFigures::number);
    if (level != figures.items.end()) add_level_cells(row, *level);
    const auto choice = std::ranges::find(figures.choices, numbered.n, &ChoiceItemFigures::number);
    if (choice != figures.choices.end()) row[3] = choice->n;
    sheet.rows.push_back(std::move(row));
    if (choice == figures.choices.end()) continue;
    for (std::size_t i = 0; i < choice->counts.size(); ++i) {
      std::vector<DataCell> of_choice(12);
      of_choice[2] = "– " + title_in(numbered.item->choices[i].text, of.thai());
      of_choice[3] = choice->counts[i];
      sheet.rows.push_back(std::move(of_choice));
    }
  }
  return sheet;
}

/// The words of a value: a level, choices as people read them.
DataCell value_cell(const SurveyItem& item, std::string_view value, bool thai) {
  if (item.kind == SurveyItemKind::level5 || item.kind == SurveyItemKind::recommend)
    return std::int64_t{std::atoi(std::string(value).c_str())};
  const Json json = Json::parse(value, nullptr, false);
  std::string words;
  const auto add = [&](const Json& id) {
    if (!id.is_string()) return;
    const auto choice = std::ranges::find(item.choices, id.get<std::string>(), &SurveyChoice::id);
    words += (words.empty() ? "" : ", ") +
             (choice == item.choices.end() ? id.get<std::string>() : title_in(choice->text, thai));
  };
  if (json.is_array())
    std::ranges::for_each(json, add);
  else
    add(json);
  return words;
}

/// A response a row, by ids that were drawn: no order of people, and nothing of what is about them.
Result<DataSheet> responses_sheet(const SurveySheet& of, const Store& store, const Uuid& project) {
  DataSheet sheet = of.named("survey-responses", words::survey_sheet_responses);
  std::unordered_map<std::string_view, std::pair<std::size_t, const SurveyItem*>> columns;
  for (const NumberedItem& numbered : numbered_items(of.result.stored.survey)) {
    const SurveyItem& item = *numbered.item;
    if (item.about || item.kind == SurveyItemKind::text || item.kind == SurveyItemKind::note) continue;
    columns[item.id] = {sheet.columns.size(), &item};
    sheet.columns.push_back({std::to_string(numbered.n) + ". " + item_words(item, of.thai()), 20});
  }
  const auto read = for_each_response(store, project, of.result.stored.survey.id, [&](std::string_view lines) {
    std::vector<DataCell> row(sheet.columns.size());
    while (const auto line = next_answer_line(lines)) {
      const auto column = columns.find(line->item);
      if (column != columns.end())
        row[column->second.first] = value_cell(*column->second.second, line->value, of.thai());
    }
    sheet.rows.push_back(std::move(row));
  });
  if (!read) return Failure(read.error());
  return sheet;
}

DataSheet texts_sheet(const SurveySheet& of) {
  DataSheet sheet = of.named("survey-texts", words::survey_sheet_texts);
  sheet.columns = {{of.texts[words::survey_column_number], 8}, {of.texts[words::survey_column_text], 90}};
  for (const ItemTexts& item : of.result.texts)
    for (const std::string& text : item.texts) sheet.rows.push_back({std::int64_t{item.number}, text});
  return sheet;
}

}  // namespace

Result<std::vector<DataSheet>> survey_sheets(const Store& store, const Project& project, const SurveyResult& result,
                                             std::size_t place, const Texts& texts) {
  const SurveySheet of{result, place, texts};
  std::vector<DataSheet> sheets = {survey_items_sheet(of)};
  if (result.figures.responses >= told_from_people) {
    auto responses = responses_sheet(of, store, project.id);
    if (!responses) return Failure(responses.error());
    sheets.push_back(std::move(*responses));
  }
  sheets.push_back(texts_sheet(of));
  return sheets;
}

}  // namespace sala
