// The columns of the sheets that attendance goes out in.
#include <algorithm>

#include "station/results/attendance.h"
#include "station/results/sheet_parts.h"
#include "words/out.h"
#include "words/workbook.h"
#include "words/workbook_meanings.h"

namespace sala {
namespace {

/// What of language and attendance every sheet needs.
struct Sheets {
  const Attendance& attendance;
  const Texts& texts;
  Moment now;

  const std::string& word(TextId id) const { return texts[id]; }
  bool thai() const { return texts.language() == Language::th; }
  const std::string& title(const Session& session) const { return title_in(session.title, thai()); }
  /// Absent is said only of a session that is closed.
  bool is_closed(const SessionFigures& figures) const { return state_of(figures, now) == SessionState::closed; }

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

void add_kept(DataRow& row, const Participant& person, const std::vector<std::string>& names) {
  for (const std::string& name : names) {
    const auto kept = std::ranges::find(person.extra, name, &ExtraValue::name);
    row.push_back(kept == person.extra.end() ? DataCell{} : DataCell{kept->value});
  }
}

DataSheet people_sheet(const Sheets& s) {
  DataSheet sheet = named_sheet(s.texts, {"people", words::out_people, words::workbook_people});
  sheet.columns = told_columns(s.texts, {{words::out_no, words::means_no},
                                         {words::out_prefix, words::means_prefix},
                                         {words::out_given_name, words::means_given_name},
                                         {words::out_family_name, words::means_family_name},
                                         {words::out_position, words::means_position},
                                         {words::out_unit, words::means_unit},
                                         {words::out_type, words::means_type},
                                         {words::out_email, words::means_email},
                                         {words::out_phone, words::means_phone},
                                         {words::out_status, words::means_status}});
  const std::vector<std::string> kept = kept_names(s.attendance.lines);
  for (const std::string& name : kept) sheet.columns.push_back({name, 0, {}, s.word(words::means_kept)});
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
  if (line.person.status == "withdrawn") return {};
  const SessionState state = state_of(figures, s.now);
  return s.word(state == SessionState::closed ? words::out_absent : session_state_words(state));
}

void add_registration(const Sheets& s, DataRow& row, const std::optional<CheckInMark>& mark) {
  if (!mark) {
    row.resize(row.size() + 3);
    return;
  }
  row.emplace_back(day_of(mark->time));
  row.emplace_back(TimeOfDay{mark->time});
  row.emplace_back(s.words_of(mark->method));
}

DataRow attendance_row(const Sheets& s, const AttendanceLine& line) {
  const bool is_named = !full_name(line.person).empty();
  DataRow row = {number_or_words(line.person.no), s.name(line.person), line.person.unit, line.person.personnel_type,
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
  DataSheet sheet = named_sheet(s.texts, {"attendance", words::out_attendance, words::workbook_attendance});
  sheet.columns = told_columns(s.texts, {{words::out_no, words::means_no},
                                         {words::out_name, words::means_name},
                                         {words::out_unit, words::means_unit},
                                         {words::out_type, words::means_type},
                                         {words::out_status, words::means_status},
                                         {words::out_registration, words::means_registration},
                                         {words::out_time, words::means_registration_time},
                                         {words::out_method, words::means_method}});
  for (const SessionFigures& figures : s.attendance.summary.sessions) {
    const std::string& title = s.title(figures.session);
    sheet.columns.push_back({title, 0, {}, s.word(words::means_session_time)});
    sheet.columns.push_back(
        {s.texts.with(words::workbook_result_of, {{"session", title}}), 0, {}, s.word(words::means_session_result)});
  }
  sheet.columns.push_back({s.word(words::out_present), 0, {}, s.word(words::means_sessions_attended)});
  for (const AttendanceLine& line : s.attendance.lines) sheet.rows.push_back(attendance_row(s, line));
  return sheet;
}

DataRow check_in_row(const Sheets& s, const AttendanceLine& line, const std::string& at, const CheckInMark& mark) {
  return {number_or_words(line.person.no), s.name(line.person), at, day_of(mark.time), TimeOfDay{mark.time},
          s.words_of(mark.method)};
}

DataSheet check_ins_sheet(const Sheets& s) {
  DataSheet sheet = named_sheet(s.texts, {"check-ins", words::out_check_ins, words::workbook_check_ins});
  sheet.columns = told_columns(s.texts, {{words::out_no, words::means_no},
                                         {words::out_name, words::means_name},
                                         {words::out_session, words::means_session},
                                         {words::out_date, words::means_date},
                                         {words::out_time, words::means_time},
                                         {words::out_method, words::means_method},
                                         {words::out_result, words::means_session_result}});
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

DataSheet sessions_sheet(const Sheets& s) {
  DataSheet sheet = named_sheet(s.texts, {"sessions", words::out_sessions, words::workbook_sessions});
  sheet.columns = told_columns(s.texts, {{words::out_session, words::means_session},
                                         {words::out_date, words::means_date},
                                         {words::out_time, words::means_starts},
                                         {words::out_present, words::means_present},
                                         {words::out_late, words::means_late},
                                         {words::out_absent, words::means_absent},
                                         {words::out_percent, words::means_present_share},
                                         {words::out_status, words::means_session_state}});
  for (const SessionFigures& figures : s.attendance.summary.sessions)
    sheet.rows.push_back({s.title(figures.session), day_of(figures.session.starts), TimeOfDay{figures.session.starts},
                          std::int64_t{figures.present}, std::int64_t{figures.late},
                          s.is_closed(figures) ? DataCell{std::int64_t{figures.absent}} : DataCell{},
                          share_cell(figures.present, figures.present + figures.absent),
                          s.word(session_state_words(state_of(figures, s.now)))});
  return sheet;
}

DataSheet types_sheet(const Sheets& s) {
  DataSheet sheet = named_sheet(s.texts, {"personnel-types", words::out_types, words::workbook_types});
  sheet.columns = told_columns(s.texts, {{words::out_type, words::means_type},
                                         {words::out_roster, words::means_roster},
                                         {words::out_registered, words::means_registered},
                                         {words::out_percent, words::means_registered_share}});
  for (const TypeCount& type : s.attendance.summary.by_personnel_type)
    sheet.rows.push_back({type.type.empty() ? s.word(words::out_no_type) : type.type, std::int64_t{type.roster},
                          std::int64_t{type.checked_in}, share_cell(type.checked_in, type.roster)});
  return sheet;
}

}  // namespace

std::vector<DataSheet> attendance_sheets(const Attendance& attendance, const Texts& texts, Moment now) {
  const Sheets s{attendance, texts, now};
  return {people_sheet(s), attendance_sheet(s), check_ins_sheet(s), sessions_sheet(s), types_sheet(s)};
}

}  // namespace sala
