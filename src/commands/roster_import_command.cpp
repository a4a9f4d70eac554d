#include <fmt/ranges.h>

#include "commands/command.h"
#include "documents/table_process.h"
#include "station/people/field_words.h"
#include "station/people/roster_import.h"
#include "words/commands.h"
#include "words/people.h"

namespace sala {
namespace {

struct ImportOptions {
  std::string file, sheet, columns;
  std::vector<int> same;
  bool dry_run = false;
};

Json problem_json(const RosterProblem& problem, const Texts& texts) {
  return {{"row", problem.row},
          {"column", problem.column},
          {"value", problem.value},
          {"problem", texts.of(problem.problem)},
          {"skipped", problem.skipped}};
}

Json preview_json(const RosterPreview& preview) {
  Json columns = Json::array();
  for (const RosterColumn& column : preview.columns)
    columns.push_back({{"column", column_letters(column.column)},
                       {"heading", column.heading},
                       {"field", column.field ? Json(field_name(*column.field)) : Json(nullptr)},
                       {"kept_as", column.kept_as.empty() ? Json(nullptr) : Json(column.kept_as)},
                       {"citizen_numbers", column.citizen_numbers}});
  return {{"sheet", preview.sheet.empty() ? Json(nullptr) : Json(preview.sheet)},
          {"sheets", preview.sheets},
          {"columns", columns}};
}

std::string preview_text(const RosterPreview& preview, const Texts& texts) {
  std::string text =
      preview.sheet.empty() ? "" : texts.with(words::roster_sheet_read, {{"sheet", preview.sheet}}) + "\n";
  for (const RosterColumn& column : preview.columns) {
    const TextId words = !column.kept_as.empty()  ? words::roster_column_kept
                         : column.citizen_numbers ? words::roster_column_citizen
                         : column.field           ? words::roster_column_matched
                                                  : words::roster_column_unmatched;
    const std::string field(column.field ? field_name(*column.field) : "");
    text += texts.with(words, {{"column", column_letters(column.column)},
                               {"heading", column.heading},
                               {"name", column.kept_as},
                               {"field", field},
                               {"words", column_words(field, texts)}});
    text += "\n";
  }
  return text;
}

std::string counts_text(const ImportReport& report, bool dry_run, const Texts& texts) {
  return texts.with(dry_run ? words::roster_not_imported : words::roster_imported,
                    {{"rows", std::to_string(report.rows)},
                     {"new", std::to_string(report.added)},
                     {"updated", std::to_string(report.updated)},
                     {"unchanged", std::to_string(report.unchanged)},
                     {"skipped", std::to_string(report.skipped)}});
}

std::string problem_line(const RosterProblem& problem, const Texts& texts) {
  return texts.with(problem.value.empty() ? words::roster_problem_line_empty : words::roster_problem_line,
                    {{"row", std::to_string(problem.row)},
                     {"column", column_words(problem.column, texts)},
                     {"value", problem.value},
                     {"problem", texts.of(problem.problem)}});
}

std::string left_lines(const RosterPreview& preview, const Texts& texts) {
  std::string lines;
  if (const auto left = columns_left(preview); !left.empty())
    lines += "\n" + texts.with(words::roster_columns_left, {{"columns", fmt::format("{}", fmt::join(left, ", "))}});
  if (const auto left = sheets_left(preview); !left.empty())
    lines += "\n" + texts.with(words::roster_sheets_left, {{"sheets", fmt::format("{}", fmt::join(left, ", "))}});
  return lines;
}

Json sheets_json(const RosterPreview& preview) {
  Json sheets = Json::array();
  for (const std::string& sheet : preview.sheets)
    sheets.push_back({{"name", sheet}, {"taken", sheet == preview.sheet}});
  return sheets;
}

/// Those that nobody said yes to; another person at the same address is no double.
Json doubts_json(const ImportReport& report) {
  Json doubts = Json::array();
  for (const ImportDoubt& doubt : report.doubts)
    if (!doubt.is_yes && doubt.likeness > Likeness::shares_contact)
      doubts.push_back(
          {{"row", doubt.row}, {"participant", doubt.known.id.text()}, {"why", std::string(name_of(doubt))}});
  return doubts;
}

/// How to say yes, with the rows that may be meant.
std::string same_line(const ImportReport& report, const Texts& texts) {
  std::vector<int> rows;
  for (const ImportDoubt& doubt : report.doubts)
    if (!doubt.is_yes) rows.push_back(doubt.row);
  if (rows.empty()) return "";
  return "\n" + texts.with(words::roster_same_ask, {{"rows", fmt::format("{}", fmt::join(rows, ","))}});
}

Answer report_answer(const ImportReport& report, const RosterTable& table, bool dry_run, const Texts& texts) {
  Json problems = Json::array();
  for (const RosterProblem& problem : report.problems) problems.push_back(problem_json(problem, texts));
  Answer answer;
  answer.json = {{"encoding", table.encoding.empty() ? Json(nullptr) : Json(table.encoding)},
                 {"rows", report.rows},
                 {"new", report.added},
                 {"updated", report.updated},
                 {"unchanged", report.unchanged},
                 {"skipped", report.skipped},
                 {"problems", problems},
                 {"sheets", sheets_json(table.preview)},
                 {"columns_not_taken", columns_left(table.preview)},
                 {"likely_doubles", doubts_json(report)}};
  if (dry_run) answer.json["preview"] = preview_json(table.preview);
  answer.text = (dry_run ? preview_text(table.preview, texts) : "") + counts_text(report, dry_run, texts);
  for (const RosterProblem& problem : report.problems) answer.text += "\n" + problem_line(problem, texts);
  answer.text += same_line(report, texts);
  if (!dry_run) answer.text += left_lines(table.preview, texts);
  return answer;
}

Result<Answer> roster_import_file(const CommandContext& context, const ImportOptions& given) {
  const auto table = read_roster_apart(given.file, given.sheet, given.columns);
  if (!table) return Failure(table.error());
  auto station = context.open(OpenMode::read_write);
  if (!station) return Failure(station.error());
  const auto project = context.project(*station->store);
  if (!project) return Failure(project.error());
  ImportWish wish;
  wish.dry_run = given.dry_run;
  wish.same_rows.insert(given.same.begin(), given.same.end());
  const auto report = import_roster(*station, project->id, *table, wish);
  if (!report) return Failure(report.error());
  return report_answer(*report, *table, given.dry_run, context.texts);
}

}  // namespace

void add_roster_import_command(CommandSet& commands) {
  const auto given = option_values<ImportOptions>();
  CLI::App* import = commands.add("roster import", "people from a file",
                                  [given](const auto& context) { return roster_import_file(context, *given); });
  import->add_option("FILE", given->file)->required();
  import->add_option("--sheet", given->sheet);
  import->add_option("--columns", given->columns,
                     "\"no=ลำดับ,unit=สังกัด,+อาหาร\": fields and their headings, other columns to keep");
  import->add_option("--same", given->same, "rows that are the known person they are likely to be: 4,7")
      ->delimiter(',');
  import->add_flag("--dry-run", given->dry_run, "report only");
}

}  // namespace sala
