#include "storage/record/sync_queries.h"

#include "storage/chain.h"
#include "storage/waiting.h"

namespace sala {
namespace {

/// Which reasons of `pending` and `held` make which kind; a gap alone is no conflict, what it lacks may be on its way.
const std::map<std::string, std::string, std::less<>>& conflict_kinds() {
  static const std::map<std::string, std::string, std::less<>> kinds = {{waits_for::staff, "fork"},
                                                                        {waits_for::endorsement, "unknown_station"},
                                                                        {waits_for::introduction, "unknown_station"},
                                                                        {waits_for::time, "future"},
                                                                        {"rights", "rights"}};
  return kinds;
}

std::string conflict_id(const RecordConflict& conflict) {
  const std::string project = conflict.project ? conflict.project->text() : "";
  return hex(blake2b(fmt::format("{} {} {} {}", conflict.kind, project, conflict.station.text(), conflict.seq)))
      .substr(0, 12);
}

void count_in(ConflictBranch& branch, const Fact& fact) {
  if (branch.facts == 0) branch.hash = fact.hash;
  ++branch.facts;
  branch.check_ins += fact.kind == "check_in";
  if (branch.from.empty() || fact.at < branch.from) branch.from = fact.at;
  branch.to = std::max(branch.to, fact.at);
}

std::vector<Fact> waiting_facts(Connection& connection, const ChainId& chain) {
  std::vector<Fact> facts;
  Query ask(connection, "SELECT line FROM pending WHERE project = :project AND station = :station ORDER BY seq, hash",
            {{":project", chain.project}, {":station", chain.station}});
  while (ask.next())
    if (auto fact = from_line(ask.text(0))) facts.push_back(std::move(*fact));
  return facts;
}

ConflictBranch branch_that_counts(Connection& connection, const ChainId& chain, std::int64_t seq) {
  ConflictBranch branch;
  Query ask(connection, select_facts + "WHERE project = :project AND station = :station AND seq >= :seq ORDER BY seq",
            {{":project", chain.project}, {":station", chain.station}, {":seq", seq}});
  while (ask.next()) count_in(branch, read_fact(ask));
  return branch;
}

/// From each fact that stands in the place where the chain parts, as far as others link to it.
std::vector<ConflictBranch> other_branches(const std::vector<Fact>& waiting, std::int64_t seq) {
  std::vector<ConflictBranch> branches;
  for (const Fact& root : waiting) {
    if (root.seq != seq) continue;
    ConflictBranch branch;
    const Fact* last = &root;
    count_in(branch, root);
    for (const Fact& fact : waiting) {
      if (fact.seq != last->seq + 1 || hash_fact(last->hash, fact) != fact.hash) continue;
      count_in(branch, fact);
      last = &fact;
    }
    branches.push_back(branch);
  }
  return branches;
}

RecordConflict fork_in(Connection& connection, const ChainId& chain, std::int64_t seq) {
  RecordConflict fork{"", "fork", chain.project, chain.station, seq, {branch_that_counts(connection, chain, seq)}};
  for (ConflictBranch& branch : other_branches(waiting_facts(connection, chain), seq))
    fork.branches.push_back(std::move(branch));
  return fork;
}

/// What stands in the chain and changes nothing, or waits before it.
RecordConflict standstill_in(Connection& connection, const ChainId& chain, const std::string& kind, std::int64_t seq) {
  RecordConflict conflict{"", kind, chain.project, chain.station, seq, {ConflictBranch{}}};
  if (kind == "rights") {
    Query ask(connection, select_facts + R"(WHERE project = :project AND station = :station AND seq IN (
      SELECT seq FROM held WHERE project = :project AND station = :station AND why = 'rights') ORDER BY seq)",
              {{":project", chain.project}, {":station", chain.station}});
    while (ask.next()) count_in(conflict.branches.front(), read_fact(ask));
    return conflict;
  }
  for (const Fact& fact : waiting_facts(connection, chain)) count_in(conflict.branches.front(), fact);
  return conflict;
}

}  // namespace

Result<std::optional<std::string>> hash_in_chain(const Store& store, const std::optional<Uuid>& project,
                                                 const Uuid& station, std::int64_t seq) {
  return guarded([&]() -> std::optional<std::string> {
    Query ask(store.connection(),
              "SELECT hash FROM fact WHERE project = :project AND station = :station AND seq = :seq",
              {{":project", project}, {":station", station}, {":seq", seq}});
    return ask.next() ? std::optional(ask.text(0)) : std::nullopt;
  });
}

Result<std::vector<RecordConflict>> conflicts(const Store& store) {
  static constexpr const char* question = R"(
    SELECT project, station, reason, min(seq) FROM (
      SELECT project, station, reason, seq FROM pending UNION ALL SELECT project, station, why, seq FROM held)
    GROUP BY project, station, reason ORDER BY project, station, reason)";
  return guarded([&] {
    std::map<std::tuple<std::string, ChainId>, std::int64_t> places;
    {
      Query ask(store.connection(), question);
      while (ask.next()) {
        const auto kind = conflict_kinds().find(ask.text(2));
        if (kind == conflict_kinds().end()) continue;
        const ChainId chain{ask.id(0), ask.id(1).value_or(Uuid{})};
        const auto [place, is_new] = places.try_emplace({kind->second, chain}, ask.number(3));
        if (!is_new) place->second = std::min(place->second, ask.number(3));
      }
    }
    std::vector<RecordConflict> found;
    for (const auto& [key, seq] : places) {
      const auto& [kind, chain] = key;
      found.push_back(kind == "fork" ? fork_in(store.connection(), chain, seq)
                                     : standstill_in(store.connection(), chain, kind, seq));
      found.back().id = conflict_id(found.back());
    }
    return found;
  });
}

std::vector<std::string> choices_of_conflict(const std::string& kind) {
  static const std::map<std::string, std::vector<std::string>, std::less<>> choices = {
      {"fork", {"this", "other"}},
      {"unknown_station", {"join", "refuse"}},
      {"rights", {"endorse", "leave"}},
      {"future", {"accept", "leave"}}};
  const auto found = choices.find(kind);
  return found == choices.end() ? std::vector<std::string>() : found->second;
}

}  // namespace sala
