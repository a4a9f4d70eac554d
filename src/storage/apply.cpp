#include "storage/apply.h"

#include <set>

#include "core/json_read.h"
#include "core/project.h"
#include "core/roster.h"
#include "core/rights.h"
#include "core/time.h"
#include "storage/chain.h"
#include "storage/people.h"

namespace sala {
namespace {

/// Binds what every put is ordered by.
void bind_order(SQLite::Statement& put, const Fact& fact) {
  put.bind(":at", fact.at);
  put.bind(":writer", fact.station.text());
  put.bind(":seq", fact.seq);
}

void put_organisation(SQLite::Database& database, const Fact& fact) {
  SQLite::Statement put(database, R"(
    INSERT INTO organisation (one, body, at, writer, seq) VALUES (1, :body, :at, :writer, :seq)
    ON CONFLICT DO UPDATE SET body = excluded.body, at = excluded.at, writer = excluded.writer, seq = excluded.seq
    WHERE (excluded.at, excluded.writer, excluded.seq) > (organisation.at, organisation.writer, organisation.seq))");
  put.bind(":body", fact.body);
  bind_order(put, fact);
  put.exec();
}

void put_station(SQLite::Database& database, const Fact& fact, const Station& station) {
  const auto organisation = pinned_organisation(database);
  SQLite::Statement put(database, R"(
    INSERT INTO station (station, key, key_id, body, rank, at, writer, seq)
    VALUES (:station, :key, :key_id, :body, :rank, :at, :writer, :seq)
    ON CONFLICT DO UPDATE SET key = excluded.key, key_id = excluded.key_id, body = excluded.body, rank = excluded.rank,
      at = excluded.at, writer = excluded.writer, seq = excluded.seq
    WHERE (excluded.rank, excluded.at, excluded.writer, excluded.seq) > (station.rank, station.at, station.writer, station.seq))");
  put.bind(":station", station.id.text());
  put.bind(":key", hex(station.key));
  put.bind(":key_id", hex(key_id(station.key)));
  put.bind(":body", fact.body);
  put.bind(":rank", organisation && is_endorsed(station, *organisation) ? 1 : 0);
  bind_order(put, fact);
  put.exec();
}

void put_project(SQLite::Database& database, const Fact& fact, const Json& body) {
  if (!project_from(*fact.project, body)) return;
  SQLite::Statement put(database, R"(
    INSERT INTO project (project, code, starts_on, body, at, writer, seq) VALUES (:project, :code, :starts_on, :body, :at, :writer, :seq)
    ON CONFLICT DO UPDATE SET code = excluded.code, starts_on = excluded.starts_on, body = excluded.body,
      at = excluded.at, writer = excluded.writer, seq = excluded.seq
    WHERE (excluded.at, excluded.writer, excluded.seq) > (project.at, project.writer, project.seq))");
  put.bind(":project", fact.project->text());
  put.bind(":code", text_at(body, "code"));
  put.bind(":starts_on", text_at(body, "starts_on"));
  put.bind(":body", fact.body);
  bind_order(put, fact);
  put.exec();
}

void put_session(SQLite::Database& database, const Fact& fact, const Json& body) {
  const auto session = session_from(body);
  if (!session) return;
  SQLite::Statement put(database, R"(
    INSERT INTO session (project, session, starts_ms, late_ms, body, at, writer, seq)
    VALUES (:project, :session, :starts_ms, :late_ms, :body, :at, :writer, :seq)
    ON CONFLICT DO UPDATE SET starts_ms = excluded.starts_ms, late_ms = excluded.late_ms, body = excluded.body,
      at = excluded.at, writer = excluded.writer, seq = excluded.seq
    WHERE (excluded.at, excluded.writer, excluded.seq) > (session.at, session.writer, session.seq))");
  put.bind(":project", fact.project->text());
  put.bind(":session", session->id.text());
  put.bind(":starts_ms", session->starts.utc_ms);
  put.bind(":late_ms", session->starts.utc_ms + session->late_after_min * std::int64_t{60'000});
  put.bind(":body", fact.body);
  bind_order(put, fact);
  put.exec();
}

void put_gate(SQLite::Database& database, const Fact& fact, const Json& body) {
  const std::string target = text_at(body, "target");
  if (target.empty() || !body.contains("open") || !body["open"].is_boolean()) return;
  SQLite::Statement put(database, R"(
    INSERT INTO gate (project, target, phase, open, at, writer, seq) VALUES (:project, :target, :phase, :open, :at, :writer, :seq)
    ON CONFLICT DO UPDATE SET open = excluded.open, at = excluded.at, writer = excluded.writer, seq = excluded.seq
    WHERE (excluded.at, excluded.writer, excluded.seq) > (gate.at, gate.writer, gate.seq))");
  put.bind(":project", fact.project->text());
  put.bind(":target", target);
  put.bind(":phase", text_at(body, "phase"));
  put.bind(":open", body["open"].get<bool>() ? 1 : 0);
  bind_order(put, fact);
  put.exec();
}

void add_consent(SQLite::Database& database, const Fact& fact, const Json& body) {
  const auto participant = id_at(body, "participant");
  if (!participant) return;
  SQLite::Statement put(database, "INSERT OR IGNORE INTO consent VALUES (:fact, :project, :participant, :notice, :version, :given, :time)");
  put.bind(":fact", fact.id.text());
  put.bind(":project", fact.project->text());
  put.bind(":participant", participant->text());
  put.bind(":notice", text_at(body, "notice"));
  put.bind(":version", body.contains("version") && body["version"].is_string() ? text_at(body, "version")
                                                                               : std::to_string(int_at(body, "version", 0)));
  put.bind(":given", bool_at(body, "given", false) ? 1 : 0);
  put.bind(":time", text_at(body, "time"));
  put.exec();
}

/// The right of the fact's station to have said this. A chain its owner let in, or our own, may say anything.
Right right_of(SQLite::Database& database, const Fact& fact) {
  const auto chain = find_chain(database, fact.project, fact.station);
  if (!chain || chain->trust != "endorsed") return chain ? Right::yes : Right::no;
  SQLite::Statement ask(database, "SELECT body FROM station WHERE station = :station AND rank = 1");
  ask.bind(":station", fact.station.text());
  if (!ask.executeStep()) return Right::no;
  const auto station = station_from(Json::parse(ask.getColumn(0).getString()));
  return station ? right_to_write(station->roles, fact.kind) : Right::no;
}

void apply_to_project(SQLite::Database& database, const Fact& fact, const Json& body, Right right) {
  const bool full = right == Right::yes;
  if (fact.kind == "project_put" && full) return put_project(database, fact, body);
  if (fact.kind == "session_put" && full) return put_session(database, fact, body);
  if (fact.kind == "gate" && full) return put_gate(database, fact, body);
  if (fact.kind == "consent" && full) return add_consent(database, fact, body);
  if (fact.kind == "participant_put") return put_participant_row(database, fact, body, full);
  if (fact.kind == "participant_merged" && full) return put_merge(database, fact, body);
  if (fact.kind == "ticket_put") return put_ticket(database, fact, body, full);
  if (fact.kind == "ticket_revoked" && full) return end_ticket(database, fact, body);
  if (fact.kind == "check_in" && full) return add_check_in(database, fact, body);
  if (fact.kind == "correction") return add_correction(database, fact, body, !full);
}

bool about_itself(const Fact& fact, const Station& station) { return station.id == fact.station; }

/// A station_put about itself needs no right; one about another needs the writer's own endorsed word that it is an office.
bool may_put_station(SQLite::Database& database, const Fact& fact, const Station& station) {
  if (about_itself(fact, station)) return true;
  const auto chain = find_chain(database, fact.project, fact.station);
  if (chain && chain->trust != "endorsed") return true;
  SQLite::Statement ask(database, "SELECT body FROM fact WHERE station = :station AND kind = 'station_put'");
  ask.bind(":station", fact.station.text());
  const auto organisation = pinned_organisation(database);
  while (organisation && ask.executeStep()) {
    const auto writer = station_from(Json::parse(ask.getColumn(0).getString()));
    if (writer && writer->id == fact.station && writer->roles.office && is_endorsed(*writer, *organisation)) return true;
  }
  return false;
}

void apply_station(SQLite::Database& database, const Fact& fact) {
  const auto station = station_from(Json::parse(fact.body));
  if (station && may_put_station(database, fact, *station)) put_station(database, fact, *station);
}

void apply_organisation(SQLite::Database& database, const Fact& fact) {
  const auto said = organisation_from(Json::parse(fact.body));
  const auto pinned = pinned_organisation(database);
  if (said && pinned && said->key == *pinned && right_of(database, fact) == Right::yes) put_organisation(database, fact);
}

void apply_one(SQLite::Database& database, const Fact& fact) {
  if (fact.kind == "station_put") return apply_station(database, fact);
  if (fact.kind == "organisation_put") return apply_organisation(database, fact);
  if (!fact.project) return;
  const Right right = right_of(database, fact);
  if (right != Right::no) apply_to_project(database, fact, Json::parse(fact.body), right);
}

/// What a station may do, as the tables have it: to notice that a fact changed it.
std::string authority_of(SQLite::Database& database, const Uuid& station) {
  SQLite::Statement ask(database, "SELECT rank, key, body FROM station WHERE station = :station");
  ask.bind(":station", station.text());
  if (!ask.executeStep()) return "";
  const auto said = station_from(Json::parse(ask.getColumn(2).getString()));
  return ask.getColumn(0).getString() + ask.getColumn(1).getString() + (said ? said->roles.text() : "");
}

/// Applies a station_put; answers whether facts that stand already must be judged anew.
bool changes_authority(SQLite::Database& database, const Fact& fact) {
  const auto station = station_from(Json::parse(fact.body));
  if (!station) return false;
  const std::string before = authority_of(database, station->id);
  apply_station(database, fact);
  return !before.empty() && authority_of(database, station->id) != before;
}

/// Chains whose station the now pinned organisation endorses are believed for that, no longer for the owner's word.
void believe_endorsed_chains(SQLite::Database& database, const PublicKey& organisation) {
  std::vector<std::pair<std::string, std::string>> endorsed;
  SQLite::Statement ask(database, R"(SELECT chain.project, chain.station, fact.body FROM chain
    JOIN fact ON fact.project = chain.project AND fact.station = chain.station AND fact.seq = 1 WHERE chain.trust = 'owner')");
  while (ask.executeStep()) {
    const auto station = station_from(Json::parse(ask.getColumn(2).getString()));
    if (station && is_endorsed(*station, organisation)) endorsed.emplace_back(ask.getColumn(0).getString(), ask.getColumn(1).getString());
  }
  for (const auto& [project, station] : endorsed) {
    SQLite::Statement believe(database, "UPDATE chain SET trust = 'endorsed' WHERE project = :project AND station = :station");
    believe.bind(":project", project);
    believe.bind(":station", station);
    believe.exec();
  }
}

void for_each_fact(SQLite::Database& database, const char* condition, const std::function<void(const Fact&)>& visit) {
  SQLite::Statement ask(database, std::string("SELECT ") + fact_columns + " FROM fact WHERE " + condition);
  while (ask.executeStep()) visit(read_fact(ask));
}

}  // namespace

bool pin_organisation(SQLite::Database& database, const Fact& fact) {
  if (fact.kind != "organisation_put" || fact.project || pinned_organisation(database)) return false;
  const auto said = organisation_from(Json::parse(fact.body));
  if (!said) return false;
  write_setting(database, "organisation_key", hex(said->key));
  believe_endorsed_chains(database, said->key);
  return true;
}

void apply_added(SQLite::Database& database, std::span<const Fact> added) {
  bool judge_anew = false;
  for (const Fact& fact : added) judge_anew = pin_organisation(database, fact) || judge_anew;
  for (const Fact& fact : added)
    if (fact.kind == "station_put") judge_anew = changes_authority(database, fact) || judge_anew;
  if (judge_anew) return rebuild_tables(database);
  for (const Fact& fact : added)
    if (fact.kind != "station_put") apply_one(database, fact);
}

void rebuild_tables(SQLite::Database& database) {
  for (const char* table : {"organisation", "station", "project", "session", "participant", "merged", "resolved", "ticket",
                            "ticket_end", "gate", "check_in", "correction", "consent"})
    database.exec(std::string("DELETE FROM ") + table);
  const auto apply = [&](const Fact& fact) { apply_one(database, fact); };
  for_each_fact(database, "kind = 'station_put'", apply);
  for_each_fact(database, "kind <> 'station_put' ORDER BY rowid", apply);
}

}  // namespace sala
