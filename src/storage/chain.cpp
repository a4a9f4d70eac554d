#include "storage/chain.h"

#include "core/text_ids.h"
#include "core/time.h"

namespace sala {
namespace {

Failure broken(const Fact& fact, const char* why) {
  return fail(TextId::error_chain, {{"station", fact.station.text()}, {"seq", std::to_string(fact.seq)}, {"why", why}});
}

void bind_place(SQLite::Statement& statement, const std::optional<Uuid>& project, const Uuid& station) {
  statement.bind(":project", project_column(project));
  statement.bind(":station", station.text());
}

void keep_waiting(SQLite::Database& database, const Fact& fact, const char* reason) {
  SQLite::Statement put(database, R"(
    INSERT INTO pending (project, station, seq, hash, reason, line) VALUES (:project, :station, :seq, :hash, :reason, :line)
    ON CONFLICT DO UPDATE SET reason = excluded.reason)");
  bind_place(put, fact.project, fact.station);
  put.bind(":seq", fact.seq);
  put.bind(":hash", fact.hash);
  put.bind(":reason", reason);
  put.bind(":line", to_line(fact));
  put.exec();
}

void stop_waiting(SQLite::Database& database, const Fact& fact) {
  SQLite::Statement forget(database, "DELETE FROM pending WHERE project = :project AND station = :station AND seq = :seq AND hash = :hash");
  bind_place(forget, fact.project, fact.station);
  forget.bind(":seq", fact.seq);
  forget.bind(":hash", fact.hash);
  forget.exec();
}

std::optional<Fact> fact_at(SQLite::Database& database, const Fact& place, std::int64_t seq) {
  SQLite::Statement ask(database, std::string("SELECT ") + fact_columns +
                                      " FROM fact WHERE project = :project AND station = :station AND seq = :seq");
  bind_place(ask, place.project, place.station);
  ask.bind(":seq", seq);
  return ask.executeStep() ? std::optional(read_fact(ask)) : std::nullopt;
}

bool signature_holds(const Fact& fact, const PublicKey& key) {
  const auto signature = fact.head_sig ? from_hex<64>(*fact.head_sig) : std::nullopt;
  return signature && verifies(*signature, head_message(fact), key);
}

/// The station that a chain's first fact introduces; nothing when it does not introduce its own writer.
std::optional<Station> introduced_by(const Fact& first) {
  if (first.seq != 1 || first.kind != "station_put") return std::nullopt;
  const auto station = station_from(Json::parse(first.body));
  if (!station || station->id != first.station) return std::nullopt;
  return *station;
}

std::optional<Chain> begin_chain(const Fact& first, const Gate& gate) {
  const auto station = introduced_by(first);
  if (!station) return std::nullopt;
  Chain chain{0, first_previous_hash, station->key, ""};
  if (gate.own_station == station->id)
    chain.trust = "own";
  else if (gate.organisation && is_endorsed(*station, *gate.organisation))
    chain.trust = "endorsed";
  else if (gate.trust == Trust::store_owner)
    chain.trust = "owner";
  else
    return std::nullopt;
  return chain;
}

/// The same place is taken already: the same fact again, or a contradiction that staff must see.
Intake meet(SQLite::Database& database, const Fact& stored, const Fact& fact) {
  if (stored.hash == fact.hash && stored.id == fact.id) {
    const auto chain = find_chain(database, fact.project, fact.station);
    if (!stored.head_sig && fact.head_sig && chain && signature_holds(fact, chain->key)) {
      SQLite::Statement sign(database, "UPDATE fact SET head_sig = :head_sig WHERE id = :id");
      sign.bind(":head_sig", *fact.head_sig);
      sign.bind(":id", fact.id.text());
      sign.exec();
    }
    return {Taken::already};
  }
  const auto before = fact_at(database, fact, fact.seq - 1);
  if (hash_fact(before ? before->hash : first_previous_hash, fact) != fact.hash)
    return {Taken::refused, broken(fact, "hash").value()};
  keep_waiting(database, fact, "fork");
  return {Taken::pending};
}

bool id_is_taken(SQLite::Database& database, const Uuid& id) {
  SQLite::Statement ask(database, "SELECT 1 FROM fact WHERE id = :id");
  ask.bind(":id", id.text());
  return ask.executeStep();
}

/// Why the fact cannot follow the chain's head; nothing when it can.
std::optional<Error> misfit(SQLite::Database& database, const Fact& fact, const Chain& chain) {
  if (hash_fact(chain.hash, fact) != fact.hash) return broken(fact, "hash").value();
  if (fact.head_sig && !signature_holds(fact, chain.key)) return broken(fact, "head_sig").value();
  if (id_is_taken(database, fact.id)) return broken(fact, "id").value();
  return std::nullopt;
}

std::vector<Fact> waiting_in(SQLite::Database& database, const std::string& project, const std::string& station, std::int64_t after) {
  SQLite::Statement ask(database, R"(SELECT line FROM pending WHERE project = :project AND station = :station AND seq > :after
                                     AND reason NOT IN ('fork', 'broken') ORDER BY seq, hash)");
  ask.bind(":project", project);
  ask.bind(":station", station);
  ask.bind(":after", after);
  std::vector<Fact> facts;
  while (ask.executeStep())
    if (auto fact = from_line(ask.getColumn(0).getString())) facts.push_back(std::move(*fact));
  return facts;
}

/// The waiting facts that can follow the chain now, in order. Those of an endorsed chain only up to its last signed head.
std::vector<Fact> ready_to_follow(SQLite::Database& database, Chain chain, const std::vector<Fact>& waiting, const Gate& gate) {
  std::vector<Fact> ready;
  std::size_t believed = 0;
  for (const Fact& fact : waiting) {
    if (fact.seq != chain.seq + 1) continue;
    if (parse_at(fact.at).value_or(0) > gate.latest_ms) break;
    if (misfit(database, fact, chain)) {
      keep_waiting(database, fact, "broken");
      continue;
    }
    ready.push_back(fact);
    chain.seq = fact.seq;
    chain.hash = fact.hash;
    const bool enough = gate.trust == Trust::store_owner || chain.trust == "own" || fact.head_sig;
    if (enough && !(gate.trust == Trust::endorsed && chain.trust == "owner")) believed = ready.size();
  }
  ready.resize(believed);
  return ready;
}

void release(SQLite::Database& database, const std::string& project, const std::string& station, const Gate& gate,
             std::vector<Fact>& added) {
  const auto id = Uuid::parse(station);
  if (!id) return;
  auto chain = find_chain(database, Uuid::parse(project), *id);
  const std::vector<Fact> waiting = waiting_in(database, project, station, chain ? chain->seq : 0);
  if (!chain && !waiting.empty()) chain = begin_chain(waiting.front(), gate);
  if (!chain) return;
  for (Fact& fact : ready_to_follow(database, *chain, waiting, gate)) {
    append(database, fact, *chain);
    stop_waiting(database, fact);
    added.push_back(std::move(fact));
  }
}

}  // namespace

std::optional<Chain> find_chain(SQLite::Database& database, const std::optional<Uuid>& project, const Uuid& station) {
  SQLite::Statement ask(database, "SELECT seq, hash, key, trust FROM chain WHERE project = :project AND station = :station");
  bind_place(ask, project, station);
  if (!ask.executeStep()) return std::nullopt;
  return Chain{ask.getColumn(0).getInt64(), ask.getColumn(1).getString(),
               from_hex<32>(ask.getColumn(2).getString()).value_or(PublicKey{}), ask.getColumn(3).getString()};
}

void append(SQLite::Database& database, const Fact& fact, const Chain& chain) {
  SQLite::Statement put(database, R"(
    INSERT INTO fact (id, project, station, seq, at, kind, body, body_hash, hash, head_sig)
    VALUES (:id, :project, :station, :seq, :at, :kind, :body, :body_hash, :hash, :head_sig))");
  bind_place(put, fact.project, fact.station);
  put.bind(":id", fact.id.text());
  put.bind(":seq", fact.seq);
  put.bind(":at", fact.at);
  put.bind(":kind", fact.kind);
  put.bind(":body", fact.body);
  put.bind(":body_hash", fact.body_hash);
  put.bind(":hash", fact.hash);
  if (fact.head_sig) put.bind(":head_sig", *fact.head_sig);
  put.exec();
  SQLite::Statement move(database, R"(
    INSERT INTO chain (project, station, seq, hash, key, trust) VALUES (:project, :station, :seq, :hash, :key, :trust)
    ON CONFLICT DO UPDATE SET seq = excluded.seq, hash = excluded.hash)");
  bind_place(move, fact.project, fact.station);
  move.bind(":seq", fact.seq);
  move.bind(":hash", fact.hash);
  move.bind(":key", hex(chain.key));
  move.bind(":trust", chain.trust);
  move.exec();
}

Intake take_in(SQLite::Database& database, const Fact& fact, const Gate& gate, std::vector<Fact>& added) {
  if (const auto stored = fact_at(database, fact, fact.seq)) return meet(database, *stored, fact);
  auto chain = find_chain(database, fact.project, fact.station);
  if (!chain) chain = begin_chain(fact, gate);
  const bool follows = chain && fact.seq == chain->seq + 1;
  if (follows)
    if (auto why = misfit(database, fact, *chain)) return {Taken::refused, std::move(why)};
  const bool future = parse_at(fact.at).value_or(0) > gate.latest_ms;
  if (!follows || future || gate.trust == Trust::endorsed) {
    keep_waiting(database, fact, future ? "future" : !chain ? "introduction" : follows ? "signature" : "gap");
    return {Taken::pending};
  }
  append(database, fact, *chain);
  stop_waiting(database, fact);
  added.push_back(fact);
  return {Taken::added};
}

void retry_pending(SQLite::Database& database, const Gate& gate, std::vector<Fact>& added) {
  std::vector<std::pair<std::string, std::string>> chains;
  SQLite::Statement ask(database, "SELECT DISTINCT project, station FROM pending WHERE reason NOT IN ('fork', 'broken')");
  while (ask.executeStep()) chains.emplace_back(ask.getColumn(0).getString(), ask.getColumn(1).getString());
  for (const auto& [project, station] : chains) release(database, project, station, gate, added);
}

std::optional<PublicKey> pinned_organisation(SQLite::Database& database) {
  const auto key = read_setting(database, "organisation_key");
  return key ? from_hex<32>(*key) : std::nullopt;
}

}  // namespace sala
