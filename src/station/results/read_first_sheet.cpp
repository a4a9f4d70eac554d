#include "station/results/read_first_sheet.h"

#include "core/figures/survey_words.h"
#include "core/figures/test_words.h"
#include "documents/roster_headings.h"
#include "station/results/sheet_parts.h"
#include "words/workbook.h"

namespace sala {
namespace {

void add_project(const Project& project, const Texts& texts, Moment now, DataSheet& sheet) {
  const auto add = [&](TextId what, DataCell value) {
    sheet.rows.push_back({texts[words::first_this_file], texts[what], std::move(value), {}});
  };
  add(words::first_project, title_in(project.title, texts.language() == Language::th));
  add(words::first_code, project.code);
  if (!project.organiser.empty()) add(words::first_organiser, project.organiser);
  if (!project.place.empty()) add(words::first_place, project.place);
  add(words::first_starts_on, project.starts_on);
  add(words::first_ends_on, project.ends_on);
  add(words::first_made_on, day_of(now));
  add(words::first_made_at, TimeOfDay{now});
}

void add_definitions(const Texts& texts, DataSheet& sheet) {
  const auto add = [&](const std::string& words) {
    sheet.rows.push_back({texts[words::first_definitions], texts[words::first_criterion], words, {}});
  };
  add(level_criteria(texts));
  for (const std::string& words : item_criteria(texts)) add(words);
  for (const TextId words : {words::first_small_group, words::first_undefined, words::first_few_answers,
                             words::first_own_order, words::first_pairs, words::first_left_out})
    add(texts[words]);
}

/// A heading does not stand here as it does in its own sheet: who takes the file in as a roster would find it first.
void add_sheet(const DataSheet& told, const Texts& texts, DataSheet& sheet) {
  const std::string name = texts.with(words::first_sheet, {{"sheet", told.title}});
  const auto rows = static_cast<std::int64_t>(row_count(told));
  const std::string& meaning = rows > 0 ? told.meaning : texts[words::first_not_here];
  sheet.rows.push_back({name, texts[words::first_whole_sheet], meaning, rows});
  if (rows == 0) return;
  for (std::size_t i = 0; i < told.columns.size(); ++i) {
    const std::string heading =
        texts.with(words::first_column, {{"letter", column_letters(i)}, {"heading", told.columns[i].heading}});
    sheet.rows.push_back({name, heading, told.columns[i].meaning, {}});
  }
}

}  // namespace

DataSheet read_first_sheet(const Project& project, const std::vector<DataSheet>& sheets, const Texts& texts,
                           Moment now) {
  DataSheet sheet = named_sheet(texts, {"read-first", words::workbook_sheet_first, words::workbook_sheet_first});
  sheet.columns = told_columns(texts, {{words::first_column_sheet, words::workbook_sheet_first},
                                       {words::first_column_column, words::workbook_sheet_first},
                                       {words::first_column_meaning, words::workbook_sheet_first},
                                       {words::first_column_rows, words::workbook_sheet_first}});
  add_project(project, texts, now, sheet);
  add_definitions(texts, sheet);
  for (const DataSheet& told : sheets) add_sheet(told, texts, sheet);
  return sheet;
}

}  // namespace sala
