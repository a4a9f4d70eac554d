// A survey's draft as a sheet; declared in survey_table.h.
#include "documents/survey_columns.h"
#include "documents/survey_table.h"
#include "words/survey.h"

namespace sala {
namespace {

struct SheetColumn {
  SurveyField field;
  double width;
  TextId meaning;
};

const std::vector<SheetColumn>& sheet_columns() {
  static const std::vector<SheetColumn> columns = {{SurveyField::type, 14, words::survey_help_type},
                                                   {SurveyField::name, 10, words::survey_help_name},
                                                   {SurveyField::label, 48, words::survey_help_label},
                                                   {SurveyField::label_en, 48, words::survey_help_label_en},
                                                   {SurveyField::required, 10, words::survey_help_required},
                                                   {SurveyField::relevant, 24, words::survey_help_relevant},
                                                   {SurveyField::choices, 36, words::survey_help_choices},
                                                   {SurveyField::choices_en, 36, words::survey_help_choices_en},
                                                   {SurveyField::other, 8, words::survey_help_own_words},
                                                   {SurveyField::scale, 24, words::survey_help_scale},
                                                   {SurveyField::pair, 14, words::survey_help_pair},
                                                   {SurveyField::moment, 10, words::survey_help_moment},
                                                   {SurveyField::about, 8, words::survey_help_about},
                                                   {SurveyField::group_by, 10, words::survey_help_group_by},
                                                   {SurveyField::rows, 24, words::survey_help_rows}};
  return columns;
}

using SheetCells = std::map<SurveyField, std::string>;

std::string barred(const std::vector<Bilingual>& words, bool thai) {
  std::string cell;
  for (const Bilingual& word : words) {
    const std::string& text = thai ? word.th : word.en;
    if (!text.empty()) cell += (cell.empty() ? "" : " | ") + text;
  }
  return cell;
}

/// By which a condition calls the item: its own name, else one made of its number.
std::string sheet_name_of(const DraftItem& item, int n) {
  return item.name.empty() ? "q" + std::to_string(n) : item.name;
}

std::string relevant_cell(const DraftCondition& condition) {
  const bool is_number = condition.item.find_first_not_of("0123456789") == std::string::npos;
  const std::string name = (is_number ? "q" : "") + condition.item;
  std::string cell;
  for (const std::string& value : condition.any_of)
    cell += std::string(cell.empty() ? "" : " or ") + "${" + name + "} = '" + value + "'";
  return cell;
}

void put_yes(SheetCells& cells, SurveyField field, bool is_so) {
  if (is_so) cells[field] = "yes";
}

SheetCells item_cells(const DraftItem& item, int n) {
  SheetCells cells = {{SurveyField::type, item.kind},
                      {SurveyField::name, sheet_name_of(item, n)},
                      {SurveyField::label, item.text.th},
                      {SurveyField::label_en, item.text.en},
                      {SurveyField::choices, barred(item.choices, true)},
                      {SurveyField::choices_en, barred(item.choices, false)},
                      {SurveyField::scale, barred(item.scale, true)},
                      {SurveyField::pair, item.pair},
                      {SurveyField::moment, item.moment}};
  put_yes(cells, SurveyField::required, item.required);
  put_yes(cells, SurveyField::other, item.other);
  put_yes(cells, SurveyField::about, item.about);
  put_yes(cells, SurveyField::group_by, item.group_by);
  if (item.show_if) cells[SurveyField::relevant] = relevant_cell(*item.show_if);
  return cells;
}

std::vector<DataCell> sheet_row(const SheetCells& cells) {
  std::vector<DataCell> row;
  for (const SheetColumn& column : sheet_columns()) {
    const auto cell = cells.find(column.field);
    row.push_back(cell == cells.end() || cell->second.empty() ? DataCell() : DataCell(cell->second));
  }
  return row;
}

}  // namespace

std::vector<DataSheet> survey_sheets_of(const SurveyDraft& draft, const Texts& texts) {
  DataSheet survey{"survey", "survey", {}, {}};
  DataSheet help{"help", texts[words::survey_help_sheet], {{"", 20}, {texts[words::survey_help_sheet], 90}}, {}};
  const std::vector<std::string> types = {"title", "section",   "level5", "single", "multiple",
                                          "text",  "recommend", "number", "note"};
  for (const SheetColumn& column : sheet_columns()) {
    const std::string heading(heading_of(column.field));
    survey.columns.push_back(
        {heading, column.width, column.field == SurveyField::type ? types : std::vector<std::string>{}});
    help.rows.push_back({heading, texts[column.meaning]});
  }
  survey.rows.push_back(sheet_row(
      {{SurveyField::type, "title"}, {SurveyField::label, draft.title.th}, {SurveyField::label_en, draft.title.en}}));
  int n = 0;
  for (const DraftSection& section : draft.sections) {
    survey.rows.push_back(sheet_row({{SurveyField::type, "section"},
                                     {SurveyField::label, section.title.th},
                                     {SurveyField::label_en, section.title.en},
                                     {SurveyField::rows, barred(section.rows, true)}}));
    const int first = n;
    for (const DraftItem& item : section.items) survey.rows.push_back(sheet_row(item_cells(item, ++n)));
    n = first + static_cast<int>(section.items.size() * std::max<std::size_t>(section.rows.size(), 1));
  }
  return {survey, help};
}

}  // namespace sala
