#include "documents/roster_table.h"

#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "core/person_name.h"
#include "core/thai_text.h"
#include "documents/roster_headings.h"
#include "words/documents.h"

namespace sala {
namespace {

/// ="0812345678" and '0812345678: how the first 0, or a +, is kept from a spreadsheet.
std::string unguarded(std::string text) {
  if (text.size() > 3 && text.starts_with("=\"") && text.find('"', 2) == text.size() - 1)
    return text.substr(2, text.size() - 3);
  const bool is_guarded = text.size() > 1 && text[0] == '\'' && text.find_first_of("0123456789=+-@") == 1;
  return is_guarded ? text.substr(1) : text;
}

/// "-" or "–" where there is nothing to say.
bool says_nothing(const std::string& text) {
  for (std::string_view rest = text; !rest.empty();) {
    const std::size_t dash = rest.starts_with('-') ? 1 : rest.starts_with("–") || rest.starts_with("—") ? 3 : 0;
    if (dash == 0) return false;
    rest.remove_prefix(dash);
  }
  return true;
}

std::string text_in(const TableRow& row, std::size_t column) {
  if (column >= row.cells.size()) return "";
  std::string text = unguarded(clean(row.cells[column]));
  return says_nothing(text) ? "" : text;
}

/// Of the columns for the field, the first in which the row has something.
std::string roster_cell(const TableRow& row, const RosterHeadings& headings, RosterField field) {
  const auto column = headings.columns.find(field);
  std::string text = column == headings.columns.end() ? "" : text_in(row, column->second);
  for (const auto& [of, other] : headings.others)
    if (text.empty() && of == field) text = text_in(row, other);
  return text;
}

/// Of an address or a number.
std::string contact(const TableRow& row, const RosterHeadings& headings, RosterField field) {
  const std::string text = western_digits(roster_cell(row, headings, field)), folded = fold(text);
  return folded == "ไม่มี" || folded == "n/a" || folded == "none" ? "" : text;
}

/// 1.0 and 812345678.0, as programs write whole numbers of a column that has blanks.
std::string whole_number(const std::string& text) {
  const auto dot = text.find('.');
  const bool is_float = dot != std::string::npos && dot > 0 && dot + 1 < text.size() &&
                        text.find_first_not_of("0123456789") == dot &&
                        text.find_first_not_of('0', dot + 1) == std::string::npos;
  return is_float ? text.substr(0, dot) : text;
}

/// "1. นางสาวมาลี" and "3) นายกมล" of a list that was numbered within its names.
struct NumberedName {
  std::string no, name;
};
NumberedName split_number(const std::string& text) {
  const std::string western = western_digits(text);
  const auto end = western.find_first_not_of("0123456789");
  const bool numbered =
      end != 0 && end != std::string::npos && end <= 4 && (western[end] == '.' || western[end] == ')');
  const std::string name = numbered ? clean(western.substr(end + 1)) : "";
  return name.empty() ? NumberedName{"", text} : NumberedName{western.substr(0, end), name};
}

/// "Thongsuk, Malee" the other way round; of other alphabets a comma parts something else.
std::string in_spoken_order(const std::string& name) {
  const auto comma = name.find(',');
  if (comma == std::string::npos || has_thai(name) || name.find(',', comma + 1) != std::string::npos) return name;
  const std::string family = clean(name.substr(0, comma)), given = clean(name.substr(comma + 1));
  static constexpr auto after_names =
      std::to_array<std::string_view>({"jr", "jr.", "sr", "sr.", "ii", "iii", "phd", "ph.d.", "md", "m.d."});
  const bool is_title = std::ranges::find(after_names, std::string_view(fold(given))) != after_names.end();
  return family.empty() || given.empty() || is_title ? name : given + " " + family;
}

/// "7." and "(7)" number people as 7 does.
std::string bare_number(const std::string& no) {
  const auto first = no.find_first_of("0123456789"), last = no.find_last_of("0123456789");
  const auto all_of = [&no](std::size_t from, std::size_t to, std::string_view letters) {
    return std::string_view(no).substr(from, to - from).find_first_not_of(letters) == std::string_view::npos;
  };
  const bool bare = first != std::string::npos && all_of(0, first, "(") && all_of(first, last + 1, "0123456789") &&
                    all_of(last + 1, no.size(), ".)");
  return bare ? no.substr(first, last + 1 - first) : no;
}

/// The whole name, which may stand in several cells below one heading.
std::string whole_name(const TableRow& row, const RosterHeadings& headings) {
  const std::size_t first = headings.columns.at(RosterField::name);
  std::string name;
  for (std::size_t column = first; column < std::min(first + headings.name_width, row.cells.size()); ++column)
    name += row.cells[column] + " ";
  return clean(name);
}

/// The prefix's own column wins; the same prefix written before the given name too is taken off.
void take_names(const TableRow& row, const RosterHeadings& headings, Participant& person) {
  person.prefix = with_its_dot(roster_cell(row, headings, RosterField::prefix));
  std::string whole = headings.columns.contains(RosterField::name) ? whole_name(row, headings) : "";
  person.given_name = roster_cell(row, headings, RosterField::given_name);
  person.family_name = roster_cell(row, headings, RosterField::family_name);
  if (whole.empty() && person.given_name.empty() && person.family_name.empty())
    whole = roster_cell(row, headings, RosterField::name);
  if (!whole.empty()) {
    const auto [no, name] = split_number(whole);
    if (person.no.empty()) person.no = no;
    const NameParts parts = split_name(in_spoken_order(name));
    person.given_name = parts.given_name;
    person.family_name = parts.family_name;
    if (person.prefix.empty()) person.prefix = parts.prefix;
    return;
  }
  const auto [no, given_name] = split_number(person.given_name);
  if (person.no.empty()) person.no = no;
  person.given_name = given_name;
  const PrefixedName split = split_prefix(given_name);
  if (person.prefix.empty() || split.prefix == person.prefix) {
    person.prefix = split.prefix.empty() ? person.prefix : split.prefix;
    person.given_name = split.name;
  }
}

/// Words that begin a total or a note below a table, and what may follow them there.
bool looks_like_totals(const std::string& name) {
  const std::string text = fold(name);
  for (const std::string_view word : {"หมายเหตุ", "ลงชื่อ", "ผู้จัดทำ", "total", "grand total", "remark"})
    if (text.starts_with(word)) return true;
  if (!text.starts_with("รวม") && !text.starts_with("ยอดรวม") && !text.starts_with("จำนวน")) return false;
  const bool counts = std::ranges::any_of(text, [](char c) { return c >= '0' && c <= '9'; });
  return counts || text == "รวม" || text.starts_with("รวมทั้ง") || text.starts_with("รวมจำนวน") ||
         text.starts_with("ยอดรวม");
}

std::string first_text(const TableRow& row) {
  const auto first = std::ranges::find_if(row.cells, [](const std::string& text) { return !clean(text).empty(); });
  return first == row.cells.end() ? "" : clean(*first);
}

/// A total, a note or a signature line: such words where a number or a name would stand.
bool is_totals_row(const TableRow& row, const RosterHeadings& headings) {
  for (const RosterField field : {RosterField::no, RosterField::prefix, RosterField::name, RosterField::given_name})
    if (const std::string text = roster_cell(row, headings, field); !text.empty()) return looks_like_totals(text);
  return looks_like_totals(first_text(row));
}

/// Below a total somebody signs: "(นางสมศรี ใจดี)", "ผู้อำนวยการกองคลัง", each alone in its row.
bool is_signature(const TableRow& row) {
  const auto filled = [](const std::string& text) { return !clean(text).empty(); };
  const std::string text = first_text(row);
  return std::ranges::count_if(row.cells, filled) == 1 &&
         (text.starts_with('(') || text.find(' ') == std::string::npos);
}

/// What spreadsheets show where a formula failed.
bool is_cell_error(std::string_view text) {
  static constexpr auto errors = std::to_array<std::string_view>(
      {"#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!", "#SPILL!", "#ERROR!"});
  return std::ranges::find(errors, text) != errors.end() || text.starts_with("Err:5");
}

/// Empties cells that must not or cannot be taken, and says so.
TableRow usable(TableRow row, const RosterHeadings& headings, std::vector<RosterProblem>& problems) {
  std::vector<std::pair<RosterField, std::size_t>> columns(headings.columns.begin(), headings.columns.end());
  columns.insert(columns.end(), headings.others.begin(), headings.others.end());
  for (const auto& [field, column] : columns) {
    if (column >= row.cells.size()) continue;
    std::string& text = row.cells[column];
    const std::string name(field_name(field));
    if (is_citizen_number(text))
      problems.push_back({row.number, name, "", {words::problem_cell_citizen_number}, false});
    else if (is_cell_error(text))
      problems.push_back({row.number, name, text, {words::problem_cell_error}, false});
    else
      continue;
    text.clear();
  }
  return row;
}

Participant person_from(const TableRow& row, const RosterHeadings& headings) {
  Participant person;
  person.no = bare_number(whole_number(western_digits(roster_cell(row, headings, RosterField::no))));
  take_names(row, headings, person);
  person.name_en = roster_cell(row, headings, RosterField::name_en);
  person.position = roster_cell(row, headings, RosterField::position);
  person.unit = roster_cell(row, headings, RosterField::unit);
  person.personnel_type = roster_cell(row, headings, RosterField::personnel_type);
  person.email = contact(row, headings, RosterField::email);
  person.phone = whole_number(contact(row, headings, RosterField::phone));
  for (const RosterColumn& column : headings.all)
    if (!column.kept_as.empty() && column.column < row.cells.size())
      if (std::string value = clean(row.cells[column.column]); !value.empty() && !is_citizen_number(value))
        person.extra.push_back({column.kept_as, std::move(value)});
  return person;
}

/// Without a name, or with a prefix alone where the name should stand.
bool is_nobody(const Participant& person) {
  const bool prefix_apart = !person.prefix.empty();
  return person.family_name.empty() &&
         (prefix_apart ? std::string_view(person.given_name) : without_prefix(person.given_name)).empty();
}

bool is_latin(UChar32 c) {
  return u_isalpha(c) && ublock_getCode(c) <= UBLOCK_LATIN_EXTENDED_B;
}

/// A name in which a Thai letter follows a Latin one was written in another encoding: "Mฟller".
bool has_odd_characters(std::string_view text, bool is_name) {
  const auto wide = icu::UnicodeString::fromUTF8({text.data(), static_cast<int32_t>(text.size())});
  for (int32_t at = 0; at < wide.length(); at = wide.moveIndex32(at, 1)) {
    const UChar32 c = wide.char32At(at);
    const auto kind = u_charType(c);
    if (c == 0xfffd || kind == U_UNASSIGNED || kind == U_PRIVATE_USE_CHAR || kind == U_SURROGATE) return true;
    const bool usual = u_isalpha(c) || (U_GET_GC_MASK(c) & U_GC_M_MASK) != 0 || c == ' ' || c == '.' || c == '-' ||
                       c == '\'' || c == 0x2019 || c == '(' || c == ')' || c == ',' || c == 0x0e2f || c == 0x0e46;
    if (is_name && !usual) return true;
    if (is_name && at > 0 && ublock_getCode(c) == UBLOCK_THAI && is_latin(wide.char32At(at - 1))) return true;
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
  if (number.starts_with("0066")) return number.size() >= 12 && number.size() <= 14;
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

/// Spreadsheets take the first 0 off numbers: 812345678 was 081 234 5678, and 21234567 was 02 123 4567.
std::string with_first_zero(const std::string& phone) {
  const bool digits = std::ranges::all_of(phone, [](char c) { return c >= '0' && c <= '9'; });
  const bool mobile = phone.size() == 9 && (phone[0] == '6' || phone[0] == '8' || phone[0] == '9');
  const bool fixed = phone.size() == 8 && phone[0] >= '2' && phone[0] <= '7';
  return digits && (mobile || fixed) ? "0" + phone : phone;
}

/// What is unusual about a person who is taken nevertheless.
void note_oddities(const RosterEntry& entry, std::vector<RosterProblem>& problems) {
  const auto note = [&](RosterField field, const std::string& value, TextId problem) {
    problems.push_back({entry.row, std::string(field_name(field)), value, {problem}, false});
  };
  const Participant& person = entry.person;
  const std::tuple<RosterField, const std::string&, bool> texts[] = {
      {RosterField::no, person.no, false},
      {RosterField::prefix, person.prefix, true},
      {RosterField::given_name, person.given_name, true},
      {RosterField::family_name, person.family_name, true},
      {RosterField::name_en, person.name_en, true},
      {RosterField::position, person.position, false},
      {RosterField::unit, person.unit, false},
      {RosterField::personnel_type, person.personnel_type, false}};
  for (const auto& [field, text, is_name] : texts)
    if (has_odd_characters(text, is_name)) note(field, text, words::problem_odd_characters);
  if (!person.email.empty() && !looks_like_email(person.email))
    note(RosterField::email, person.email, words::problem_email_form);
  if (!person.phone.empty() && !looks_like_phone(person.phone))
    note(RosterField::phone, person.phone, words::problem_phone_form);
}

void mend_phone(RosterEntry& entry, std::vector<RosterProblem>& problems) {
  std::string& phone = entry.person.phone;
  const std::string mended = with_first_zero(phone);
  if (mended == phone) return;
  problems.push_back({entry.row, "phone", phone, {words::problem_phone_zero, {{"phone", mended}}}, false});
  phone = mended;
}

/// Tables of many pages repeat their headings.
bool repeats_headings(const TableRow& row, const TableRow& headings) {
  const auto same = [](const std::string& a, const std::string& b) { return fold(a) == fold(b); };
  return std::ranges::equal(row.cells, headings.cells, same);
}

bool is_roster_blank(const TableRow& row) {
  return std::ranges::all_of(row.cells, [](const std::string& text) { return clean(text).empty(); });
}

constexpr std::size_t preview_rows = 20;

RosterPreview preview_of(const Table& table, const RosterHeadings& headings) {
  RosterPreview preview{table.sheet, table.sheets, headings.all, {}};
  for (std::size_t at = headings.row + 1; at < table.rows.size() && preview.rows.size() < preview_rows; ++at) {
    TableRow& row = preview.rows.emplace_back(table.rows[at]);
    for (std::string& text : row.cells) text = is_citizen_number(text) ? "" : clean(text);
  }
  return preview;
}

/// How people find the column in their file: a column may hold something below a blank heading.
std::string heading_or_letters(const TableRow& headings, std::size_t column) {
  const std::string heading = column < headings.cells.size() ? clean(headings.cells[column]) : "";
  return heading.empty() ? column_letters(column) : heading;
}

}  // namespace

Result<RosterTable> roster_from(const Table& table, const std::string& columns, const std::string& file) {
  const auto headings = find_headings(table, columns, file);
  if (!headings) return Failure(headings.error());
  return roster_with(table, *headings);
}

RosterTable roster_with(const Table& table, const RosterHeadings& headings) {
  const TableRow& heading_row = table.rows[headings.row];
  RosterTable roster;
  roster.encoding = table.encoding;
  roster.preview = preview_of(table, headings);
  for (const std::size_t column : headings.citizen_numbers)
    roster.problems.push_back(
        {heading_row.number, heading_or_letters(heading_row, column), "", {words::problem_citizen_number}, false});
  if (!headings.columns.contains(RosterField::name) && !headings.columns.contains(RosterField::given_name)) {
    roster.problems.push_back({heading_row.number, "name", "", {words::problem_no_name_column}, false});
    return roster;
  }
  bool below_total = false;
  for (std::size_t at = headings.row + 1; at < table.rows.size(); ++at) {
    const TableRow& row = table.rows[at];
    if (is_roster_blank(row) || repeats_headings(row, heading_row) || is_row_of_headings(row)) continue;
    ++roster.rows;
    if (is_totals_row(row, headings) || (below_total && headings.columns.size() > 1 && is_signature(row))) {
      below_total = true;
      roster.problems.push_back({row.number, "given_name", first_text(row), {words::problem_totals}, true});
      continue;
    }
    RosterEntry entry{row.number, person_from(usable(row, headings, roster.problems), headings)};
    if (is_nobody(entry.person)) {
      roster.problems.push_back({row.number, "given_name", "", {words::problem_no_name}, true});
      continue;
    }
    if (row.hidden)
      roster.problems.push_back(
          {row.number, "given_name", full_name(entry.person), {words::problem_hidden_row}, false});
    mend_phone(entry, roster.problems);
    note_oddities(entry, roster.problems);
    roster.entries.push_back(std::move(entry));
  }
  return roster;
}

std::vector<std::string> columns_left(const RosterPreview& preview) {
  std::vector<std::string> left;
  for (const RosterColumn& column : preview.columns)
    if (!column.field && column.kept_as.empty()) left.push_back(column.heading);
  return left;
}

std::vector<std::string> sheets_left(const RosterPreview& preview) {
  std::vector<std::string> left = preview.sheets;
  std::erase(left, preview.sheet);
  return left;
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
