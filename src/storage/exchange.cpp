// What goes out, and whether it is whole: Store::export_lines, heads, verify, waiting.
#include "storage/chain.h"
#include "words/storage.h"

namespace sala {
namespace {

/// Why the fact does not follow the one before it in its chain; nullptr when it does.
const char* broken_link(const Fact& fact, const Fact* previous, const std::optional<Chain>& chain) {
  if (!chain) return "chain";
  if (fact.seq != (previous ? previous->seq + 1 : 1)) return "seq";
  if (!is_erased(fact) && !parse_canonical(fact.body)) return "body";
  if (!is_erased(fact) && hash_body(fact.body) != fact.body_hash) return "body_hash";
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

Result<void> Store::export_lines(std::optional<Uuid> project, const TakeLine& line) const {
  return export_chains({project, {}}, line);
}

Result<void> Store::export_chains(const ChainWish& wish, const TakeLine& line) const {
  static const std::string of_project = select_facts + R"(WHERE project = :project
    OR project IN (SELECT scope FROM scope WHERE scope.project = :project) ORDER BY project, station, seq)";
  static const std::string everything = select_facts + "ORDER BY project, station, seq";
  return guarded([&]() -> Result<void> {
    std::optional<Query> ask;
    if (wish.project)
      ask.emplace(*connection_, of_project, std::initializer_list<Binding>{{":project", wish.project}});
    else
      ask.emplace(*connection_, everything);
    while (ask->next()) {
      const Fact fact = read_fact(*ask);
      if (!wish.families.has(family_of(fact.project))) continue;
      if (auto written = line(to_line(fact)); !written) return written;
    }
    return {};
  });
}

Result<std::vector<std::string>> Store::lines_after(const std::optional<Uuid>& project, const Uuid& station,
                                                    std::int64_t seq, std::size_t most_bytes) const {
  static const std::string question =
      select_facts + "WHERE project = :project AND station = :station AND seq > :seq ORDER BY seq";
  return guarded([&] {
    std::vector<std::string> lines;
    std::size_t bytes = 0;
    Query ask(*connection_, question, {{":project", project}, {":station", station}, {":seq", seq}});
    while (bytes < most_bytes && ask.next()) {
      std::string line = to_line(read_fact(ask));
      bytes += line.size() + 1;
      if (bytes > most_bytes && !lines.empty()) break;
      lines.push_back(std::move(line));
    }
    return lines;
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

Result<std::vector<Head>> Store::heads(const Families& families) const {
  auto all = heads();
  if (all) std::erase_if(*all, [&](const Head& head) { return !families.has(family_of(head.project)); });
  return all;
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
    SELECT project, station, seq, reason, beyond FROM pending
    UNION ALL SELECT project, station, seq, why, 0 FROM held
    ORDER BY project, station, seq, reason)";
  return guarded([&] {
    std::vector<Waiting> waiting;
    Query ask(*connection_, question);
    while (ask.next())
      waiting.push_back({ask.id(0), ask.id(1).value_or(Uuid{}), ask.number(2), ask.text(3), ask.number(4)});
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
