#include "storage/chain.h"

namespace sala {

std::optional<Chain> find_chain(Connection& connection, const ChainId& id) {
  Query ask(connection,
            "SELECT seq, hash, key, own, accepted FROM chain WHERE project = :project AND station = :station",
            {{":project", id.project}, {":station", id.station}});
  if (!ask.next()) return std::nullopt;
  return Chain{ask.number(0), ask.text(1), from_hex<32>(ask.text(2)).value_or(PublicKey{}), ask.flag(3), ask.flag(4)};
}

void write_chain(Connection& connection, const ChainId& id, const Chain& chain) {
  static constexpr const char* put = R"(
    INSERT INTO chain (project, station, seq, hash, key, own, accepted)
    VALUES (:project, :station, :seq, :hash, :key, :own, :accepted)
    ON CONFLICT DO UPDATE SET seq = excluded.seq, hash = excluded.hash, own = excluded.own, accepted = excluded.accepted)";
  Query(connection, put,
        {{":project", id.project},
         {":station", id.station},
         {":seq", chain.seq},
         {":hash", chain.hash},
         {":key", hex(chain.key)},
         {":own", chain.own},
         {":accepted", chain.accepted}})
      .run();
}

void insert_fact(Connection& connection, const Fact& fact) {
  static constexpr const char* put = R"(
    INSERT INTO fact (id, project, station, seq, at, kind, body, body_hash, hash, head_sig, absent)
    VALUES (:id, :project, :station, :seq, :at, :kind, :body, :body_hash, :hash, :head_sig, :absent))";
  const auto text_or_null = [](const std::string& text) {
    return text.empty() ? std::nullopt : std::optional<std::string>(text);
  };
  Query(connection, put,
        {{":id", fact.id},
         {":project", fact.project},
         {":station", fact.station},
         {":seq", fact.seq},
         {":at", fact.at},
         {":kind", fact.kind},
         {":body", text_or_null(fact.body)},
         {":body_hash", fact.body_hash},
         {":hash", fact.hash},
         {":head_sig", fact.head_sig},
         {":absent", text_or_null(fact.absent)}})
      .run();
}

std::optional<Fact> fact_at(Connection& connection, const ChainId& id, std::int64_t seq) {
  Query ask(connection, select_facts + "WHERE project = :project AND station = :station AND seq = :seq",
            {{":project", id.project}, {":station", id.station}, {":seq", seq}});
  return ask.next() ? std::optional(read_fact(ask)) : std::nullopt;
}

bool signature_holds(const Fact& fact, const PublicKey& key) {
  const auto signature = fact.head_sig ? from_hex<64>(*fact.head_sig) : std::nullopt;
  return signature && verifies(*signature, head_message(fact), key);
}

std::optional<Station> station_said(const Fact& fact) {
  const auto body = body_of(fact);
  if (fact.kind != "station_put" || !body) return std::nullopt;
  const auto station = station_from(*body);
  return station ? std::optional(*station) : std::nullopt;
}

std::optional<Station> introduced_by(const Fact& first) {
  auto station = station_said(first);
  if (first.seq != 1 || !station || station->id != first.station) return std::nullopt;
  return station;
}

}  // namespace sala
