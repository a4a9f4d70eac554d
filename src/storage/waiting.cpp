#include "storage/waiting.h"

namespace sala {
namespace {

std::string hash_of(const std::string& line) {
  return hex(blake2b(line));
}

}  // namespace

void keep_waiting(Connection& connection, const WaitingLine& waiting) {
  static constexpr const char* put = R"(
    INSERT INTO pending (line_hash, project, station, seq, hash, reason, vouched, line)
    VALUES (:line_hash, :project, :station, :seq, :hash, :reason, :vouched, :line)
    ON CONFLICT DO UPDATE SET reason = excluded.reason, vouched = max(pending.vouched, excluded.vouched)
    WHERE pending.reason <> excluded.reason OR pending.vouched < excluded.vouched)";
  Query(connection, put,
        {{":line_hash", hash_of(waiting.line)},
         {":project", waiting.chain.project},
         {":station", waiting.chain.station},
         {":seq", waiting.seq},
         {":hash", waiting.hash},
         {":reason", waiting.reason},
         {":vouched", waiting.vouched},
         {":line", waiting.line}})
      .run();
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

std::vector<Candidate> waiting_in(Connection& connection, const ChainId& chain) {
  Query ask(connection,
            "SELECT line, vouched FROM pending WHERE project = :project AND station = :station AND reason NOT IN "
            "('erased', 'broken')",
            {{":project", chain.project}, {":station", chain.station}});
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
