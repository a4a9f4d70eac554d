// The columns of the sheets that attendance goes out in.
#include <algorithm>

#include "station/results/attendance.h"
#include "words/out.h"

namespace sala {
namespace {

using Row = std::vector<DataCell>;

/// What of language and attendance every sheet needs.
struct Sheets {
  const Attendance& attendance;
  const Texts& texts;

  const std::string& word(TextId id) const { return texts[id]; }
  bool thai() const { return texts.language() == Language::th; }
  const std::string& title(const Session& session) const { return title_in(session.title, thai()); }
  DataSheet sheet(const char* file_name, TextId heading) const { return {file_name, word(heading), {}, {}}; }

  std::string name(const Participant& person) const {
    const std::string full = full_name(person);
    return full.empty() ? word(words::out_unnamed) : full;
  }
  const std::string& words_of(const std::string& method) const {
    if (method == "name") return word(words::out_method_name);
    if (method == "walk_in") return word(words::out_walk_in);
    return word(method == "staff" ? words::out_method_staff : words::out_method_ticket);
  }
  const std::string& status(const Participant& person) const {
    return word(person.status == "withdrawn" ? words::out_withdrawn
                : person.walk_in             ? words::out_walk_in
                                             : words::out_expected);
  }
};

/// "12" as a number, so that Excel sorts as people count; "007" and "A-12" as they are written.
DataCell number_or_words(const std::string& no) {
  const bool is_number = !no.empty() && no.size() < 10 && no.front() != '0' &&
                         std::ranges::all_of(no, [](char c) { return c >= '0' && c <= '9'; });
  if (is_number) return std::int64_t{std::stoll(no)};
  return no;
}

/// 0812345678 as 081-234-5678: the same number to people, and no spreadsheet takes its first 0 off.
std::string grouped_phone(const std::string& phone) {
  const bool digits = std::ranges::all_of(phone, [](char c) { return c >= '0' && c <= '9'; });
  if (!digits || !phone.starts_with('0') || phone.size() < 9 || phone.size() > 10) return phone;
  const bool bangkok = phone.starts_with("02");
  const std::size_t area = bangkok ? 2 : 3, last = bangkok || phone.size() == 10 ? 4 : 3;
  const std::size_t middle = phone.size() - last - area;
  return phone.substr(0, area) + "-" + phone.substr(area, middle) + "-" + phone.substr(area + middle);
}

/// The names of what lists said besides, each once, as they first appear in the order of the roster.
std::vector<std::string> kept_names(const std::vector<AttendanceLine>& lines) {
  std::vector<std::string> names;
  for (const AttendanceLine& line : lines)
    for (const ExtraValue& kept : line.person.extra)
      if (std::ranges::find(names, kept.name) == names.end()) names.push_back(kept.name);
  return names;
}

void add_kept(Row& row, const Participant& person, const std::vector<std::string>& names) {
  for (const std::string& name : names) {
    const auto kept = std::ranges::find(person.extra, name, &ExtraValue::name);
    row.push_back(kept == person.extra.end() ? DataCell{} : DataCell{kept->value});
  }
}

DataSheet people_sheet(const Sheets& s) {
  DataSheet sheet = s.sheet("people", words::out_people);
  sheet.columns = {{s.word(words::out_no), 7},          {s.word(words::out_prefix), 14},
                   {s.word(words::out_given_name), 20}, {s.word(words::out_family_name), 22},
                   {s.word(words::out_position), 26},   {s.word(words::out_unit), 30},
                   {s.word(words::out_type), 18},       {s.word(words::out_email), 28},
                   {s.word(words::out_phone), 16},      {s.word(words::out_status), 20}};
  const std::vector<std::string> kept = kept_names(s.attendance.lines);
  for (const std::string& name : kept) sheet.columns.push_back({name, 20});
  for (const AttendanceLine& line : s.attendance.lines) {
    const Participant& person = line.person;
    if (full_name(person).empty()) continue;
    sheet.rows.push_back({number_or_words(person.no), person.prefix, person.given_name, person.family_name,
                          person.position, person.unit, person.personnel_type, person.email,
                          grouped_phone(person.phone), s.status(person)});
    add_kept(sheet.rows.back(), person, kept);
  }
  return sheet;
}

std::string session_result(const Sheets& s, const AttendanceLine& line, const SessionFigures& figures) {
  const auto mark = line.sessions.find(figures.session.id);
  if (mark != line.sessions.end()) return s.word(mark->second.late ? words::out_late : words::out_on_time);
  return line.person.status == "withdrawn" ? std::string() : s.word(words::out_absent);
}

void add_registration(const Sheets& s, Row& row, const std::optional<CheckInMark>& mark) {
  if (!mark) {
    row.resize(row.size() + 3);
    return;
  }
  row.emplace_back(day_of(mark->time));
  row.emplace_back(TimeOfDay{mark->time});
  row.emplace_back(s.words_of(mark->method));
}

Row attendance_row(const Sheets& s, const AttendanceLine& line) {
  const bool is_named = !full_name(line.person).empty();
  Row row = {number_or_words(line.person.no), s.name(line.person), line.person.unit, line.person.personnel_type,
             is_named ? s.status(line.person) : std::string()};
  add_registration(s, row, line.registration);
  std::int64_t attended = 0;
  for (const SessionFigures& figures : s.attendance.summary.sessions) {
    const auto mark = line.sessions.find(figures.session.id);
    if (mark == line.sessions.end()) {
      row.emplace_back();
    } else {
      row.emplace_back(TimeOfDay{mark->second.time});
      ++attended;
    }
    row.emplace_back(session_result(s, line, figures));
  }
  row.emplace_back(attended);
  return row;
}

DataSheet attendance_sheet(const Sheets& s) {
  DataSheet sheet = s.sheet("attendance", words::out_attendance);
  sheet.columns = {{s.word(words::out_no), 7},      {s.word(words::out_name), 30},
                   {s.word(words::out_unit), 28},   {s.word(words::out_type), 16},
                   {s.word(words::out_status), 16}, {s.word(words::out_registration), 14},
                   {s.word(words::out_time), 8},    {s.word(words::out_method), 14}};
  for (const SessionFigures& figures : s.attendance.summary.sessions) {
    sheet.columns.push_back({s.title(figures.session), 22});
    sheet.columns.push_back({s.word(words::out_result), 10});
  }
  sheet.columns.push_back({s.word(words::out_present), 8});
  for (const AttendanceLine& line : s.attendance.lines) sheet.rows.push_back(attendance_row(s, line));
  return sheet;
}

Row check_in_row(const Sheets& s, const AttendanceLine& line, const std::string& at, const CheckInMark& mark) {
  return {number_or_words(line.person.no), s.name(line.person), at, day_of(mark.time), TimeOfDay{mark.time},
          s.words_of(mark.method)};
}

DataSheet check_ins_sheet(const Sheets& s) {
  DataSheet sheet = s.sheet("check-ins", words::out_check_ins);
  sheet.columns = {{s.word(words::out_no), 7},     {s.word(words::out_name), 30}, {s.word(words::out_session), 34},
                   {s.word(words::out_date), 14},  {s.word(words::out_time), 8},  {s.word(words::out_method), 14},
                   {s.word(words::out_result), 10}};
  for (const AttendanceLine& line : s.attendance.lines) {
    const auto add = [&](const std::string& place, const CheckInMark& mark, const std::string& result) {
      sheet.rows.push_back(check_in_row(s, line, place, mark));
      sheet.rows.back().push_back(result);  // of a registration: none
    };
    if (line.registration) add(s.word(words::out_registration), *line.registration, "");
    for (const SessionFigures& figures : s.attendance.summary.sessions) {
      const auto mark = line.sessions.find(figures.session.id);
      if (mark == line.sessions.end()) continue;
      add(s.title(figures.session), mark->second, s.word(mark->second.late ? words::out_late : words::out_on_time));
    }
  }
  return sheet;
}

double percent(int part, int whole) {
  return whole == 0 ? 0 : 100.0 * part / whole;
}

DataSheet sessions_sheet(const Sheets& s) {
  DataSheet sheet = s.sheet("sessions", words::out_sessions);
  sheet.columns = {{s.word(words::out_session), 40}, {s.word(words::out_date), 14}, {s.word(words::out_time), 8},
                   {s.word(words::out_present), 8},  {s.word(words::out_late), 8},  {s.word(words::out_absent), 8},
                   {s.word(words::out_percent), 10}};
  for (const SessionFigures& figures : s.attendance.summary.sessions)
    sheet.rows.push_back({s.title(figures.session), day_of(figures.session.starts), TimeOfDay{figures.session.starts},
                          std::int64_t{figures.present}, std::int64_t{figures.late}, std::int64_t{figures.absent},
                          percent(figures.present, figures.present + figures.absent)});
  return sheet;
}

DataSheet types_sheet(const Sheets& s) {
  DataSheet sheet = s.sheet("personnel-types", words::out_types);
  sheet.columns = {{s.word(words::out_type), 30},
                   {s.word(words::out_roster), 18},
                   {s.word(words::out_registered), 16},
                   {s.word(words::out_percent), 10}};
  for (const TypeCount& type : s.attendance.summary.by_personnel_type)
    sheet.rows.push_back({type.type.empty() ? s.word(words::out_no_type) : type.type, std::int64_t{type.roster},
                          std::int64_t{type.checked_in}, percent(type.checked_in, type.roster)});
  return sheet;
}

}  // namespace

std::vector<DataSheet> attendance_sheets(const Attendance& attendance, const Texts& texts) {
  const Sheets s{attendance, texts};
  return {people_sheet(s), attendance_sheet(s), check_ins_sheet(s), sessions_sheet(s), types_sheet(s)};
}

}  // namespace sala
