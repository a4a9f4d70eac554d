#include "documents/roster_table.h"

#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "core/text_ids.h"
#include "documents/person_name.h"
#include "documents/roster_headings.h"

namespace sala {
namespace {

using Field = RosterField;
using Columns = std::map<Field, std::size_t>;

std::string cell(const TableRow& row, const Columns& columns, Field field) {
  const auto column = columns.find(field);
  if (column == columns.end() || column->second >= row.cells.size()) return "";
  return clean(row.cells[column->second]);
}

/// The whole name, which may stand in several cells below one heading.
std::string whole_name(const TableRow& row, const RosterHeadings& headings) {
  const std::size_t first = headings.columns.at(Field::name);
  std::string name;
  for (std::size_t column = first; column < std::min(first + headings.name_width, row.cells.size()); ++column)
    name += row.cells[column] + " ";
  return clean(name);
}

/// The prefix's own column wins; the same prefix written before the given name too is taken off.
void take_names(const TableRow& row, const RosterHeadings& headings, Participant& person) {
  const Columns& columns = headings.columns;
  person.prefix = cell(row, columns, Field::prefix);
  if (columns.contains(Field::name)) {
    const NameParts parts = split_name(whole_name(row, headings));
    person.given_name = parts.given_name;
    person.family_name = parts.family_name;
    if (person.prefix.empty()) person.prefix = parts.prefix;
    return;
  }
  person.given_name = cell(row, columns, Field::given_name);
  person.family_name = cell(row, columns, Field::family_name);
  const PrefixedName split = split_prefix(person.given_name);
  if (person.prefix.empty() || split.prefix == person.prefix) {
    person.prefix = split.prefix.empty() ? person.prefix : split.prefix;
    person.given_name = split.name;
  }
}

Participant person_from(const TableRow& row, const RosterHeadings& headings) {
  const Columns& columns = headings.columns;
  Participant person;
  take_names(row, headings, person);
  person.no = western_digits(cell(row, columns, Field::no));
  person.name_en = cell(row, columns, Field::name_en);
  person.position = cell(row, columns, Field::position);
  person.unit = cell(row, columns, Field::unit);
  person.personnel_type = cell(row, columns, Field::personnel_type);
  person.email = western_digits(cell(row, columns, Field::email));
  person.phone = western_digits(cell(row, columns, Field::phone));
  return person;
}

bool has_odd_characters(std::string_view text, bool is_name) {
  const auto wide = icu::UnicodeString::fromUTF8({text.data(), static_cast<int32_t>(text.size())});
  for (int32_t at = 0; at < wide.length(); at = wide.moveIndex32(at, 1)) {
    const UChar32 c = wide.char32At(at);
    const auto kind = u_charType(c);
    if (c == 0xfffd || kind == U_UNASSIGNED || kind == U_PRIVATE_USE_CHAR || kind == U_SURROGATE) return true;
    const bool usual = u_isalpha(c) || (U_GET_GC_MASK(c) & U_GC_M_MASK) != 0 || c == ' ' || c == '.' || c == '-' ||
                       c == '\'' || c == 0x2019 || c == '(' || c == ')' || c == ',' || c == 0x0e2f || c == 0x0e46;
    if (is_name && !usual) return true;
  }
  return false;
}

bool looks_like_email(std::string_view text) {
  const auto at = text.find('@');
  if (at == 0 || at == std::string_view::npos || text.find('@', at + 1) != std::string_view::npos) return false;
  const std::string_view domain = text.substr(at + 1);
  const auto dot = domain.rfind('.');
  if (dot == std::string_view::npos || dot == 0 || dot + 1 == domain.size()) return false;
  return std::ranges::all_of(text, [](char c) { return c > ' ' && c < 0x7f && c != ',' && c != ';'; });
}

/// 02-123-4567, 081 234 5678, +66 81 234 5678; an extension (ต่อ, ext., #) may follow.
bool looks_like_one_phone(std::string_view text) {
  for (const std::string_view extension : {"ต่อ", "ext", "#"}) text = text.substr(0, text.find(extension));
  std::string number;
  for (const char c : text) {
    if ((c >= '0' && c <= '9') || (c == '+' && number.empty()))
      number += c;
    else if (std::string_view(" -().").find(c) == std::string_view::npos)
      return false;
  }
  if (number.starts_with('+')) return number.size() >= 9 && number.size() <= 16;
  return number.starts_with('0') && (number.size() == 9 || number.size() == 10);
}

bool looks_like_phone(std::string_view text) {
  while (true) {
    const auto end = text.find_first_of(",/");
    if (!looks_like_one_phone(text.substr(0, end))) return false;
    if (end == std::string_view::npos) return true;
    text.remove_prefix(end + 1);
  }
}

/// What is unusual about a person who is taken nevertheless.
void note_oddities(const RosterEntry& entry, std::vector<RosterProblem>& problems) {
  const auto note = [&](Field field, const std::string& value, TextId problem) {
    problems.push_back({entry.row, std::string(field_name(field)), value, {problem}, false});
  };
  const Participant& person = entry.person;
  const std::tuple<Field, const std::string&, bool> texts[] = {{Field::no, person.no, false},
                                                               {Field::prefix, person.prefix, true},
                                                               {Field::given_name, person.given_name, true},
                                                               {Field::family_name, person.family_name, true},
                                                               {Field::name_en, person.name_en, true},
                                                               {Field::position, person.position, false},
                                                               {Field::unit, person.unit, false},
                                                               {Field::personnel_type, person.personnel_type, false}};
  for (const auto& [field, text, is_name] : texts)
    if (has_odd_characters(text, is_name)) note(field, text, TextId::problem_odd_characters);
  if (!person.email.empty() && !looks_like_email(person.email))
    note(Field::email, person.email, TextId::problem_email_form);
  if (!person.phone.empty() && !looks_like_phone(person.phone))
    note(Field::phone, person.phone, TextId::problem_phone_form);
}

/// Tables of many pages repeat their headings.
bool repeats_headings(const TableRow& row, const TableRow& headings) {
  const auto same = [](const std::string& a, const std::string& b) { return fold(a) == fold(b); };
  return std::ranges::equal(row.cells, headings.cells, same);
}

bool is_blank(const TableRow& row) {
  return std::ranges::all_of(row.cells, [](const std::string& text) { return clean(text).empty(); });
}

}  // namespace

Result<RosterTable> roster_from(const Table& table, const std::string& columns, const std::string& file) {
  const auto headings = find_headings(table, columns, file);
  if (!headings) return Failure(headings.error());
  const TableRow& heading_row = table.rows[headings->row];
  RosterTable roster;
  roster.encoding = table.encoding;
  for (const std::size_t column : headings->citizen_numbers)
    roster.problems.push_back(
        {heading_row.number, clean(heading_row.cells[column]), "", {TextId::problem_citizen_number}, false});
  for (std::size_t at = headings->row + 1; at < table.rows.size(); ++at) {
    const TableRow& row = table.rows[at];
    if (is_blank(row) || repeats_headings(row, heading_row)) continue;
    ++roster.rows;
    RosterEntry entry{row.number, person_from(row, *headings)};
    if (entry.person.given_name.empty() && entry.person.family_name.empty()) {
      roster.problems.push_back({row.number, "given_name", "", {TextId::problem_no_name}, true});
      continue;
    }
    note_oddities(entry, roster.problems);
    roster.entries.push_back(std::move(entry));
  }
  return roster;
}

SheetChoice roster_sheet(const std::string& sheet, const std::string& columns) {
  return {sheet, [columns](const Table& table) { return find_headings(table, columns, "").has_value(); }};
}

Result<RosterTable> read_roster(const std::filesystem::path& file, const std::string& sheet,
                                const std::string& columns) {
  const auto table = read_table(file, roster_sheet(sheet, columns));
  if (!table) return Failure(table.error());
  return roster_from(*table, columns, file.filename().string());
}

}  // namespace sala
