#include "documents/roster_headings.h"

#include <set>

#include "core/thai_text.h"
#include "words/documents.h"

namespace sala {
namespace {

using Field = RosterField;
using Columns = std::map<Field, std::size_t>;

constexpr std::size_t rows_to_search = 30;
constexpr std::size_t citizen_number_digits = 13;

constexpr auto field_names =
    std::to_array<std::pair<Field, std::string_view>>({{Field::no, "no"},
                                                       {Field::prefix, "prefix"},
                                                       {Field::name, "name"},
                                                       {Field::given_name, "given_name"},
                                                       {Field::family_name, "family_name"},
                                                       {Field::name_en, "name_en"},
                                                       {Field::position, "position"},
                                                       {Field::unit, "unit"},
                                                       {Field::personnel_type, "personnel_type"},
                                                       {Field::email, "email"},
                                                       {Field::phone, "phone"}});

/// Headings as they are after plain(): lower case, without spaces, dots, dashes, brackets and the like.
const std::map<std::string_view, Field>& known_headings() {
  static const std::map<std::string_view, Field> headings = {{"ลำดับ", Field::no},
                                                             {"คำนำหน้าชื่อชื่อสกุล", Field::name},
                                                             {"คำนำหน้าชื่อชื่อนามสกุล", Field::name},
                                                             {"คำนำหน้าชื่อตัวสกุล", Field::name},
                                                             {"ชื่อตัวชื่อสกุล", Field::name},
                                                             {"ชื่อผู้เข้าร่วมโครงการ", Field::name},
                                                             {"ชื่อสกุลผู้เข้าร่วม", Field::name},
                                                             {"ชื่อนามสกุลผู้เข้าร่วม", Field::name},
                                                             {"ชื่อสกุลผู้เข้าอบรม", Field::name},
                                                             {"ชื่อสกุลภาษาไทย", Field::name},
                                                             {"รายชื่อผู้เข้าร่วม", Field::name},
                                                             {"รายชื่อผู้เข้าอบรม", Field::name},
                                                             {"ชื่อพนักงาน", Field::name},
                                                             {"ชื่อบุคลากร", Field::name},
                                                             {"ชื่อสกุลeng", Field::name_en},
                                                             {"ตำแหน่งปัจจุบัน", Field::position},
                                                             {"ตำแหน่งวิชาการ", Field::position},
                                                             {"สังกัดส่วนงาน", Field::unit},
                                                             {"ต้นสังกัด", Field::unit},
                                                             {"ภาควิชา", Field::unit},
                                                             {"โรงเรียน", Field::unit},
                                                             {"สถานศึกษา", Field::unit},
                                                             {"ประเภทตำแหน่ง", Field::personnel_type},
                                                             {"ประเภทพนักงาน", Field::personnel_type},
                                                             {"อีเมลติดต่อ", Field::email},
                                                             {"อีเมล์ติดต่อ", Field::email},
                                                             {"เบอร์โทรติดต่อ", Field::phone},
                                                             {"เบอร์โทรศัพท์ติดต่อ", Field::phone},
                                                             {"เบอร์โทรศัพท์มือถือ", Field::phone},
                                                             {"โทรศัพท์ติดต่อ", Field::phone},
                                                             {"หมายเลขติดต่อ", Field::phone},
                                                             {"contact", Field::phone},
                                                             {"ลำดับเลขที่", Field::no},
                                                             {"ลำดับรายชื่อ", Field::no},
                                                             {"ลำดับที่", Field::no},
                                                             {"ที่", Field::no},
                                                             {"เลขที่", Field::no},
                                                             {"เลขลำดับ", Field::no},
                                                             {"no", Field::no},
                                                             {"number", Field::no},
                                                             {"#", Field::no},
                                                             {"seq", Field::no},
                                                             {"order", Field::no},
                                                             {"item", Field::no},
                                                             {"คำนำหน้า", Field::prefix},
                                                             {"คำนำหน้าชื่อ", Field::prefix},
                                                             {"คำนำหน้านาม", Field::prefix},
                                                             {"ยศ", Field::prefix},
                                                             {"คำนำ", Field::prefix},
                                                             {"prefix", Field::prefix},
                                                             {"title", Field::prefix},
                                                             {"nametitle", Field::prefix},
                                                             {"ชื่อนามสกุล", Field::name},
                                                             {"ชื่อสกุล", Field::name},
                                                             {"ชื่อและนามสกุล", Field::name},
                                                             {"ชื่อและสกุล", Field::name},
                                                             {"รายชื่อ", Field::name},
                                                             {"ชื่อเต็ม", Field::name},
                                                             {"ชื่อผู้เข้าร่วม", Field::name},
                                                             {"ชื่อผู้เข้าอบรม", Field::name},
                                                             {"ชื่อผู้เข้ารับการอบรม", Field::name},
                                                             {"ชื่อนามสกุลผู้เข้ารับการอบรม", Field::name},
                                                             {"ชื่อนามสกุลภาษาไทย", Field::name},
                                                             {"คำนำหน้าชื่อนามสกุล", Field::name},
                                                             {"คำนำหน้าชื่อสกุล", Field::name},
                                                             {"name", Field::name},
                                                             {"fullname", Field::name},
                                                             {"participant", Field::name},
                                                             {"participantname", Field::name},
                                                             {"nameth", Field::name},
                                                             {"namesurname", Field::name},
                                                             {"ชื่อ", Field::given_name},
                                                             {"ชื่อจริง", Field::given_name},
                                                             {"ชื่อตัว", Field::given_name},
                                                             {"ชื่อภาษาไทย", Field::given_name},
                                                             {"givenname", Field::given_name},
                                                             {"firstname", Field::given_name},
                                                             {"forename", Field::given_name},
                                                             {"นามสกุล", Field::family_name},
                                                             {"สกุล", Field::family_name},
                                                             {"นามสกุลภาษาไทย", Field::family_name},
                                                             {"familyname", Field::family_name},
                                                             {"lastname", Field::family_name},
                                                             {"surname", Field::family_name},
                                                             {"ชื่อภาษาอังกฤษ", Field::name_en},
                                                             {"ชื่อนามสกุลภาษาอังกฤษ", Field::name_en},
                                                             {"ชื่อสกุลภาษาอังกฤษ", Field::name_en},
                                                             {"ชื่ออังกฤษ", Field::name_en},
                                                             {"englishname", Field::name_en},
                                                             {"nameenglish", Field::name_en},
                                                             {"nameen", Field::name_en},
                                                             {"nameinenglish", Field::name_en},
                                                             {"ตำแหน่ง", Field::position},
                                                             {"ตำแหน่งงาน", Field::position},
                                                             {"position", Field::position},
                                                             {"jobtitle", Field::position},
                                                             {"job", Field::position},
                                                             {"สังกัด", Field::unit},
                                                             {"หน่วยงาน", Field::unit},
                                                             {"คณะ", Field::unit},
                                                             {"ส่วนงาน", Field::unit},
                                                             {"ส่วนราชการ", Field::unit},
                                                             {"กอง", Field::unit},
                                                             {"สำนัก", Field::unit},
                                                             {"ฝ่าย", Field::unit},
                                                             {"แผนก", Field::unit},
                                                             {"คณะหน่วยงาน", Field::unit},
                                                             {"สังกัดหน่วยงาน", Field::unit},
                                                             {"หน่วยงานสังกัด", Field::unit},
                                                             {"หน่วยงานที่สังกัด", Field::unit},
                                                             {"คณะสำนัก", Field::unit},
                                                             {"คณะสำนักสถาบัน", Field::unit},
                                                             {"สังกัดคณะ", Field::unit},
                                                             {"unit", Field::unit},
                                                             {"department", Field::unit},
                                                             {"faculty", Field::unit},
                                                             {"organisation", Field::unit},
                                                             {"organization", Field::unit},
                                                             {"division", Field::unit},
                                                             {"affiliation", Field::unit},
                                                             {"office", Field::unit},
                                                             {"ประเภทบุคลากร", Field::personnel_type},
                                                             {"ประเภท", Field::personnel_type},
                                                             {"ประเภทบุคคล", Field::personnel_type},
                                                             {"สายงาน", Field::personnel_type},
                                                             {"personneltype", Field::personnel_type},
                                                             {"stafftype", Field::personnel_type},
                                                             {"type", Field::personnel_type},
                                                             {"อีเมล", Field::email},
                                                             {"อีเมล์", Field::email},
                                                             {"อีเมลล์", Field::email},
                                                             {"อีเมลแอดเดรส", Field::email},
                                                             {"ที่อยู่อีเมล", Field::email},
                                                             {"email", Field::email},
                                                             {"emailaddress", Field::email},
                                                             {"mail", Field::email},
                                                             {"โทรศัพท์", Field::phone},
                                                             {"เบอร์โทรศัพท์", Field::phone},
                                                             {"เบอร์โทร", Field::phone},
                                                             {"โทร", Field::phone},
                                                             {"หมายเลขโทรศัพท์", Field::phone},
                                                             {"เบอร์ติดต่อ", Field::phone},
                                                             {"มือถือ", Field::phone},
                                                             {"เบอร์มือถือ", Field::phone},
                                                             {"โทรศัพท์มือถือ", Field::phone},
                                                             {"phone", Field::phone},
                                                             {"tel", Field::phone},
                                                             {"telephone", Field::phone},
                                                             {"mobile", Field::phone},
                                                             {"phonenumber", Field::phone},
                                                             {"mobilephone", Field::phone}};
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

/// What the heading means; "เบอร์โทรศัพท์ (มือถือ)" as without what stands in brackets, where that is needed.
std::optional<Field> field_of(const std::string& cell) {
  const auto known = known_headings().find(plain(cell));
  if (known != known_headings().end()) return known->second;
  const auto bracket = cell.find('(');
  if (bracket == std::string::npos || bracket == 0) return std::nullopt;
  const auto shorter = known_headings().find(plain(cell.substr(0, bracket)));
  return shorter == known_headings().end() ? std::nullopt : std::optional(shorter->second);
}

/// What somebody chose: the headings of fields, and of columns to keep by their names.
struct Chosen {
  std::map<Field, std::string> fields;
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

/// What each cell of the row would be a heading of; the first of two for one field.
Columns headings_in(const TableRow& row, const Chosen& chosen) {
  Columns columns;
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
    if (field) columns.try_emplace(*field, column);
  }
  return columns;
}

/// "ชื่อ" beside "ชื่อสกุล" is the given name and the other the family name; alone it is the whole name.
void settle_names(Columns& columns) {
  const bool whole = columns.contains(Field::name), given = columns.contains(Field::given_name),
             family = columns.contains(Field::family_name);
  const auto rename = [&columns](Field from, Field to) {
    auto node = columns.extract(from);
    node.key() = to;
    columns.insert(std::move(node));
  };
  if (whole && given && !family) rename(Field::name, Field::family_name);
  if (whole && !given && family) rename(Field::name, Field::given_name);
  if (!whole && given && !family) rename(Field::given_name, Field::name);
  if (whole && given && family) columns.erase(Field::name);
}

bool has_name(const Columns& columns) {
  return columns.contains(Field::name) || columns.contains(Field::given_name);
}

std::size_t digits_in(std::string_view text) {
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
std::size_t name_width(const TableRow& headings, const Columns& columns) {
  const auto name = columns.find(Field::name);
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
    described.citizen_numbers = std::ranges::find(headings.citizen_numbers, column) != headings.citizen_numbers.end();
  }
  return all;
}

}  // namespace

std::string_view field_name(Field field) {
  return field_names[static_cast<std::size_t>(field)].second;
}

void match_column(RosterHeadings& headings, const Table& table, std::size_t column, ColumnUse use) {
  const TableRow& row = table.rows[headings.row];
  const auto chosen = std::ranges::find(headings.all, column, &RosterColumn::column);
  if (chosen == headings.all.end() || chosen->citizen_numbers) return;
  std::erase_if(headings.columns, [&](const auto& entry) { return entry.second == column; });
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
  return text.size() == citizen_number_digits && digits_in(text) == citizen_number_digits;
}

Result<RosterHeadings> find_headings(const Table& table, const std::string& columns, const std::string& file) {
  const auto chosen = parse_chosen(columns);
  if (!chosen) return Failure(chosen.error());
  RosterHeadings best;
  for (std::size_t at = 0; at < std::min(table.rows.size(), rows_to_search); ++at) {
    Columns found = headings_in(table.rows[at], *chosen);
    settle_names(found);
    if (has_name(found) && found.size() > best.columns.size()) best = {at, std::move(found), 1, {}};
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
