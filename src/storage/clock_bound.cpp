#include "storage/clock_bound.h"

#include "core/time.h"

namespace sala {
namespace {

struct Newest {
  std::optional<std::int64_t> own, others;
};

Newest newest(Connection& connection) {
  static constexpr const char* question = R"(
    SELECT max(CASE WHEN chain.own = 1 THEN chain.newest_at END), max(CASE WHEN chain.own = 0 THEN chain.newest_at END)
    FROM chain LEFT JOIN station ON station.station = chain.station
    WHERE chain.own = 1 OR (chain.accepted = 1 AND station.known IS NOT 1)
      OR (station.known = 1 AND station.endorsed = 1 AND station.key = chain.key))";
  Query ask(connection, question);
  ask.next();
  return {parse_at(ask.text(0)), parse_at(ask.text(1))};
}

/// The wall clock as a UUID of version 7 has it.
std::int64_t time_of(const Uuid& id) {
  std::int64_t ms = 0;
  for (std::size_t i = 0; i < 6; ++i) ms = ms << 8 | id.bytes[i];
  return ms;
}

std::int64_t last_own_reading_ms(Connection& connection) {
  static constexpr const char* question = R"(
    SELECT fact.id FROM chain JOIN fact USING (project, station, seq) WHERE chain.own = 1 ORDER BY fact.at DESC LIMIT 1)";
  Query ask(connection, question);
  const auto id = ask.next() ? ask.id(0) : std::nullopt;
  return id ? time_of(*id) : 0;
}

}  // namespace

std::int64_t latest_accepted_ms(Connection& connection, std::int64_t now_ms) {
  return std::max(now_ms, last_own_reading_ms(connection)) + most_ahead_ms;
}

std::int64_t next_own_at_ms(Connection& connection, std::int64_t now_ms, std::size_t facts) {
  const Newest known = newest(connection);
  const std::int64_t others_take = now_ms + most_ahead_ms - static_cast<std::int64_t>(facts);
  const std::int64_t after_others = std::min(known.others.value_or(-1) + 1, others_take);
  return std::max({now_ms, known.own.value_or(-1) + 1, after_others, std::int64_t{0}});
}

std::optional<std::int64_t> newest_applied_ms(Connection& connection) {
  const Newest known = newest(connection);
  return known.own && known.others ? std::max(known.own, known.others) : known.own ? known.own : known.others;
}

}  // namespace sala
