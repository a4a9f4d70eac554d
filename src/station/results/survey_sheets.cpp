#include "station/results/survey_sheets.h"

#include <unordered_map>

#include "core/figures/band_words.h"
#include "station/results/sheet_parts.h"
#include "station/survey/survey_answer_table.h"
#include "words/out.h"
#include "words/survey.h"
#include "words/workbook.h"
#include "words/workbook_meanings.h"

namespace sala {
namespace {

struct SurveyPart {
  const SurveyResult& result;
  std::size_t place = 0;
  const Texts& texts;

  bool thai() const { return texts.language() == Language::th; }
  const Survey& survey() const { return result.stored.survey; }
};

std::string item_words(const SurveyItem& item, bool thai) {
  const std::string row = title_in(item.row, thai);
  return row.empty() ? title_in(item.text, thai) : row + " · " + title_in(item.text, thai);
}

std::int64_t texts_at(const std::vector<ItemTexts>& texts, int number) {
  const auto found = std::ranges::find(texts, number, &ItemTexts::number);
  return found == texts.end() ? 0 : static_cast<std::int64_t>(found->texts.size());
}

/// Where an item's figures stand in its row.
constexpr std::size_t first_level_column = 3, n_column = 8, item_columns = 12;

void add_level_cells(const LevelItemFigures& figures, const Texts& texts, DataRow& row) {
  for (std::size_t level = 0; level < figures.counts.size(); ++level)
    row[first_level_column + figures.counts.size() - 1 - level] = figures.counts[level];  // the highest first
  row[n_column] = figures.n;
  row[n_column + 1] = measure_cell(figures.mean);
  row[n_column + 2] = measure_cell(figures.sd);
  if (figures.level) row[n_column + 3] = texts[words_of_level(*figures.level)];
}

void add_item_figures(const SurveyPart& of, const NumberedItem& numbered, DataRow& row) {
  const SurveyFigures& figures = of.result.figures;
  const auto level = std::ranges::find(figures.items, numbered.n, &LevelItemFigures::number);
  if (level != figures.items.end()) return add_level_cells(*level, of.texts, row);
  const auto choice = std::ranges::find(figures.choices, numbered.n, &ChoiceItemFigures::number);
  const bool is_recommend = numbered.item->kind == SurveyItemKind::recommend;
  row[n_column] = choice != figures.choices.end()                 ? choice->n
                  : is_recommend                                  ? (figures.recommend ? figures.recommend->n : 0)
                  : numbered.item->kind == SurveyItemKind::number ? texts_at(of.result.numbers, numbered.n)
                                                                  : texts_at(of.result.texts, numbered.n);
  if (is_recommend) row[n_column + 1] = measure_cell(of.result.recommend_mean);
}

DataSheet survey_items_sheet(const SurveyPart& of) {
  DataSheet sheet =
      named_sheet(of.texts, {"survey-items", words::survey_sheet_items, words::workbook_survey_items}, of.place);
  sheet.columns = told_columns(of.texts, {{words::survey_column_number, words::means_item},
                                          {words::survey_column_section, words::means_section},
                                          {words::survey_column_text, words::means_item_text}});
  for (int level = highest_level; level >= 1; --level)
    sheet.columns.push_back(
        {std::to_string(level) + " " + of.texts[words_of_level(level)], 0, {}, of.texts[words::means_level_count]});
  std::ranges::move(told_columns(of.texts, {{words::survey_column_n, words::means_item_n},
                                            {words::survey_column_mean, words::means_mean},
                                            {words::survey_column_sd, words::means_sd},
                                            {words::survey_column_level, words::means_level}}),
                    std::back_inserter(sheet.columns));
  for (const NumberedItem& numbered : numbered_items(of.survey())) {
    if (numbered.item->kind == SurveyItemKind::note) continue;
    DataRow row(item_columns);
    row[0] = std::int64_t{numbered.n};
    row[1] = title_in(of.survey().sections[numbered.section].title, of.thai());
    row[2] = item_words(*numbered.item, of.thai());
    add_item_figures(of, numbered, row);
    sheet.rows.push_back(std::move(row));
  }
  return sheet;
}

DataSheet choices_sheet(const SurveyPart& of) {
  DataSheet sheet =
      named_sheet(of.texts, {"survey-choices", words::survey_sheet_choices, words::workbook_survey_choices}, of.place);
  sheet.columns = told_columns(of.texts, {{words::survey_column_number, words::means_item},
                                          {words::survey_column_text, words::means_item_text},
                                          {words::survey_column_choice, words::means_choice},
                                          {words::survey_column_people, words::means_choice_count},
                                          {words::out_percent, words::means_choice_share}});
  for (const NumberedItem& numbered : numbered_items(of.survey())) {
    const std::string text = item_words(*numbered.item, of.thai());
    const auto add = [&](const std::string& choice, std::int64_t count, std::int64_t n) {
      sheet.rows.push_back({std::int64_t{numbered.n}, text, choice, count, share_cell(count, n)});
    };
    const auto& all = of.result.figures.choices;
    if (const auto taken = std::ranges::find(all, numbered.n, &ChoiceItemFigures::number); taken != all.end()) {
      for (std::size_t i = 0; i < taken->counts.size(); ++i)
        add(title_in(numbered.item->choices[i].text, of.thai()), taken->counts[i], taken->n);
      if (numbered.item->other || taken->other > 0) add(of.texts[words::survey_something_else], taken->other, taken->n);
    }
    if (numbered.item->kind == SurveyItemKind::recommend && of.result.figures.recommend)
      for (std::size_t level = 0; level < of.result.recommend_counts.size(); ++level)
        add(std::to_string(level), of.result.recommend_counts[level], of.result.figures.recommend->n);
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

/// By ids that were drawn: no order of people, and nothing of what is about them.
Result<DataSheet> responses_sheet(const SurveyPart& of, const Store& store, const Uuid& project) {
  DataSheet sheet = named_sheet(
      of.texts, {"survey-responses", words::survey_sheet_responses, words::workbook_survey_responses}, of.place);
  std::unordered_map<std::string_view, std::pair<std::size_t, const SurveyItem*>> columns;
  for (const NumberedItem& numbered : numbered_items(of.survey())) {
    const SurveyItem& item = *numbered.item;
    if (item.about || item.kind == SurveyItemKind::text || item.kind == SurveyItemKind::note) continue;
    columns[item.id] = {sheet.columns.size(), &item};
    sheet.columns.push_back(
        {std::to_string(numbered.n) + ". " + item_words(item, of.thai()),
         0,
         {},
         of.texts[item.kind == SurveyItemKind::level5 ? words::means_response_level : words::means_response]});
  }
  const auto read = for_each_response(store, project, of.survey().id, [&](std::string_view lines) {
    DataRow row(sheet.columns.size());
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

DataSheet texts_sheet(const SurveyPart& of) {
  DataSheet sheet =
      named_sheet(of.texts, {"survey-texts", words::survey_sheet_texts, words::workbook_survey_texts}, of.place);
  sheet.columns = told_columns(of.texts, {{words::survey_column_number, words::means_item},
                                          {words::survey_column_text, words::means_item_text},
                                          {words::survey_column_words, words::means_words}});
  const auto items = numbered_items(of.survey());
  for (const ItemTexts& item : of.result.texts) {
    const auto asked = std::ranges::find(items, item.number, &NumberedItem::n);
    const std::string text = asked == items.end() ? "" : item_words(*asked->item, of.thai());
    for (const std::string& said : item.texts) sheet.rows.push_back({std::int64_t{item.number}, text, said});
  }
  return sheet;
}

}  // namespace

Result<SurveySheets> survey_sheets(const Store& store, const Project& project, const SurveyResult& result,
                                   std::size_t place, const Texts& texts) {
  const SurveyPart of{result, place, texts};
  SurveySheets sheets{survey_items_sheet(of), choices_sheet(of), {}, texts_sheet(of)};
  auto responses = responses_sheet(of, store, project.id);
  if (!responses) return Failure(responses.error());
  sheets.responses = std::move(*responses);
  if (result.figures.responses >= told_from_people) return sheets;
  for (DataSheet* sheet : {&sheets.items, &sheets.choices, &sheets.responses, &sheets.texts}) sheet->rows.clear();
  return sheets;
}

}  // namespace sala
