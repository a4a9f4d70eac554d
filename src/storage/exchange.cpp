// What goes out, and whether it is whole: Store::export_lines, heads, verify, waiting.
#include "storage/chain.h"
#include "words/storage.h"

namespace sala {
namespace {

/// Why the fact does not follow the one before it in its chain; nullptr when it does.
const char* broken_link(const Fact& fact, const Fact* previous, const std::optional<Chain>& chain) {
  if (!chain) return "chain";
  if (fact.seq != (previous ? previous->seq + 1 : 1)) return "seq";
  if (!parse_canonical(fact.body)) return "body";
  if (hash_body(fact.body) != fact.body_hash) return "body_hash";
  if (hash_fact(previous ? previous->hash : first_previous_hash, fact) != fact.hash) return "hash";
  if (fact.head_sig && !signature_holds(fact, chain->key)) return "head_sig";
  return nullptr;
}

Error broken_at(const ChainId& id, std::int64_t seq, const char* why) {
  return {words::error_chain, {{"station", id.station.text()}, {"seq", std::to_string(seq)}, {"why", why}}};
}

/// A chain whose newest facts are missing, or that has a row and no facts.
std::optional<Error> short_chain(Connection& connection) {
  static constexpr const char* question = R"(
    SELECT chain.project, chain.station, chain.seq FROM chain LEFT JOIN fact USING (project, station, seq)
    WHERE fact.hash IS NOT chain.hash ORDER BY chain.project, chain.station LIMIT 1)";
  Query ask(connection, question);
  if (!ask.next()) return std::nullopt;
  return broken_at({ask.id(0), ask.id(1).value_or(Uuid{})}, ask.number(2), "chain");
}

}  // namespace

Result<void> Store::export_lines(std::optional<Uuid> project,
                                 const std::function<Result<void>(const std::string&)>& line) const {
  static const std::string everything = select_facts + "ORDER BY project, station, seq";
  static const std::string of_project = select_facts + "WHERE project = :project ORDER BY project, station, seq";
  return guarded([&]() -> Result<void> {
    std::optional<Query> ask;
    if (project)
      ask.emplace(*connection_, of_project, std::initializer_list<Binding>{{":project", project}});
    else
      ask.emplace(*connection_, everything);
    while (ask->next())
      if (auto written = line(to_line(read_fact(*ask))); !written) return written;
    return {};
  });
}

Result<VerifyReport> Store::verify() const {
  return guarded([&] {
    VerifyReport report;
    std::optional<Fact> previous;
    std::optional<Chain> chain;
    Query ask(*connection_, select_facts + "ORDER BY project, station, seq");
    while (ask.next()) {
      Fact fact = read_fact(ask);
      const bool same_chain = previous && chain_of(*previous) == chain_of(fact);
      if (!same_chain) chain = find_chain(*connection_, chain_of(fact));
      ++report.facts;
      if (const char* why = broken_link(fact, same_chain ? &*previous : nullptr, chain)) {
        report.broken = broken_at(chain_of(fact), fact.seq, why);
        return report;
      }
      previous = std::move(fact);
    }
    report.broken = short_chain(*connection_);
    return report;
  });
}

Result<std::vector<Head>> Store::heads() const {
  static constexpr const char* question = R"(
    SELECT chain.project, chain.station, chain.seq, chain.hash, fact.head_sig IS NOT NULL
    FROM chain JOIN fact USING (project, station, seq) ORDER BY chain.project, chain.station)";
  return guarded([&] {
    std::vector<Head> heads;
    Query ask(*connection_, question);
    while (ask.next())
      heads.push_back({ask.id(0), ask.id(1).value_or(Uuid{}), ask.number(2), ask.text(3), ask.flag(4)});
    return heads;
  });
}

Result<std::vector<Waiting>> Store::waiting() const {
  static constexpr const char* question = R"(
    SELECT project, station, seq, reason FROM pending
    UNION ALL SELECT project, station, seq, why FROM held
    ORDER BY project, station, seq, reason)";
  return guarded([&] {
    std::vector<Waiting> waiting;
    Query ask(*connection_, question);
    while (ask.next()) waiting.push_back({ask.id(0), ask.id(1).value_or(Uuid{}), ask.number(2), ask.text(3)});
    return waiting;
  });
}

Result<std::optional<Fact>> find_fact(const Store& store, const Uuid& fact) {
  return guarded([&]() -> std::optional<Fact> {
    Query ask(store.connection(), select_facts + "WHERE id = :id ORDER BY project, station, seq LIMIT 1",
              {{":id", fact}});
    return ask.next() ? std::optional(read_fact(ask)) : std::nullopt;
  });
}

}  // namespace sala
