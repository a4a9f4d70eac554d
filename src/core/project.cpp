#include "core/project.h"

#include "core/bilingual_json.h"

namespace sala {
namespace {

std::optional<CertificateRule> rule_at(const Json& body) {
  const auto found = body.find("certificate_rule");
  if (found == body.end() || !found->is_object()) return std::nullopt;
  return CertificateRule{int_at(*found, "min_attendance_percent", 0), int_at(*found, "min_post_percent", 0),
                         bool_at(*found, "survey_required", false)};
}

/// The members of project_put that have a field of their own; the others are kept in `rest`.
constexpr const char* own_members[] = {"code",         "title",   "organiser",        "place",
                                       "starts_on",    "ends_on", "names_on_screen",  "walk_in",
                                       "find_by_name", "primary", "certificate_rule", "by"};

}  // namespace

Json project_body(const Project& project, const std::string& by) {
  Json body = project.rest;
  body["code"] = project.code;
  body["title"] = bilingual_json(project.title);
  body["organiser"] = project.organiser;
  body["place"] = project.place;
  body["starts_on"] = format_day(project.starts_on);
  body["ends_on"] = format_day(project.ends_on);
  body["names_on_screen"] = project.names_masked ? "masked" : "full";
  body["walk_in"] = project.walk_in;
  body["find_by_name"] = project.find_by_name;
  if (!project.primary.empty()) body["primary"] = project.primary;
  if (const auto& rule = project.certificate_rule)
    body["certificate_rule"] = {{"min_attendance_percent", rule->min_attendance_percent},
                                {"min_post_percent", rule->min_post_percent},
                                {"survey_required", rule->survey_required}};
  body["by"] = by;
  return body;
}

Result<Project> project_from(const Uuid& id, const Json& body) {
  const auto starts = parse_day(text_at(body, "starts_on"));
  const auto ends = parse_day(text_at(body, "ends_on", text_at(body, "starts_on")));
  if (!starts || !ends) return lacks("project_put", "starts_on");
  Project project{id,
                  text_at(body, "code"),
                  bilingual_at(body, "title"),
                  text_at(body, "organiser"),
                  text_at(body, "place"),
                  *starts,
                  *ends};
  project.names_masked = text_at(body, "names_on_screen") == "masked";
  project.walk_in = bool_at(body, "walk_in", true);
  project.find_by_name = bool_at(body, "find_by_name", true);
  project.primary = text_at(body, "primary");
  project.certificate_rule = rule_at(body);
  project.rest = body;
  for (const char* member : own_members) project.rest.erase(member);
  return project;
}

Json session_body(const Session& session, const std::string& by) {
  Json body = {{"session", session.id.text()},
               {"title", bilingual_json(session.title)},
               {"starts_at", format_time(session.starts)},
               {"ends_at", format_time(session.ends)},
               {"room", session.room},
               {"takes_attendance", session.takes_attendance},
               {"opens_before_min", session.opens_before_min},
               {"closes_after_min", session.closes_after_min},
               {"late_after_min", session.late_after_min},
               {"by", by}};
  if (session.is_removed) body["removed"] = true;
  return body;
}

Result<Session> session_from(const Json& body) {
  const auto id = id_at(body, "session");
  if (!id) return lacks("session_put", "session");
  const auto starts = parse_time(text_at(body, "starts_at"));
  const auto ends = parse_time(text_at(body, "ends_at"));
  if (!starts || !ends) return lacks("session_put", starts ? "ends_at" : "starts_at");
  Session session{*id, bilingual_at(body, "title"), *starts, *ends, text_at(body, "room")};
  session.takes_attendance = bool_at(body, "takes_attendance", true);
  session.opens_before_min = int_at(body, "opens_before_min", session.opens_before_min);
  session.closes_after_min = int_at(body, "closes_after_min", session.closes_after_min);
  session.late_after_min = int_at(body, "late_after_min", session.late_after_min);
  session.is_removed = bool_at(body, "removed", false);
  return session;
}

const std::string& title_in(const Bilingual& title, bool thai) {
  const std::string& wanted = thai ? title.th : title.en;
  const std::string& other = thai ? title.en : title.th;
  return wanted.empty() ? other : wanted;
}

Moment opening_of(const Session& session) {
  return {session.starts.utc_ms - session.opens_before_min * minute_ms, session.starts.offset_min};
}

bool within_window(const Session& session, Moment now) {
  return now.utc_ms >= opening_of(session).utc_ms &&
         now.utc_ms <= session.ends.utc_ms + session.closes_after_min * minute_ms;
}

bool is_late(const Session& session, std::int64_t utc_ms) {
  return utc_ms > session.starts.utc_ms + session.late_after_min * minute_ms;
}

}  // namespace sala
