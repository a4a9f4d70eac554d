// Facts that come from elsewhere: Store::receive.
#include "core/json_read.h"
#include "core/time.h"
#include "storage/apply.h"
#include "storage/reception.h"

namespace sala {
namespace {

constexpr std::int64_t far_ahead_ms = 48 * hour_ms;

/// The line of a fact whose body was erased elsewhere: "absent" stands for the body. This version keeps it as it is.
struct ErasedLine {
  ChainId chain;
  std::int64_t seq = 0;
  std::string hash, line;
};

std::optional<ErasedLine> erased_line(const std::string& line) {
  if (line.size() > max_body_bytes || nests_deeper_than(line, max_body_depth)) return std::nullopt;
  const Json said = Json::parse(line, nullptr, false);
  if (!said.is_object() || !said.contains("absent") || !said.contains("project") || said.dump() != line)
    return std::nullopt;
  const auto project = id_at(said, "project"), station = id_at(said, "station");
  const std::string hash = text_at(said, "hash");
  const int seq = int_at(said, "seq", 0);
  if ((!project && !said["project"].is_null()) || !station || seq < 1 || !from_hex<32>(hash)) return std::nullopt;
  return ErasedLine{{project, *station}, seq, hash, line};
}

struct Lines {
  std::vector<Fact> facts;
  std::vector<ErasedLine> erased;
};

Lines read(const std::vector<std::string>& lines, ReceiveReport& report) {
  Lines read;
  for (const std::string& line : lines) {
    if (auto fact = from_line(line)) {
      read.facts.push_back(std::move(*fact));
    } else if (auto erased = erased_line(line)) {
      read.erased.push_back(std::move(*erased));
    } else {
      ++report.refused;
      if (report.refusals.size() < most_refusals) report.refusals.push_back(fact.error());
    }
  }
  return read;
}

std::int64_t newest_own_ms(Connection& connection) {
  static constexpr const char* question = R"(
    SELECT max((SELECT at FROM fact WHERE fact.project = chain.project AND fact.station = chain.station AND fact.seq = chain.seq))
    FROM chain WHERE own = 1)";
  Query ask(connection, question);
  return ask.next() ? parse_at(ask.text(0)).value_or(0) : 0;
}

}  // namespace

Result<ReceiveReport> Store::receive(const std::vector<std::string>& lines, Trust trust) {
  ReceiveReport report;
  Lines arrived = read(lines, report);
  return transact(*connection_, [&] {
    const std::int64_t latest_ms = std::max(seams_.clock->now().utc_ms, newest_own_ms(*connection_)) + far_ahead_ms;
    const AuthoritySnapshot before = authority_snapshot(*connection_);
    Reception reception(*connection_, trust, latest_ms, report);
    for (Fact& fact : arrived.facts) reception.take(std::move(fact));
    reception.settle();
    reception.keep_the_rest();
    for (const ErasedLine& erased : arrived.erased) {
      keep_waiting(*connection_, {erased.chain, erased.seq, erased.hash, erased.line, waits_for::newer_version,
                                  trust == Trust::store_owner});
      ++report.pending;
    }
    apply_added(*connection_, reception.added(),
                reception.accepted_known_chain() || changed_since(*connection_, before));
    report.unsigned_facts = reception.count_unsigned();
    return report;
  });
}

}  // namespace sala
