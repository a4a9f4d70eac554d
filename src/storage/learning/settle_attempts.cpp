#include "storage/learning/settle_attempts.h"

#include "core/json_read.h"
#include "storage/learning/gather_attempt.h"

namespace sala {
namespace {

/// A line for each answer. Ids are what this program draws or nothing that any question has.
std::string answer_lines(const Attempt& attempt) {
  std::string lines;
  for (const auto& [question, answer] : attempt.answers)
    if (question.find_first_of(" \n") == std::string::npos) lines += question + " " + canonical(answer.value) + "\n";
  return lines;
}

std::string joined_stations(const Attempt& attempt) {
  std::string joined;
  for (const Uuid& station : attempt.stations) joined += (joined.empty() ? "" : ",") + station.text();
  return joined;
}

void write_attempt(Connection& connection, const Uuid& project, const Attempt& attempt, const PhaseLimit& limit) {
  static constexpr const char* put = R"(
    INSERT OR REPLACE INTO attempt (project, attempt, participant, test, phase, form, seed, put, fact, writer, seq, at, time,
      corrected, used_s, limit_s, own_more_s, finish_reason, finish_fact, finish_writer, finish_seq, finish_at, finish_time, finish_used_s,
      finished_twice, stations, answered, answers)
    VALUES (:project, :attempt, :participant, :test, :phase, :form, :seed, :put, :fact, :writer, :seq, :at, :time,
      :corrected, :used_s, nullif(:limit_s, -1), :own_more_s, :finish_reason, :finish_fact, :finish_writer, :finish_seq, :finish_at,
      :finish_time, :finish_used_s, :finished_twice, :stations, :answered, :answers))";
  const AttemptStarted& begun = attempt.begun;
  const Placed<AttemptFinished> finished = attempt.finished.value_or(Placed<AttemptFinished>{});
  const bool is_finished = attempt.finished.has_value();
  Query(connection, put,
        {{":project", project},
         {":attempt", begun.attempt},
         {":participant", begun.participant},
         {":test", begun.test},
         {":phase", std::string(name_of(begun.phase))},
         {":form", std::string(name_of(begun.form))},
         {":seed", begun.seed},
         {":put", begun.put},
         {":fact", attempt.begun_at.fact},
         {":writer", attempt.begun_at.station},
         {":seq", attempt.begun_at.seq},
         {":at", attempt.begun_at.at},
         {":time", format_time(attempt.begun_at.time)},
         {":corrected", attempt.is_corrected},
         {":used_s", attempt.used_s},
         {":limit_s", attempt.limit_s.value_or(-1)},
         {":own_more_s", attempt.limit_s ? *attempt.limit_s - limit.seconds() : 0},
         {":finish_reason", is_finished ? std::string(name_of(finished.told.reason)) : std::string()},
         {":finish_fact", is_finished ? std::optional(finished.place.fact) : std::nullopt},
         {":finish_writer", is_finished ? std::optional(finished.place.station) : std::nullopt},
         {":finish_seq", finished.place.seq},
         {":finish_at", finished.place.at},
         {":finish_time", is_finished ? format_time(finished.place.time) : std::string()},
         {":finish_used_s", finished.told.used_s},
         {":finished_twice", attempt.is_finished_twice},
         {":stations", joined_stations(attempt)},
         {":answered", static_cast<std::int64_t>(attempt.answers.size())},
         {":answers", answer_lines(attempt)}})
      .run();
}

/// Another limit changes which answers count only of an attempt whose time goes beyond one of the two.
constexpr const char* move_limit_only = R"(
  UPDATE attempt SET limit_s = :limit_s + own_more_s
  WHERE project = :project AND test = :test AND phase = :phase AND NOT :unlimited AND limit_s <> :limit_s + own_more_s
    AND used_s <= min(limit_s, :limit_s + own_more_s) + :grace_s)";
constexpr const char* others_at_a_limit = R"(
  SELECT attempt FROM attempt WHERE project = :project AND test = :test AND phase = :phase
    AND limit_s IS NOT iif(:unlimited, NULL, :limit_s + own_more_s))";

/// Gives all attempts of a phase its limit, but for those answered, which must be made anew.
std::set<std::pair<Uuid, Uuid>> move_limit(Connection& connection, const TestPhase& phase) {
  const PhaseLimit limit = limit_of_phase(connection, phase);
  const std::string name(name_of(phase.phase));
  Query(connection, move_limit_only,
        {{":project", phase.project},
         {":test", phase.test},
         {":phase", name},
         {":unlimited", !limit.minutes},
         {":limit_s", limit.seconds()},
         {":grace_s", grace_s}})
      .run();
  std::set<std::pair<Uuid, Uuid>> others;
  Query ask(connection, others_at_a_limit,
            {{":project", phase.project},
             {":test", phase.test},
             {":phase", name},
             {":unlimited", !limit.minutes},
             {":limit_s", limit.seconds()}});
  while (ask.next())
    if (const auto attempt = ask.id(0)) others.insert({phase.project, *attempt});
  return others;
}

}  // namespace

void TouchedAttempts::note(const Uuid& project, std::string_view kind, const Json& body) {
  const bool is_of_attempt = kind == "attempt_started" || kind == "answer" || kind == "attempt_finished" ||
                             kind == "attempt_more_time" || kind == "attempt_resumed";
  if (!is_of_attempt && kind != "test_put") return;
  if (const auto attempt = id_at(body, "attempt")) {
    attempts_.insert({project, *attempt});
  } else if (const auto test = id_at(body, "test")) {
    tests_.insert({project, *test});
  }
}

void TouchedAttempts::note_corrected(Connection& connection, const Uuid& fact) {
  Query ask(connection,
            "SELECT project, body FROM fact WHERE id = :fact AND kind IN ('attempt_started', 'attempt_finished')",
            {{":fact", fact}});
  while (ask.next()) {
    const auto project = ask.id(0);
    if (!project || ask.is_null(1)) continue;
    if (const auto body = stored_object(ask.text(1))) note(*project, "attempt_started", *body);
  }
}

void TouchedAttempts::settle(Connection& connection) {
  for (const auto& [project, test] : tests_)
    for (const Phase phase : {Phase::pre, Phase::post}) attempts_.merge(move_limit(connection, {project, test, phase}));
  AttemptGatherer gatherer(connection);
  for (const auto& [project, attempt] : attempts_) {
    if (const auto made = gatherer.gather(project, attempt))
      write_attempt(connection, project, *made, gatherer.limit_of({project, made->begun.test, made->begun.phase}));
    else
      Query(connection, "DELETE FROM attempt WHERE project = :project AND attempt = :attempt",
            {{":project", project}, {":attempt", attempt}})
          .run();
  }
  attempts_.clear();
  tests_.clear();
}

}  // namespace sala
