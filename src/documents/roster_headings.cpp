#include "documents/roster_headings.h"

#include <set>

#include "core/thai_text.h"
#include "words/documents.h"

namespace sala {
namespace {

using HeadingColumns = std::map<RosterField, std::size_t>;

constexpr std::size_t heading_rows_to_search = 200;
constexpr std::size_t citizen_number_digits = 13;

constexpr auto field_names =
    std::to_array<std::pair<RosterField, std::string_view>>({{RosterField::no, "no"},
                                                             {RosterField::prefix, "prefix"},
                                                             {RosterField::name, "name"},
                                                             {RosterField::given_name, "given_name"},
                                                             {RosterField::family_name, "family_name"},
                                                             {RosterField::name_en, "name_en"},
                                                             {RosterField::position, "position"},
                                                             {RosterField::unit, "unit"},
                                                             {RosterField::personnel_type, "personnel_type"},
                                                             {RosterField::email, "email"},
                                                             {RosterField::phone, "phone"}});

/// Headings as they are after plain(): lower case, without spaces, dots, dashes, brackets and the like.
const std::map<std::string_view, RosterField>& known_headings() {
  static const std::map<std::string_view, RosterField> headings = {{"ลำดับ", RosterField::no},
                                                                   {"คำนำหน้าชื่อชื่อสกุล", RosterField::name},
                                                                   {"คำนำหน้าชื่อชื่อนามสกุล", RosterField::name},
                                                                   {"คำนำหน้าชื่อตัวสกุล", RosterField::name},
                                                                   {"ชื่อตัวชื่อสกุล", RosterField::name},
                                                                   {"ชื่อผู้เข้าร่วมโครงการ", RosterField::name},
                                                                   {"ชื่อสกุลผู้เข้าร่วม", RosterField::name},
                                                                   {"ชื่อนามสกุลผู้เข้าร่วม", RosterField::name},
                                                                   {"ชื่อสกุลผู้เข้าอบรม", RosterField::name},
                                                                   {"ชื่อสกุลภาษาไทย", RosterField::name},
                                                                   {"รายชื่อผู้เข้าร่วม", RosterField::name},
                                                                   {"รายชื่อผู้เข้าอบรม", RosterField::name},
                                                                   {"ชื่อพนักงาน", RosterField::name},
                                                                   {"ชื่อบุคลากร", RosterField::name},
                                                                   {"ชื่อสกุลeng", RosterField::name_en},
                                                                   {"ตำแหน่งปัจจุบัน", RosterField::position},
                                                                   {"ตำแหน่งวิชาการ", RosterField::position},
                                                                   {"สังกัดส่วนงาน", RosterField::unit},
                                                                   {"ต้นสังกัด", RosterField::unit},
                                                                   {"ภาควิชา", RosterField::unit},
                                                                   {"โรงเรียน", RosterField::unit},
                                                                   {"สถานศึกษา", RosterField::unit},
                                                                   {"ประเภทตำแหน่ง", RosterField::personnel_type},
                                                                   {"ประเภทพนักงาน", RosterField::personnel_type},
                                                                   {"อีเมลติดต่อ", RosterField::email},
                                                                   {"อีเมล์ติดต่อ", RosterField::email},
                                                                   {"เบอร์โทรติดต่อ", RosterField::phone},
                                                                   {"เบอร์โทรศัพท์ติดต่อ", RosterField::phone},
                                                                   {"เบอร์โทรศัพท์มือถือ", RosterField::phone},
                                                                   {"โทรศัพท์ติดต่อ", RosterField::phone},
                                                                   {"หมายเลขติดต่อ", RosterField::phone},
                                                                   {"contact", RosterField::phone},
                                                                   {"ลำดับเลขที่", RosterField::no},
                                                                   {"ลำดับรายชื่อ", RosterField::no},
                                                                   {"ลำดับที่", RosterField::no},
                                                                   {"ที่", RosterField::no},
                                                                   {"เลขที่", RosterField::no},
                                                                   {"เลขลำดับ", RosterField::no},
                                                                   {"no", RosterField::no},
                                                                   {"number", RosterField::no},
                                                                   {"#", RosterField::no},
                                                                   {"seq", RosterField::no},
                                                                   {"order", RosterField::no},
                                                                   {"item", RosterField::no},
                                                                   {"คำนำหน้า", RosterField::prefix},
                                                                   {"คำนำหน้าชื่อ", RosterField::prefix},
                                                                   {"คำนำหน้านาม", RosterField::prefix},
                                                                   {"ยศ", RosterField::prefix},
                                                                   {"คำนำ", RosterField::prefix},
                                                                   {"prefix", RosterField::prefix},
                                                                   {"title", RosterField::prefix},
                                                                   {"nametitle", RosterField::prefix},
                                                                   {"ชื่อนามสกุล", RosterField::name},
                                                                   {"ชื่อสกุล", RosterField::name},
                                                                   {"ชื่อและนามสกุล", RosterField::name},
                                                                   {"ชื่อและสกุล", RosterField::name},
                                                                   {"รายชื่อ", RosterField::name},
                                                                   {"ชื่อเต็ม", RosterField::name},
                                                                   {"ชื่อผู้เข้าร่วม", RosterField::name},
                                                                   {"ชื่อผู้เข้าอบรม", RosterField::name},
                                                                   {"ชื่อผู้เข้ารับการอบรม", RosterField::name},
                                                                   {"ชื่อนามสกุลผู้เข้ารับการอบรม", RosterField::name},
                                                                   {"ชื่อนามสกุลภาษาไทย", RosterField::name},
                                                                   {"คำนำหน้าชื่อนามสกุล", RosterField::name},
                                                                   {"คำนำหน้าชื่อสกุล", RosterField::name},
                                                                   {"name", RosterField::name},
                                                                   {"fullname", RosterField::name},
                                                                   {"participant", RosterField::name},
                                                                   {"participantname", RosterField::name},
                                                                   {"nameth", RosterField::name},
                                                                   {"namesurname", RosterField::name},
                                                                   {"ชื่อ", RosterField::given_name},
                                                                   {"ชื่อจริง", RosterField::given_name},
                                                                   {"ชื่อตัว", RosterField::given_name},
                                                                   {"ชื่อภาษาไทย", RosterField::given_name},
                                                                   {"givenname", RosterField::given_name},
                                                                   {"firstname", RosterField::given_name},
                                                                   {"forename", RosterField::given_name},
                                                                   {"นามสกุล", RosterField::family_name},
                                                                   {"สกุล", RosterField::family_name},
                                                                   {"นามสกุลภาษาไทย", RosterField::family_name},
                                                                   {"familyname", RosterField::family_name},
                                                                   {"lastname", RosterField::family_name},
                                                                   {"surname", RosterField::family_name},
                                                                   {"ชื่อภาษาอังกฤษ", RosterField::name_en},
                                                                   {"ชื่อนามสกุลภาษาอังกฤษ", RosterField::name_en},
                                                                   {"ชื่อสกุลภาษาอังกฤษ", RosterField::name_en},
                                                                   {"ชื่ออังกฤษ", RosterField::name_en},
                                                                   {"englishname", RosterField::name_en},
                                                                   {"nameenglish", RosterField::name_en},
                                                                   {"nameen", RosterField::name_en},
                                                                   {"nameinenglish", RosterField::name_en},
                                                                   {"ตำแหน่ง", RosterField::position},
                                                                   {"ตำแหน่งงาน", RosterField::position},
                                                                   {"position", RosterField::position},
                                                                   {"jobtitle", RosterField::position},
                                                                   {"job", RosterField::position},
                                                                   {"สังกัด", RosterField::unit},
                                                                   {"หน่วยงาน", RosterField::unit},
                                                                   {"คณะ", RosterField::unit},
                                                                   {"ส่วนงาน", RosterField::unit},
                                                                   {"ส่วนราชการ", RosterField::unit},
                                                                   {"กอง", RosterField::unit},
                                                                   {"สำนัก", RosterField::unit},
                                                                   {"ฝ่าย", RosterField::unit},
                                                                   {"แผนก", RosterField::unit},
                                                                   {"คณะหน่วยงาน", RosterField::unit},
                                                                   {"สังกัดหน่วยงาน", RosterField::unit},
                                                                   {"หน่วยงานสังกัด", RosterField::unit},
                                                                   {"หน่วยงานที่สังกัด", RosterField::unit},
                                                                   {"คณะสำนัก", RosterField::unit},
                                                                   {"คณะสำนักสถาบัน", RosterField::unit},
                                                                   {"สังกัดคณะ", RosterField::unit},
                                                                   {"unit", RosterField::unit},
                                                                   {"department", RosterField::unit},
                                                                   {"faculty", RosterField::unit},
                                                                   {"organisation", RosterField::unit},
                                                                   {"organization", RosterField::unit},
                                                                   {"division", RosterField::unit},
                                                                   {"affiliation", RosterField::unit},
                                                                   {"office", RosterField::unit},
                                                                   {"ประเภทบุคลากร", RosterField::personnel_type},
                                                                   {"ประเภท", RosterField::personnel_type},
                                                                   {"ประเภทบุคคล", RosterField::personnel_type},
                                                                   {"สายงาน", RosterField::personnel_type},
                                                                   {"personneltype", RosterField::personnel_type},
                                                                   {"stafftype", RosterField::personnel_type},
                                                                   {"type", RosterField::personnel_type},
                                                                   {"อีเมล", RosterField::email},
                                                                   {"อีเมล์", RosterField::email},
                                                                   {"อีเมลล์", RosterField::email},
                                                                   {"อีเมลแอดเดรส", RosterField::email},
                                                                   {"ที่อยู่อีเมล", RosterField::email},
                                                                   {"email", RosterField::email},
                                                                   {"emailaddress", RosterField::email},
                                                                   {"mail", RosterField::email},
                                                                   {"โทรศัพท์", RosterField::phone},
                                                                   {"เบอร์โทรศัพท์", RosterField::phone},
                                                                   {"เบอร์โทร", RosterField::phone},
                                                                   {"โทร", RosterField::phone},
                                                                   {"หมายเลขโทรศัพท์", RosterField::phone},
                                                                   {"เบอร์ติดต่อ", RosterField::phone},
                                                                   {"มือถือ", RosterField::phone},
                                                                   {"เบอร์มือถือ", RosterField::phone},
                                                                   {"โทรศัพท์มือถือ", RosterField::phone},
                                                                   {"phone", RosterField::phone},
                                                                   {"tel", RosterField::phone},
                                                                   {"telephone", RosterField::phone},
                                                                   {"mobile", RosterField::phone},
                                                                   {"phonenumber", RosterField::phone},
                                                                   {"mobilephone", RosterField::phone}};
  return headings;
}

std::string without(std::string text, std::string_view letters) {
  for (const std::string_view removed : {std::string_view("–"), std::string_view("—")})
    for (auto at = text.find(removed); at != std::string::npos; at = text.find(removed)) text.erase(at, removed.size());
  std::erase_if(text, [letters](char c) { return letters.find(c) != std::string_view::npos; });
  return text;
}

std::string plain(std::string_view heading) {
  return without(fold(heading), " .-_/()[]:,*\"'");
}

/// "1. ชื่อ-สกุล" of a form's questions, without its number.
std::string_view without_question_number(std::string_view heading) {
  const auto end = heading.find_first_not_of("0123456789");
  if (end == 0 || end == std::string_view::npos || (heading[end] != '.' && heading[end] != ')')) return heading;
  return heading.substr(end + 1);
}

/// What the heading means; "เบอร์โทรศัพท์ (มือถือ)" as without what stands in brackets, where that is needed.
std::optional<RosterField> field_of(const std::string& text) {
  const auto whole = known_headings().find(plain(text));
  if (whole != known_headings().end()) return whole->second;
  const std::string numbered = western_digits(clean(text));
  const std::string cell(without_question_number(numbered));
  const auto known = known_headings().find(plain(cell));
  if (known != known_headings().end()) return known->second;
  const auto bracket = cell.find('(');
  if (bracket == std::string::npos || bracket == 0) return std::nullopt;
  const auto shorter = known_headings().find(plain(cell.substr(0, bracket)));
  return shorter == known_headings().end() ? std::nullopt : std::optional(shorter->second);
}

/// What somebody chose: the headings of fields, and of columns to keep by their names.
struct Chosen {
  std::map<RosterField, std::string> fields;
  std::vector<std::pair<std::string, std::string>> kept;  ///< name, heading
};

Result<Chosen> parse_chosen(const std::string& columns) {
  Chosen chosen;
  for (std::string_view rest = columns; !rest.empty();) {
    const std::string_view pair = rest.substr(0, rest.find(','));
    rest.remove_prefix(std::min(pair.size() + 1, rest.size()));
    const auto equal = pair.find('=');
    const std::string name = clean(pair.substr(0, equal));
    const std::string heading = equal == std::string_view::npos ? "" : clean(pair.substr(equal + 1));
    if (name.size() > 1 && name[0] == '+' && (equal == std::string_view::npos || !heading.empty())) {
      const std::string kept = clean(name.substr(1));
      chosen.kept.emplace_back(kept, plain(heading.empty() ? kept : heading));
      continue;
    }
    const auto field =
        std::ranges::find(field_names, std::string_view(name), [](const auto& known) { return known.second; });
    if (heading.empty() || field == field_names.end())
      return fail(words::error_roster_columns, {{"column", std::string(pair)}});
    chosen.fields[field->first] = plain(heading);
  }
  return chosen;
}

/// The first heading somebody chose that the row does not have.
std::optional<std::string> missing_heading(const TableRow& row, const Chosen& chosen) {
  const auto has = [&](const std::string& heading) {
    return std::ranges::find(row.cells, heading, plain) != row.cells.end();
  };
  for (const auto& [field, heading] : chosen.fields)
    if (!has(heading)) return heading;
  for (const auto& [name, heading] : chosen.kept)
    if (!has(heading)) return heading;
  return std::nullopt;
}

/// A second number or name is somebody else's: whoever answers for the unit.
bool may_stand_twice(RosterField field) {
  return field == RosterField::unit || field == RosterField::position || field == RosterField::email ||
         field == RosterField::phone;
}

/// What each cell of the row would be a heading of; of two for one field, the second is asked after the first.
struct FoundHeadings {
  HeadingColumns columns;
  std::vector<std::pair<RosterField, std::size_t>> others = {};
};
FoundHeadings headings_in(const TableRow& row, const Chosen& chosen) {
  FoundHeadings found_here;
  HeadingColumns& columns = found_here.columns;
  std::set<std::size_t> used;
  std::vector<std::string> cells;
  for (const std::string& cell : row.cells) cells.push_back(plain(cell));
  for (const auto& [field, heading] : chosen.fields)
    if (const auto found = std::ranges::find(cells, heading); found != cells.end()) {
      columns[field] = static_cast<std::size_t>(found - cells.begin());
      used.insert(columns[field]);
    }
  for (std::size_t column = 0; column < cells.size(); ++column) {
    const auto field = used.contains(column) ? std::nullopt : field_of(row.cells[column]);
    if (field && !columns.try_emplace(*field, column).second && may_stand_twice(*field))
      found_here.others.emplace_back(*field, column);
  }
  return found_here;
}

/// "ชื่อ" beside "ชื่อสกุล" is the given name and the other the family name; alone it is the whole name.
void settle_names(FoundHeadings& found) {
  HeadingColumns& columns = found.columns;
  const bool whole = columns.contains(RosterField::name), given = columns.contains(RosterField::given_name),
             family = columns.contains(RosterField::family_name);
  const auto rename = [&columns](RosterField from, RosterField to) {
    auto node = columns.extract(from);
    node.key() = to;
    columns.insert(std::move(node));
  };
  if (whole && given && !family) rename(RosterField::name, RosterField::family_name);
  if (whole && !given && family) rename(RosterField::name, RosterField::given_name);
  if (!whole && given && !family) rename(RosterField::given_name, RosterField::name);
  if (whole && given && family) {
    found.others.emplace_back(RosterField::name, columns.at(RosterField::name));
    columns.erase(RosterField::name);
  }
}

bool has_name(const HeadingColumns& columns) {
  return columns.contains(RosterField::name) || columns.contains(RosterField::given_name);
}

std::size_t heading_digits_in(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count_if(text, [](char c) { return c >= '0' && c <= '9'; }));
}

/// Whether at least half of what stands in the column are citizen numbers.
bool holds_citizen_numbers(const Table& table, std::size_t below, std::size_t column) {
  std::size_t filled = 0, citizen = 0;
  for (std::size_t at = below + 1; at < table.rows.size(); ++at) {
    const auto& cells = table.rows[at].cells;
    if (column >= cells.size() || cells[column].empty()) continue;
    ++filled;
    citizen += is_citizen_number(cells[column]);
  }
  return citizen > 0 && citizen * 2 >= filled;
}

/// The name's heading and the blank ones beside it, where cells were merged.
std::size_t name_width(const TableRow& headings, const HeadingColumns& columns) {
  const auto name = columns.find(RosterField::name);
  if (name == columns.end()) return 1;
  std::size_t width = 1;
  while (width < 3 && name->second + width < headings.cells.size() &&
         plain(headings.cells[name->second + width]).empty())
    ++width;
  return width;
}

/// The cells of the longest row from the headings on.
std::size_t widest(const Table& table, std::size_t from) {
  std::size_t width = 0;
  for (std::size_t at = from; at < table.rows.size(); ++at) width = std::max(width, table.rows[at].cells.size());
  return width;
}

std::vector<RosterColumn> described(const TableRow& row, const RosterHeadings& headings) {
  std::vector<RosterColumn> all;
  for (std::size_t column = 0; column < row.cells.size(); ++column) {
    const std::string heading = clean(row.cells[column]);
    if (heading.empty()) continue;
    RosterColumn& described = all.emplace_back(RosterColumn{column, heading});
    for (const auto& [field, matched] : headings.columns)
      if (matched == column) described.field = field;
    for (const auto& [field, matched] : headings.others)
      if (matched == column) described.field = field;
    described.citizen_numbers = std::ranges::find(headings.citizen_numbers, column) != headings.citizen_numbers.end();
  }
  return all;
}

}  // namespace

std::string_view field_name(RosterField field) {
  return field_names[static_cast<std::size_t>(field)].second;
}

void match_column(RosterHeadings& headings, const Table& table, std::size_t column, ColumnUse use) {
  const TableRow& row = table.rows[headings.row];
  const auto chosen = std::ranges::find(headings.all, column, &RosterColumn::column);
  if (chosen == headings.all.end() || chosen->citizen_numbers) return;
  std::erase_if(headings.columns, [&](const auto& entry) { return entry.second == column; });
  std::erase_if(headings.others, [&](const auto& entry) { return entry.second == column || use.field == entry.first; });
  if (use.field) headings.columns[*use.field] = column;
  for (RosterColumn& known : headings.all)
    if (use.field && known.field == use.field) known.field.reset();
  chosen->field = use.field;
  chosen->kept_as = use.kept ? chosen->heading : "";
  headings.name_width = name_width(row, headings.columns);
}

void list_columns(RosterHeadings& headings, const Table& table) {
  for (std::size_t column = 0; column < widest(table, headings.row); ++column)
    if (holds_citizen_numbers(table, headings.row, column)) headings.citizen_numbers.push_back(column);
  std::erase_if(headings.columns, [&headings](const auto& entry) {
    return std::ranges::find(headings.citizen_numbers, entry.second) != headings.citizen_numbers.end();
  });
  headings.name_width = name_width(table.rows[headings.row], headings.columns);
  headings.all = described(table.rows[headings.row], headings);
}

std::string column_letters(std::size_t column) {
  std::string letters;
  for (std::size_t rest = column + 1; rest > 0; rest = (rest - 1) / 26)
    letters.insert(0, 1, static_cast<char>('A' + (rest - 1) % 26));
  return letters;
}

bool is_citizen_number(std::string_view cell) {
  const std::string text = without(western_digits(clean(cell)), " -");
  const bool is_telephone = text.starts_with("0066");  // no such number begins so: 06 is no province
  return !is_telephone && text.size() == citizen_number_digits && heading_digits_in(text) == citizen_number_digits;
}

bool is_row_of_headings(const TableRow& row) {
  std::size_t filled = 0;
  for (const std::string& cell : row.cells) {
    if (clean(cell).empty()) continue;
    if (!field_of(cell)) return false;
    ++filled;
  }
  return filled > 1;
}

Result<RosterHeadings> find_headings(const Table& table, const std::string& columns, const std::string& file) {
  const auto chosen = parse_chosen(columns);
  if (!chosen) return Failure(chosen.error());
  RosterHeadings best;
  for (std::size_t at = 0; at < std::min(table.rows.size(), heading_rows_to_search); ++at) {
    FoundHeadings found = headings_in(table.rows[at], *chosen);
    settle_names(found);
    if (!has_name(found.columns) || found.columns.size() <= best.columns.size()) continue;
    best.row = at;
    best.columns = std::move(found.columns);
    best.others = std::move(found.others);
  }
  if (best.columns.empty()) return fail(words::error_roster_header, {{"file", file}});
  if (const auto missing = missing_heading(table.rows[best.row], *chosen))
    return fail(words::error_roster_heading, {{"heading", *missing}, {"file", file}});
  list_columns(best, table);
  if (!has_name(best.columns)) return fail(words::error_roster_header, {{"file", file}});
  for (const auto& [name, heading] : chosen->kept)
    if (const auto column =
            std::ranges::find(best.all, heading, [](const auto& known) { return plain(known.heading); });
        column != best.all.end() && !column->citizen_numbers)
      column->kept_as = name;
  return best;
}

}  // namespace sala
