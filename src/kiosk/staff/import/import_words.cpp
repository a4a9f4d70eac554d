#include "kiosk/staff/import/import_words.h"

#include <fmt/ranges.h>

#include <algorithm>

#include "station/people/field_words.h"
#include "words/import_list.h"

namespace sala {
namespace {

constexpr std::size_t keep_index = named_fields.size(), leave_index = named_fields.size() + 1;

std::string use_words(std::size_t index, const Texts& texts) {
  if (index < named_fields.size()) return texts[named_fields[index].words];
  return texts[index == keep_index ? words::import_use_keep : words::import_use_leave];
}

/// The first thing that stands below the heading.
std::string example_of(const RosterPreview& preview, std::size_t column) {
  for (const TableRow& row : preview.rows)
    if (column < row.cells.size() && !row.cells[column].empty()) return row.cells[column];
  return "";
}

ImportTablePage::Column told_column(const RosterColumn& column, const RosterPreview& preview, const Texts& texts) {
  if (column.citizen_numbers) return {column.heading, "", texts[words::import_citizen], Tone::danger, false, false};
  const std::size_t use = use_index(column);
  const Tone tone = use == keep_index ? Tone::accent : Tone::primary;
  return {column.heading, example_of(preview, column.column), use_words(use, texts), tone, use != leave_index, true};
}

ImportTablePage::Doubt::Side side_of(const Participant& person, const Texts& texts) {
  ImportTablePage::Doubt::Side side{full_name(person), {}};
  const auto tell = [&](const char* field, const std::string& value) {
    if (!value.empty()) side.lines.push_back(column_words(field, texts) + " " + value);
  };
  tell("no", person.no);
  tell("unit", person.unit);
  tell("position", person.position);
  tell("email", person.email);
  tell("phone", person.phone);
  return side;
}

/// Only what contradicts must be answered: the others stay two people unless somebody says otherwise.
ImportTablePage::Doubt doubt_of(const ImportDoubt& doubt, const ImportFile& file, const Texts& texts) {
  ImportTablePage::Doubt told{doubt.row, side_of(doubt.said, texts), side_of(doubt.known, texts)};
  if (const auto answer = file.answers.find(doubt.row); answer != file.answers.end()) told.is_same = answer->second;
  told.must_answer = doubt.likeness == Likeness::contradicted;
  return told;
}

/// The rows that ask come first.
void tell_doubts(ImportTablePage& page, const ImportFile& file, const Texts& texts) {
  for (const ImportDoubt& doubt : file.report.doubts) {
    page.doubts.push_back(doubt_of(doubt, file, texts));
    const ImportTablePage::Doubt& told = page.doubts.back();
    page.unanswered += told.must_answer && !told.is_same;
    const std::string where =
        texts.with(words::import_row, {{"row", std::to_string(doubt.row)}, {"column", full_name(doubt.said)}});
    page.problems.push_back({where, texts.of(told_doubt(doubt).problem), false, page.doubts.size() - 1});
  }
}

ImportTablePage::Problem problem_words(const RosterProblem& problem, const Texts& texts) {
  const std::string where = texts.with(
      words::import_row, {{"row", std::to_string(problem.row)}, {"column", column_words(problem.column, texts)}});
  const std::string what = texts.of(problem.problem);
  return {where, problem.value.empty() ? what : "“" + problem.value + "” " + what, problem.skipped};
}

}  // namespace

ColumnUse use_at(std::size_t index) {
  if (index < named_fields.size()) return {named_fields[index].field, false};
  return {std::nullopt, index == keep_index};
}

std::size_t use_index(const RosterColumn& column) {
  if (!column.kept_as.empty()) return keep_index;
  if (!column.field) return leave_index;
  const auto known = std::ranges::find(named_fields, *column.field, &NamedField::field);
  return static_cast<std::size_t>(known - named_fields.begin());
}

std::string counts_words(const ImportReport& report, const Texts& texts) {
  return texts.with(words::import_counts, {{"rows", std::to_string(report.rows)},
                                           {"new", std::to_string(report.added)},
                                           {"updated", std::to_string(report.updated)},
                                           {"unchanged", std::to_string(report.unchanged)},
                                           {"skipped", std::to_string(report.skipped)}});
}

std::string left_words(const RosterPreview& preview, const Texts& texts) {
  std::string left;
  if (const auto columns = columns_left(preview); !columns.empty())
    left += texts.with(words::import_columns_left, {{"columns", fmt::format("{}", fmt::join(columns, ", "))}}) + "\n";
  if (const auto sheets = sheets_left(preview); !sheets.empty())
    left += texts.with(words::import_sheets_left, {{"sheets", fmt::format("{}", fmt::join(sheets, ", "))}}) + "\n";
  return left;
}

ImportTablePage table_page(const ImportFile& file, const Texts& texts) {
  const RosterPreview& preview = file.roster.preview;
  ImportTablePage page;
  page.sheets = preview.sheets;
  const auto sheet = std::ranges::find(preview.sheets, preview.sheet);
  if (sheet != preview.sheets.end()) page.sheet = static_cast<std::size_t>(sheet - preview.sheets.begin());
  for (const RosterColumn& column : file.headings.all) page.columns.push_back(told_column(column, preview, texts));
  page.counts = counts_words(file.report, texts);
  tell_doubts(page, file, texts);
  for (const RosterProblem& problem : file.report.problems)
    if (!is_of_doubt(problem)) page.problems.push_back(problem_words(problem, texts));
  page.people = file.report.added + file.report.updated;
  for (std::size_t use = 0; use <= leave_index; ++use) page.uses.push_back(use_words(use, texts));
  return page;
}

}  // namespace sala
