#include "storage/agenda.h"

#include "core/json_read.h"
#include "core/project.h"

namespace sala {

bool put_project(Connection& connection, const FactWord& word) {
  static constexpr const char* put = R"(
    INSERT INTO project (project, code, starts_on, body, at, writer, seq)
    VALUES (:project, :code, :starts_on, :body, :at, :writer, :seq)
    ON CONFLICT DO UPDATE SET code = excluded.code, starts_on = excluded.starts_on, body = excluded.body,
      at = excluded.at, writer = excluded.writer, seq = excluded.seq
    WHERE (excluded.at, excluded.writer, excluded.seq) > (project.at, project.writer, project.seq))";
  const Fact& fact = word.fact;
  const auto project = project_from(*fact.project, word.body);
  if (!project) return false;
  Query(connection, put,
        {{":project", fact.project},
         {":code", project->code},
         {":starts_on", format_day(project->starts_on)},
         {":body", fact.body},
         {":at", fact.at},
         {":writer", fact.station},
         {":seq", fact.seq}})
      .run();
  return true;
}

bool put_session(Connection& connection, const FactWord& word) {
  static constexpr const char* put = R"(
    INSERT INTO session (project, session, starts_ms, body, at, writer, seq)
    VALUES (:project, :session, :starts_ms, :body, :at, :writer, :seq)
    ON CONFLICT DO UPDATE SET starts_ms = excluded.starts_ms, body = excluded.body,
      at = excluded.at, writer = excluded.writer, seq = excluded.seq
    WHERE (excluded.at, excluded.writer, excluded.seq) > (session.at, session.writer, session.seq))";
  const Fact& fact = word.fact;
  const auto session = session_from(word.body);
  if (!session) return false;
  Query(connection, put,
        {{":project", fact.project},
         {":session", session->id},
         {":starts_ms", session->starts.utc_ms},
         {":body", fact.body},
         {":at", fact.at},
         {":writer", fact.station},
         {":seq", fact.seq}})
      .run();
  return true;
}

bool put_gate(Connection& connection, const FactWord& word) {
  static constexpr const char* put = R"(
    INSERT INTO gate (project, target, phase, open, until, at, writer, seq)
    VALUES (:project, :target, :phase, :open, :until, :at, :writer, :seq)
    ON CONFLICT DO UPDATE SET open = excluded.open, until = excluded.until, at = excluded.at, writer = excluded.writer, seq = excluded.seq
    WHERE (excluded.at, excluded.writer, excluded.seq) > (gate.at, gate.writer, gate.seq))";
  const Fact& fact = word.fact;
  const std::string target = text_at(word.body, "target");
  const auto open = word.body.find("open");
  if (target.empty() || open == word.body.end() || !(open->is_boolean() || open->is_null())) return false;
  Query(connection, put,
        {{":project", fact.project},
         {":target", target},
         {":phase", text_at(word.body, "phase")},
         {":open", open->is_null() ? by_the_clock : std::int64_t{open->get<bool>()}},
         {":until", text_at(word.body, "until")},
         {":at", fact.at},
         {":writer", fact.station},
         {":seq", fact.seq}})
      .run();
  return true;
}

bool put_consent(Connection& connection, const FactWord& word) {
  static constexpr const char* put = R"(
    INSERT INTO consent (project, participant, notice, version, given, time, at, writer, seq)
    VALUES (:project, :participant, :notice, :version, :given, :time, :at, :writer, :seq)
    ON CONFLICT DO UPDATE SET version = excluded.version, given = excluded.given, time = excluded.time,
      at = excluded.at, writer = excluded.writer, seq = excluded.seq
    WHERE (excluded.at, excluded.writer, excluded.seq) > (consent.at, consent.writer, consent.seq))";
  const Fact& fact = word.fact;
  const auto participant = id_at(word.body, "participant");
  const auto given = word.body.find("given");
  if (!participant || given == word.body.end() || !given->is_boolean()) return false;
  const std::string version = text_at(word.body, "version", std::to_string(int_at(word.body, "version", 0)));
  Query(connection, put,
        {{":project", fact.project},
         {":participant", participant},
         {":notice", text_at(word.body, "notice")},
         {":version", version},
         {":given", given->get<bool>()},
         {":time", text_at(word.body, "time")},
         {":at", fact.at},
         {":writer", fact.station},
         {":seq", fact.seq}})
      .run();
  return true;
}

}  // namespace sala
