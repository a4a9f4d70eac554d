#include "fuzz/tables.h"

#include <algorithm>

#include "core/body_check.h"
#include "documents/table_lines.h"
#include "fuzz/targets.h"

namespace sala::fuzz {
namespace {

bool has_row(const Table& table, int number) {
  return std::ranges::any_of(table.rows, [&](const TableRow& row) { return row.number == number; });
}

void check_rows(const Table& table) {
  must(table.rows.size() <= max_table_rows, "no more rows than allowed");
  int before = 0;
  for (const TableRow& row : table.rows) {
    must(row.number > before, "rows are numbered upwards");
    must(row.cells.size() <= max_table_columns, "no more columns than allowed");
    must(std::ranges::any_of(row.cells, [](const std::string& cell) { return !cell.empty(); }), "no blank rows");
    before = row.number;
  }
}

void check_roster(const Table& table, const std::string& file) {
  const auto roster = roster_from(table, "", file);
  if (!roster) return;
  must(roster->rows <= static_cast<int>(table.rows.size()), "no more people than rows");
  for (const RosterEntry& entry : roster->entries) {
    must(has_row(table, entry.row), "an entry names its row");
    must(check_body(participant_body(entry.person, "", "")).has_value(), "a person can be recorded");
  }
  for (const RosterProblem& problem : roster->problems) {
    must(has_row(table, problem.row), "a problem names its row");
    must(!problem.column.empty(), "a problem names its column");
  }
}

}  // namespace

void check_lines(const Result<Table>& table, const std::string& file) {
  const std::string lines = sala::table_lines(table);
  const auto read = table_from_lines(lines, file);
  must(read.has_value(), "what the reading process writes is understood");
  must(sala::table_lines(*read) == lines, "and says the same when it is written again");
}

void check_table(std::string_view bytes, const std::string& file) {
  const auto table = parse_table(bytes, file, roster_sheet("", ""));
  check_lines(table, file);
  if (!table) return;
  check_rows(*table);
  check_roster(*table, file);
}

void csv(std::string_view bytes) {
  check_table(bytes, "people.csv");
}

void table_lines(std::string_view bytes) {
  const auto table = table_from_lines(bytes, "people.csv");
  if (!table) return;
  check_lines(*table, "people.csv");
  if (*table) check_roster(**table, "people.csv");
}

}  // namespace sala::fuzz
