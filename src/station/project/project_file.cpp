// The TOML form of a project; declared in project_changes.h.
#include "core/body_check.h"
#include "core/eras.h"
#include "core/learning/own_view.h"
#include "core/thai_text.h"
#include "station/project/project_changes.h"
#include "station/project/project_values.h"
#include "station/system_clock.h"
#include "words/station.h"

namespace sala {
namespace {

Failure bad_file(std::string why) {
  return fail(words::error_project_file, {{"why", std::move(why)}});
}

std::string_view line_numbered(std::string_view text, unsigned number) {
  for (; number > 1 && !text.empty(); --number) text.remove_prefix(std::min(text.find('\n'), text.size() - 1) + 1);
  return text.substr(0, text.find('\n'));
}

/// Whether the line's value begins as 28/11/2569, 28.11.2569 or 9:00 do, which TOML does not know.
bool looks_like_date(std::string_view line) {
  line.remove_prefix(std::min(line.find('='), line.size()));
  line.remove_prefix(std::min(line.find_first_not_of("= \t"), line.size()));
  const auto digits = line.find_first_not_of("0123456789");
  return digits != 0 && digits != std::string_view::npos &&
         std::string_view("/.:-").find(line[digits]) != std::string_view::npos;
}

/// Whether the line, or its value, begins with a letter beyond ASCII.
bool lacks_quotes(std::string_view line) {
  const auto begins_so = [](std::string_view text) {
    const auto first = text.find_first_not_of("= \t");
    return first != std::string_view::npos && static_cast<unsigned char>(text[first]) >= 0x80;
  };
  return begins_so(line) || begins_so(line.substr(std::min(line.find('='), line.size())));
}

/// What toml++ says of a line, or the likely slip: a date written otherwise, or words without quotation marks.
Failure unread_line(std::string_view text, const toml::parse_error& error) {
  const auto number = error.source().begin.line;
  const std::string_view line = line_numbered(text, number);
  if (looks_like_date(line)) return fail(words::error_project_date_line, {{"line", std::to_string(number)}});
  if (lacks_quotes(line)) return fail(words::error_project_quotes, {{"line", std::to_string(number)}});
  return fail(words::error_project_line, {{"line", std::to_string(number)}, {"why", std::string(error.description())}});
}

constexpr std::int64_t most_days = 3'660;  // of an agenda: ten years
Result<void> agree(const Eras& eras) {
  const auto mixed = eras.mixed();
  if (!mixed) return {};
  return fail(words::error_project_eras, {{"be", mixed->first}, {"ce", mixed->second}});
}

std::string written(const toml::date& date) {
  return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
}

Day common_day(const toml::date& date, Eras& eras) {
  return {eras.common_year(date.year, written(date)), date.month, date.day};
}

std::optional<Day> day_at(const toml::table& table, const char* name, Eras& eras) {
  if (const auto date = table[name].value<toml::date>()) return common_day(*date, eras);
  return parse_day(eras.with_common_year(table[name].value_or(std::string())));
}

/// Days from one to another; negative backwards.
std::int64_t days_between(Day from, Day to) {
  return (moment_at(to, 0, 0).utc_ms - moment_at(from, 0, 0).utc_ms) / day_ms;
}

Day moved(Day day, std::int64_t days) {
  return day_of({moment_at(day, 0, 0).utc_ms + days * day_ms, 0});
}

struct Agenda {
  Day starts_on;
  std::int64_t move_days = 0;
  std::string time_zone;
  Eras& eras;

  Moment moment(Day day, int minute) const { return moment_in(time_zone, moved(day, move_days), minute); }

  static std::int64_t day_number(const toml::table& table) { return table["day"].value_or(std::int64_t{1}); }
  static bool has_day(const toml::table& table) { return day_number(table) >= 1 && day_number(table) <= most_days; }

  /// "2026-11-23T09:00", or only "09:00" on the project's first day or on day `day` of it.
  std::optional<Moment> at(const toml::table& table, const char* name) const {
    const toml::date_time* both = table[name].is_date_time() ? &table[name].as_date_time()->get() : nullptr;
    if (both) return moment(common_day(both->date, eras), both->time.hour * 60 + both->time.minute);
    if (!has_day(table)) return std::nullopt;
    const Day day = moved(starts_on, day_number(table) - 1);
    if (const auto time = table[name].value<toml::time>()) return moment(day, time->hour * 60 + time->minute);
    const std::string text = eras.with_common_year(table[name].value_or(std::string()));
    const std::string whole = text.size() == 5 ? format_day(day) + "T" + text : text;
    const auto parsed = parse_time(whole + "Z");
    if (parsed) return moment(day_of(*parsed), minute_of_day(*parsed));
    return parse_time(text);
  }
};

constexpr int most_minutes = 24 * 60;

/// `number`: which of the file's sessions, from 1.
Result<Session> session_at(const toml::table& table, std::size_t number, const Agenda& agenda, ProjectValues& values) {
  values.know(table, {"title", "title_en", "day", "starts", "ends", "room", "takes_attendance", "opens_before_min",
                      "closes_after_min", "late_after_min"});
  values.must_be_whole(table, "day");
  Session session;
  session.title = {values.text(table, "title"), values.text(table, "title_en")};
  if (session.title.th.empty()) return fail(words::error_project_session_title, {{"number", std::to_string(number)}});
  if (!agenda.has_day(table)) return bad_file("[[sessions]] day: " + session.title.th);
  const auto starts = agenda.at(table, "starts");
  const auto ends = agenda.at(table, "ends");
  if (!starts || !ends) return fail(words::error_project_session_times, {{"title", session.title.th}});
  if (ends->utc_ms <= starts->utc_ms) return fail(words::error_project_session_ends, {{"title", session.title.th}});
  session.starts = *starts;
  session.ends = *ends;
  session.room = values.text(table, "room");
  session.takes_attendance = values.truth(table, "takes_attendance", true);
  const auto minutes = [&](const char* name, int usual) { return values.number(table, name, usual, most_minutes); };
  session.opens_before_min = minutes("opens_before_min", session.opens_before_min);
  session.closes_after_min = minutes("closes_after_min", session.closes_after_min);
  session.late_after_min = minutes("late_after_min", session.late_after_min);
  return session;
}

/// TOML values as they may stand in a body: money and other fractions as decimal strings.
Json plain_json(const toml::node& node) {
  if (const toml::table* table = node.as_table()) {
    Json object = Json::object();
    for (const auto& [key, value] : *table) object[std::string(key.str())] = plain_json(value);
    return object;
  }
  if (const toml::array* array = node.as_array()) {
    Json list = Json::array();
    for (const toml::node& value : *array) list.push_back(plain_json(value));
    return list;
  }
  if (const auto text = node.value_exact<std::string>()) return clean(*text);
  if (const auto number = node.value_exact<std::int64_t>()) return *number;
  if (const auto truth = node.value_exact<bool>()) return *truth;
  if (const auto number = node.value_exact<double>()) return fmt::format("{}", *number);
  return nullptr;
}

Json rest_of(const toml::table& table) {
  Json rest = Json::object();
  for (const char* member :
       {"kind", "fiscal_year", "objectives", "indicators", "target_types", "budget", "responsible", "evaluation",
        "short_title", "signatories", "rationale", "expected_results", "thai_digits"})
    if (const toml::node* node = table.get(member)) rest[member] = plain_json(*node);
  return rest;
}

Organisation organisation_at(const toml::table& table, ProjectValues& values) {
  values.know(table, {"name", "name_en", "units", "personnel_types", "time_zone"});
  values.must_be_zone(table, "time_zone");
  Organisation organisation;
  organisation.names = {values.text(table, "name"), values.text(table, "name_en")};
  organisation.units = values.texts(table, "units");
  organisation.personnel_types = values.texts(table, "personnel_types");
  organisation.time_zone = values.text(table, "time_zone");
  return organisation;
}

CertificateRule certificate_at(const toml::table& table, ProjectValues& values) {
  values.know(table, {"min_attendance_percent", "min_post_percent", "survey_required"});
  return {values.number(table, "min_attendance_percent", 0, 100), values.number(table, "min_post_percent", 0, 100),
          values.truth(table, "survey_required", false)};
}

/// What stands at the top of the file and is no section.
void read_settings(const toml::table& table, Project& project, ProjectValues& values) {
  values.know(table, {"code",          "title",        "title_en",         "kind",
                      "organiser",     "place",        "starts",           "ends",
                      "dates",         "fiscal_year",  "station",          "names_on_screen",
                      "walk_in",       "find_by_name", "objectives",       "indicators",
                      "target_types",  "budget",       "responsible",      "evaluation",
                      "sessions",      "certificate",  "organisation",     "short_title",
                      "signatories",   "rationale",    "expected_results", "thai_digits",
                      "show_own_score"});
  values.must_be_one_of(table, "thai_digits", {"all", "none"});
  values.must_be_whole(table, "fiscal_year");
  values.must_be_one_of(table, "names_on_screen", {"full", "masked"});
  project.organiser = values.text(table, "organiser");
  project.place = values.text(table, "place");
  project.names_masked = values.text(table, "names_on_screen") == "masked";
  project.walk_in = values.truth(table, "walk_in", true);
  project.find_by_name = values.truth(table, "find_by_name", true);
  project.rest = rest_of(table);
  if (values.truth(table, "show_own_score", false)) show_own_score(project, true);
}

/// Whether what was read may be recorded.
Result<void> check_bodies(const ProjectFile& file) {
  std::vector<Json> bodies{project_body(file.project, "")};
  if (file.organisation) bodies.push_back(organisation_body(*file.organisation, ""));
  for (const Session& session : file.sessions) bodies.push_back(session_body(session, ""));
  for (const Json& body : bodies)
    if (const auto checked = check_body(body); !checked) return bad_file(checked.error().values.front().second);
  return {};
}

Result<void> read_sessions(const toml::table& table, const Agenda& agenda, ProjectFile& file, ProjectValues& values) {
  const toml::array* items = values.sections(table, "sessions", "[[sessions]]");
  if (items == nullptr) return {};
  for (const toml::node& item : *items) {
    auto session = session_at(*item.as_table(), file.sessions.size() + 1, agenda, values);
    if (!session) return Failure(session.error());
    file.sessions.push_back(std::move(*session));
    if (const auto agreed = agree(agenda.eras); !agreed) return agreed;
  }
  return {};
}

Result<ProjectFile> read_project(const toml::table& table, std::optional<Day> first_day, ProjectValues& values) {
  ProjectFile file;
  Project& project = file.project;
  project.code = values.text(table, "code");
  project.title = {values.text(table, "title"), values.text(table, "title_en")};
  if (project.code.empty() || project.title.th.empty())
    return fail(words::error_project_lacks, {{"name", project.code.empty() ? "code" : "title"}});
  Eras eras(table["dates"].value_or(std::string()));
  if (!eras.understood()) return bad_file("dates = \"be\", \"ce\", \"mixed\"");
  const auto starts = day_at(table, "starts", eras);
  if (!starts) return fail(words::error_project_day, {{"name", "starts"}});
  const auto last_day = day_at(table, "ends", eras);
  if (!last_day && table.contains("ends")) return fail(words::error_project_day, {{"name", "ends"}});
  const Day ends = last_day.value_or(*starts);
  if (const auto agreed = agree(eras); !agreed) return Failure(agreed.error());
  if (ends < *starts) return fail(words::error_project_ends);
  if (const toml::table* said = values.section(table, "organisation", "[organisation]"))
    file.organisation = organisation_at(*said, values);
  const std::string zone =
      file.organisation && !file.organisation->time_zone.empty() ? file.organisation->time_zone : "Asia/Bangkok";
  const Agenda agenda{*starts, first_day ? days_between(*starts, *first_day) : 0, zone, eras};
  project.starts_on = moved(*starts, agenda.move_days);
  project.ends_on = moved(ends, agenda.move_days);
  read_settings(table, project, values);
  if (const toml::table* rule = values.section(table, "certificate", "[certificate]"))
    project.certificate_rule = certificate_at(*rule, values);
  file.station_name = values.text(table, "station");
  if (const auto read = read_sessions(table, agenda, file, values); !read) return Failure(read.error());
  if (const auto checked = check_bodies(file); !checked) return Failure(checked.error());
  return file;
}

}  // namespace

Result<ProjectFile> parse_project_file(std::string_view text, std::optional<Day> first_day) {
  toml::table table;
  try {
    table = toml::parse(text);
  } catch (const toml::parse_error& error) {
    return unread_line(text, error);
  }
  ProjectValues values;
  auto file = read_project(table, first_day, values);
  if (values.fault()) return Failure(*values.fault());
  if (file) file->unknown = values.unknown();
  return file;
}

}  // namespace sala
