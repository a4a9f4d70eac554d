#include "storage/waiting.h"

namespace sala {
namespace {

std::string hash_of(const std::string& line) {
  return hex(blake2b(line));
}

std::int64_t bytes_in(Connection& connection, const ChainId& chain) {
  Query ask(connection, "SELECT sum(bytes) FROM pending WHERE project = :project AND station = :station",
            {{":project", chain.project}, {":station", chain.station}});
  return ask.next() ? ask.number(0) : 0;
}

bool has_forks_enough(Connection& connection, const WaitingLine& line) {
  static constexpr const char* question = R"(
    SELECT count(DISTINCT hash), coalesce(max(hash = :hash), 0) FROM pending
    WHERE project = :project AND station = :station AND seq = :seq)";
  Query ask(
      connection, question,
      {{":project", line.chain.project}, {":station", line.chain.station}, {":seq", line.seq}, {":hash", line.hash}});
  return ask.next() && !ask.flag(1) && ask.number(0) >= most_forks;
}

void count_beyond(Connection& connection, const WaitingLine& line) {
  static constexpr const char* count = R"(
    UPDATE pending SET beyond = beyond + 1 WHERE line_hash = (
      SELECT min(line_hash) FROM pending WHERE project = :project AND station = :station AND seq = :seq))";
  Query(connection, count, {{":project", line.chain.project}, {":station", line.chain.station}, {":seq", line.seq}})
      .run();
}

}  // namespace

const char* WaitingRoom::is_full_for(const WaitingLine& waiting) {
  if (waiting.vouched || is_waiting(connection_, waiting.line)) return nullptr;
  if (has_forks_enough(connection_, waiting)) {
    count_beyond(connection_, waiting);
    return "forks";
  }
  const auto size = static_cast<std::int64_t>(waiting.line.size());
  if (!all_bytes_) all_bytes_ = connection_.number("SELECT coalesce(sum(bytes), 0) FROM pending");
  const auto [in_chain, is_new] = chain_bytes_.try_emplace(waiting.chain);
  if (is_new) in_chain->second = bytes_in(connection_, waiting.chain);
  if (in_chain->second + size > bounds_.in_chain) return "chain";
  if (*all_bytes_ + size > bounds_.in_all) return "all";
  in_chain->second += size;
  *all_bytes_ += size;
  return nullptr;
}

const char* WaitingRoom::keep(const WaitingLine& waiting) {
  static constexpr const char* put = R"(
    INSERT INTO pending (line_hash, project, station, seq, hash, reason, vouched, line, counts, bytes)
    VALUES (:line_hash, :project, :station, :seq, :hash, :reason, :vouched, :line, :counts, :bytes)
    ON CONFLICT DO UPDATE SET reason = excluded.reason, vouched = max(pending.vouched, excluded.vouched),
      counts = max(pending.counts, excluded.counts)
    WHERE pending.reason <> excluded.reason OR pending.vouched < excluded.vouched OR pending.counts < excluded.counts)";
  if (const char* full = is_full_for(waiting)) return full;
  Query(connection_, put,
        {{":line_hash", hash_of(waiting.line)},
         {":project", waiting.chain.project},
         {":station", waiting.chain.station},
         {":seq", waiting.seq},
         {":hash", waiting.hash},
         {":reason", waiting.reason},
         {":vouched", waiting.vouched},
         {":line", waiting.line},
         {":counts", waiting.counts || waiting.vouched},
         {":bytes", static_cast<std::int64_t>(waiting.line.size())}})
      .run();
  return nullptr;
}

void stop_waiting(Connection& connection, const ChainId& chain, std::int64_t seq, const std::string& hash) {
  static constexpr const char* forget = R"(
    DELETE FROM pending WHERE project = :project AND station = :station AND seq = :seq AND hash = :hash)";
  Query(connection, forget, {{":project", chain.project}, {":station", chain.station}, {":seq", seq}, {":hash", hash}})
      .run();
}

bool is_waiting(Connection& connection, const std::string& line) {
  return Query(connection, "SELECT 1 FROM pending WHERE line_hash = :line_hash", {{":line_hash", hash_of(line)}})
      .next();
}

std::vector<WaitingPlace> places_waiting_in(Connection& connection, const ChainId& chain, std::int64_t after) {
  static constexpr const char* question = R"(
    SELECT seq, max(counts) FROM pending WHERE project = :project AND station = :station AND seq > :after
    GROUP BY seq ORDER BY seq)";
  Query ask(connection, question, {{":project", chain.project}, {":station", chain.station}, {":after", after}});
  std::vector<WaitingPlace> places;
  while (ask.next()) places.push_back({ask.number(0), ask.flag(1)});
  return places;
}

std::vector<Candidate> waiting_in(Connection& connection, const ChainId& chain, std::int64_t first, std::int64_t last) {
  static constexpr const char* question = R"(
    SELECT line, vouched FROM pending INDEXED BY pending_place
    WHERE project = :project AND station = :station AND seq BETWEEN :first AND :last AND reason <> 'broken')";
  Query ask(connection, question,
            {{":project", chain.project}, {":station", chain.station}, {":first", first}, {":last", last}});
  std::vector<Candidate> candidates;
  while (ask.next())
    if (auto fact = from_line(ask.text(0))) candidates.push_back({std::move(*fact), ask.flag(1)});
  return candidates;
}

std::vector<ChainId> chains_waiting_for(Connection& connection, const char* reason) {
  Query ask(connection, "SELECT DISTINCT project, station FROM pending WHERE reason = :reason", {{":reason", reason}});
  std::vector<ChainId> chains;
  while (ask.next())
    if (const auto station = ask.id(1)) chains.push_back({ask.id(0), *station});
  return chains;
}

}  // namespace sala
