#include "storage/learning/gather_attempt.h"

namespace sala {
namespace {

/// The facts that speak of an attempt and count, and which of them were taken back.
constexpr const char* said_of_attempt = R"(
  SELECT fact.id, fact.station, fact.seq, fact.at, fact.kind, fact.body,
         fact.kind IN ('attempt_started', 'attempt_finished') AND EXISTS (
           SELECT 1 FROM correction WHERE correction.target = fact.id AND correction.project = fact.project
             AND (correction.own_only = 0 OR correction.writer = fact.station))
  FROM mention CROSS JOIN fact
    ON fact.project = mention.chain AND fact.station = mention.writer AND fact.seq = mention.seq
  WHERE mention.project = :project AND mention.id = :attempt
    AND fact.kind IN ('attempt_started', 'answer', 'attempt_finished', 'attempt_more_time', 'attempt_resumed'))";

struct SaidOfAttempt {
  std::string kind;
  Json body;
  FactOrder place;
  bool is_corrected = false;
};

/// Nothing for a body that was erased or damaged.
std::optional<SaidOfAttempt> said_in(Query& row) {
  if (row.is_null(5)) return std::nullopt;
  auto body = stored_object(row.text(5));
  if (!body) return std::nullopt;
  SaidOfAttempt said{row.text(4), std::move(*body), {}, row.flag(6)};
  said.place = {row.id(0).value_or(Uuid{}), row.id(1).value_or(Uuid{}), row.text(3), row.number(2), {}};
  const auto time = said.body.find("time");
  const auto shown =
      time != said.body.end() && time->is_string() ? parse_time(time->get_ref<const std::string&>()) : std::nullopt;
  said.place.time = shown.value_or(Moment{parse_at(said.place.at).value_or(0), 0});
  return said;
}

template <class Told>
void take(std::vector<Placed<Told>>& facts, Result<Told> told, const SaidOfAttempt& said, const Uuid& attempt) {
  if (told && told->attempt == attempt) facts.push_back({std::move(*told), said.place, said.is_corrected});
}

void take_said(const SaidOfAttempt& said, const Uuid& attempt, AttemptFacts& facts) {
  if (said.kind == "attempt_started") take(facts.started, attempt_started_from(said.body), said, attempt);
  if (said.kind == "answer") take(facts.answers, answer_from(said.body), said, attempt);
  if (said.kind == "attempt_finished") take(facts.finished, attempt_finished_from(said.body), said, attempt);
  if (said.kind == "attempt_more_time") take(facts.more_time, attempt_more_time_from(said.body), said, attempt);
  if (said.kind == "attempt_resumed") take(facts.resumed, attempt_resumed_from(said.body), said, attempt);
}

}  // namespace

PhaseLimit limit_of_phase(Connection& connection, const TestPhase& phase) {
  static constexpr const char* minutes = R"(
    SELECT minutes FROM test_word WHERE project = :project AND test = :test AND kind = 'test_put'
    ORDER BY at DESC, writer DESC, seq DESC LIMIT 1)";
  static constexpr const char* more = R"(
    SELECT total(minutes) FROM more_time WHERE project = :project AND test = :test AND phase = :phase)";
  PhaseLimit limit;
  Query ask(connection, minutes, {{":project", phase.project}, {":test", phase.test}});
  if (ask.next() && !ask.is_null(0)) limit.minutes = static_cast<int>(ask.number(0));
  Query ask_more(connection, more,
                 {{":project", phase.project}, {":test", phase.test}, {":phase", std::string(name_of(phase.phase))}});
  if (ask_more.next()) limit.more_minutes = static_cast<int>(ask_more.number(0));
  return limit;
}

const PhaseLimit& AttemptGatherer::limit_of(const TestPhase& phase) {
  const auto [entry, is_new] = limits_.try_emplace(phase);
  if (is_new) entry->second = limit_of_phase(connection_, phase);
  return entry->second;
}

std::optional<Attempt> AttemptGatherer::gather(const Uuid& project, const Uuid& attempt) {
  AttemptFacts facts;
  Query ask(connection_, said_of_attempt, {{":project", project}, {":attempt", attempt}});
  while (ask.next())
    if (const auto said = said_in(ask)) take_said(*said, attempt, facts);
  if (facts.started.empty()) return std::nullopt;
  // Which beginning counts decides whose limit it is; two of one attempt that name two tests are nobody's honest work.
  const auto first = std::ranges::min_element(
      facts.started, [](const auto& a, const auto& b) { return happened_before(a.place, b.place); });
  const PhaseLimit& limit = limit_of({project, first->told.test, first->told.phase});
  if (limit.more_minutes > 0)
    facts.more_time.push_back(
        {{std::nullopt, first->told.test, first->told.phase, limit.more_minutes, {}}, FactOrder{}, false});
  return attempt_of(facts, limit.minutes);
}

}  // namespace sala
