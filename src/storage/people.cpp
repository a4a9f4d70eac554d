#include "storage/people.h"

#include <map>
#include <set>

#include "core/json_read.h"
#include "core/roster.h"
#include "core/time.h"

namespace sala {
namespace {

void bind_order(SQLite::Statement& put, const Fact& fact, bool full) {
  put.bind(":rank", full ? 1 : 0);
  put.bind(":at", fact.at);
  put.bind(":writer", fact.station.text());
  put.bind(":seq", fact.seq);
}

/// What a search looks through: one folded text a person.
std::string search_text(const Participant& person) {
  return fold(person.prefix + person.given_name + " " + person.family_name + " " + person.name_en + " " + person.unit + " " + person.no);
}

/// `who` of check-ins: the person they count for once tickets and merges are known, or the ticket itself. `condition`
/// picks the check-ins to look at again.
void count_anew(SQLite::Database& database, const std::string& condition, const std::string& project, const std::string& value) {
  SQLite::Statement count(database, R"(
    UPDATE check_in SET who = (
      SELECT coalesce((SELECT person FROM resolved WHERE resolved.project = base.project AND source = base.participant), base.participant)
      FROM (SELECT check_in.project AS project, coalesce(nullif(check_in.participant, ''),
              (SELECT ticket.participant FROM ticket
                 LEFT JOIN participant ON participant.project = ticket.project AND participant.participant = ticket.participant
               WHERE ticket.project = check_in.project AND ticket.ticket = check_in.ticket
                 AND (ticket.rank = 1 OR participant.walk_in = 1)),
              'ticket:' || check_in.ticket) AS participant) AS base)
    WHERE project = :project AND )" + condition);
  count.bind(":project", project);
  if (!value.empty()) count.bind(":value", value);
  count.exec();
}

using Merges = std::map<std::string, std::string>;

/// Follows merges to the end; persons merged in a circle all become the one with the smallest id.
std::string follow(const Merges& merges, const std::string& start) {
  std::set<std::string> seen;
  std::string person = start;
  while (seen.insert(person).second) {
    const auto next = merges.find(person);
    if (next == merges.end()) return person;
    person = next->second;
  }
  std::string smallest = person;
  for (std::string in_circle = merges.at(person); in_circle != person; in_circle = merges.at(in_circle))
    smallest = std::min(smallest, in_circle);
  return smallest;
}

void resolve_merges(SQLite::Database& database, const std::string& project) {
  Merges merges;
  SQLite::Statement ask(database, "SELECT source, target FROM merged WHERE project = :project");
  ask.bind(":project", project);
  while (ask.executeStep()) merges[ask.getColumn(0).getString()] = ask.getColumn(1).getString();
  SQLite::Statement forget(database, "DELETE FROM resolved WHERE project = :project");
  forget.bind(":project", project);
  forget.exec();
  SQLite::Statement put(database, "INSERT INTO resolved VALUES (:project, :source, :person)");
  for (const auto& [source, target] : merges) {
    const std::string person = follow(merges, source);
    if (person == source) continue;  // the one a circle ends at
    put.bind(":project", project);
    put.bind(":source", source);
    put.bind(":person", person);
    put.exec();
    put.reset();
  }
}

}  // namespace

void put_participant_row(SQLite::Database& database, const Fact& fact, const Json& body, bool full) {
  const auto person = participant_from(body);
  if (!person || (!full && !person->walk_in)) return;
  SQLite::Statement put(database, R"(
    INSERT INTO participant (project, participant, no, personnel_type, status, walk_in, search, body, rank, at, writer, seq)
    VALUES (:project, :participant, :no, :personnel_type, :status, :walk_in, :search, :body, :rank, :at, :writer, :seq)
    ON CONFLICT DO UPDATE SET no = excluded.no, personnel_type = excluded.personnel_type, status = excluded.status,
      walk_in = excluded.walk_in, search = excluded.search, body = excluded.body,
      rank = excluded.rank, at = excluded.at, writer = excluded.writer, seq = excluded.seq
    WHERE (excluded.rank, excluded.at, excluded.writer, excluded.seq)
        > (participant.rank, participant.at, participant.writer, participant.seq))");
  const std::string project = fact.project->text();
  put.bind(":project", project);
  put.bind(":participant", person->id.text());
  put.bind(":no", person->no);
  put.bind(":personnel_type", person->personnel_type);
  put.bind(":status", person->status);
  put.bind(":walk_in", person->walk_in ? 1 : 0);
  put.bind(":search", search_text(*person));
  put.bind(":body", fact.body);
  bind_order(put, fact, full);
  put.exec();
  count_anew(database, "ticket IN (SELECT ticket FROM ticket WHERE project = :project AND participant = :value)", project, person->id.text());
}

void put_merge(SQLite::Database& database, const Fact& fact, const Json& body) {
  const auto from = id_at(body, "from");
  const auto into = id_at(body, "into");
  if (!from || !into || *from == *into) return;
  SQLite::Statement put(database, R"(
    INSERT INTO merged (project, source, target, at, writer, seq) VALUES (:project, :source, :target, :at, :writer, :seq)
    ON CONFLICT DO UPDATE SET target = excluded.target, at = excluded.at, writer = excluded.writer, seq = excluded.seq
    WHERE (excluded.at, excluded.writer, excluded.seq) > (merged.at, merged.writer, merged.seq))");
  const std::string project = fact.project->text();
  put.bind(":project", project);
  put.bind(":source", from->text());
  put.bind(":target", into->text());
  put.bind(":at", fact.at);
  put.bind(":writer", fact.station.text());
  put.bind(":seq", fact.seq);
  put.exec();
  resolve_merges(database, project);
  count_anew(database, "1", project, "");
}

void put_ticket(SQLite::Database& database, const Fact& fact, const Json& body, bool full) {
  const auto ticket = id_at(body, "ticket");
  const auto participant = id_at(body, "participant");
  if (!ticket || !participant) return;
  SQLite::Statement put(database, R"(
    INSERT INTO ticket (project, ticket, participant, issue, rank, at, writer, seq)
    VALUES (:project, :ticket, :participant, :issue, :rank, :at, :writer, :seq)
    ON CONFLICT DO UPDATE SET participant = excluded.participant, issue = excluded.issue,
      rank = excluded.rank, at = excluded.at, writer = excluded.writer, seq = excluded.seq
    WHERE (excluded.rank, excluded.at, excluded.writer, excluded.seq) > (ticket.rank, ticket.at, ticket.writer, ticket.seq))");
  const std::string project = fact.project->text();
  put.bind(":project", project);
  put.bind(":ticket", ticket->text());
  put.bind(":participant", participant->text());
  put.bind(":issue", int_at(body, "issue", 1));
  bind_order(put, fact, full);
  put.exec();
  count_anew(database, "ticket = :value", project, ticket->text());
}

void end_ticket(SQLite::Database& database, const Fact& fact, const Json& body) {
  const auto ticket = id_at(body, "ticket");
  if (!ticket) return;
  SQLite::Statement put(database, "INSERT OR IGNORE INTO ticket_end VALUES (:project, :ticket)");
  put.bind(":project", fact.project->text());
  put.bind(":ticket", ticket->text());
  put.exec();
}

void add_check_in(SQLite::Database& database, const Fact& fact, const Json& body) {
  const auto participant = id_at(body, "participant");
  const auto ticket = id_at(body, "ticket");
  const auto session = id_at(body, "session");
  const auto time = parse_time(text_at(body, "time"));
  if (!time || (!participant && !ticket)) return;
  SQLite::Statement put(database, R"(
    INSERT OR IGNORE INTO check_in (fact, project, participant, ticket, session, who, method, time, time_ms, at, writer, seq)
    VALUES (:fact, :project, :participant, :ticket, :session, '', :method, :time, :time_ms, :at, :writer, :seq))");
  const std::string project = fact.project->text();
  put.bind(":fact", fact.id.text());
  put.bind(":project", project);
  put.bind(":participant", participant ? participant->text() : "");
  put.bind(":ticket", ticket ? ticket->text() : "");
  put.bind(":session", session ? session->text() : "");
  put.bind(":method", text_at(body, "method"));
  put.bind(":time", text_at(body, "time"));
  put.bind(":time_ms", time->utc_ms);
  put.bind(":at", fact.at);
  put.bind(":writer", fact.station.text());
  put.bind(":seq", fact.seq);
  put.exec();
  count_anew(database, "fact = :value", project, fact.id.text());
}

void add_correction(SQLite::Database& database, const Fact& fact, const Json& body, bool own_only) {
  const auto target = id_at(body, "fact");
  if (!target) return;
  SQLite::Statement put(database, "INSERT OR IGNORE INTO correction VALUES (:fact, :project, :target, :writer, :own_only)");
  put.bind(":fact", fact.id.text());
  put.bind(":project", fact.project->text());
  put.bind(":target", target->text());
  put.bind(":writer", fact.station.text());
  put.bind(":own_only", own_only ? 1 : 0);
  put.exec();
}

}  // namespace sala
