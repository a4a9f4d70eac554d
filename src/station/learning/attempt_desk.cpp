#include "station/learning/attempt_desk.h"

#include "core/learning/question_order.h"
#include "station/learning/attempt_clock.h"
#include "station/learning/phases.h"
#include "station/learning/project_test.h"
#include "storage/door_queries.h"
#include "storage/learning/attempt_queries.h"
#include "storage/roster_queries.h"
#include "words/learning.h"

namespace sala {
namespace {

/// Who asks, and whether they may take a test at all.
Result<Participant> take_person(const Store& store, const AttemptRequest& request, StartContext& context) {
  const auto person = resolve_participant(store, request.project, request.participant);
  if (!person) return Failure(person.error());
  context.participant = *person;
  const auto on_roster = find_participant(store, request.project, *person);
  if (!on_roster) return Failure(on_roster.error());
  const auto registered = counted_check_in(store, request.project, *person, std::nullopt, std::nullopt);
  if (!registered) return Failure(registered.error());
  context.on_roster = on_roster->has_value();
  context.withdrawn = context.on_roster && (*on_roster)->status == "withdrawn";
  context.registered = registered->has_value();
  return on_roster->value_or(Participant{});
}

struct StartOfAttempt {
  StartContext context;
  StoredTest stored;
};

Result<StartOfAttempt> ready_to_start(const OpenStation& station, const AttemptRequest& request) {
  const Store& store = *station.store;
  const Random& random = store.seams().random;
  auto stored = project_test(store, request.project, request.test.text());
  if (!stored) return Failure(stored.error());
  StartContext context;
  context.project = request.project;
  context.test = request.test;
  context.put = stored->put;
  context.phase = request.phase;
  context.has_ticket = request.has_ticket;
  context.staff_allow = request.staff_allow;
  context.again_because = request.again_because;
  context.station = store.own_station_id().value_or(Uuid{});
  const Moment now = station.clock->now();
  context.written = {request.by, now, {}, {}, {}};
  context.new_attempt = Uuid::v4(random);
  context.new_seed = random_salt(random);
  context.new_salt = random_salt(random);
  const auto person = take_person(store, request, context);
  if (!person) return Failure(person.error());
  const auto status = phase_status(store, request.project, stored->test, request.phase, now);
  if (!status) return Failure(status.error());
  context.phase_open = status->is_open;
  context.form = form_for(stored->test, {person->no, context.participant, request.phase});
  auto attempts = attempts_of(store, {request.project, context.participant, request.test, request.phase});
  if (!attempts) return Failure(attempts.error());
  context.attempts = std::move(*attempts);
  return StartOfAttempt{std::move(context), std::move(*stored)};
}

/// Records what was decided; what the attempt is then is read from the store again.
Result<AttemptStep> take_step(OpenStation& station, const Uuid& project, const AttemptDecision& decision) {
  AttemptStep step{decision.outcome, {}, {}};
  if (!decision.drafts.empty()) {
    const auto facts = record(station, decision.drafts);
    if (!facts) return Failure(facts.error());
    step.fact = facts->back().id;
  }
  if (!decision.attempt) return step;
  auto attempt = find_attempt(*station.store, project, *decision.attempt);
  if (!attempt) return Failure(attempt.error());
  step.attempt = std::move(*attempt);
  return step;
}

Result<AttemptContext> ready_to_go_on(const OpenStation& station, const AttemptPlace& place, const StoredTest& stored,
                                      Attempt attempt, const RunningClock& running) {
  const Moment now = station.clock->now();
  const auto status = phase_status(*station.store, place.project, stored.test, attempt.begun.phase, now);
  if (!status) return Failure(status.error());
  AttemptContext context;
  context.project = place.project;
  context.used_s = used_now_s(*station.store, attempt, running);
  context.questions = questions_of(stored.test, attempt.begun.form);
  context.attempt = std::move(attempt);
  context.phase_open = status->is_open;
  context.station = station.store->own_station_id().value_or(Uuid{});
  context.written = {place.by, now, {}, random_salt(station.store->seams().random), {}};
  return context;
}

/// Finds the attempt, decides with it, and records.
template <class Decide>
Result<AttemptStep> go_on_with(OpenStation& station, const AttemptPlace& place, const RunningClock& running,
                               const Decide& decide) {
  auto attempt = find_attempt(*station.store, place.project, place.attempt);
  if (!attempt) return Failure(attempt.error());
  if (!*attempt) return fail(words::error_no_attempt, {{"attempt", place.attempt.text()}});
  const auto stored = test_of_attempt(*station.store, place.project, **attempt);
  if (!stored) return Failure(stored.error());
  const auto context = ready_to_go_on(station, place, *stored, std::move(**attempt), running);
  if (!context) return Failure(context.error());
  return take_step(station, place.project, decide(*context));
}

}  // namespace

Result<AttemptStep> start_attempt(OpenStation& station, const AttemptRequest& request, const RunningClock& running) {
  const auto start = ready_to_start(station, request);
  if (!start) return Failure(start.error());
  auto step = take_step(station, request.project, decide_attempt_start(start->context));
  const bool runs = step && (step->outcome == AttemptOutcome::started || step->outcome == AttemptOutcome::resumed);
  if (!runs || !step->attempt) return step;
  if (const auto run = run_attempt_clock(station, *step->attempt, running); !run) return Failure(run.error());
  return step;
}

Result<AttemptStep> give_answer(OpenStation& station, const AttemptPlace& place, const std::string& question,
                                const AnswerValue& value, const RunningClock& running) {
  return go_on_with(station, place, running,
                    [&](const AttemptContext& context) { return decide_answer(context, question, value); });
}

Result<AttemptStep> finish_attempt(OpenStation& station, const AttemptPlace& place, FinishReason reason,
                                   const RunningClock& running) {
  auto step = go_on_with(station, place, running,
                         [&](const AttemptContext& context) { return decide_finish(context, reason); });
  if (!step || !step->attempt || !step->attempt->finished) return step;
  if (const auto forgotten = forget_attempt_clock(station, place.attempt); !forgotten)
    return Failure(forgotten.error());
  return step;
}

Result<AttemptStep> give_whole_attempt(OpenStation& station, const AttemptRequest& request,
                                       const std::map<std::string, AnswerValue>& answers, FinishReason reason) {
  const auto start = ready_to_start(station, request);
  if (!start) return Failure(start.error());
  const AnswersGiven given{start->context.new_attempt, answers, 0};
  const auto questions = questions_of(start->stored.test, start->context.form);
  return take_step(station, request.project, decide_whole_attempt(start->context, questions, given, reason));
}

Result<AttemptStep> give_more_time(OpenStation& station, const Uuid& project, const AttemptMoreTime& more,
                                   const std::string& by) {
  if (more.attempt) {
    const auto attempt = find_attempt(*station.store, project, *more.attempt);
    if (!attempt) return Failure(attempt.error());
    if (!*attempt) return fail(words::error_no_attempt, {{"attempt", more.attempt->text()}});
  } else {
    const auto stored = project_test(*station.store, project, more.test.value_or(Uuid{}).text());
    if (!stored) return Failure(stored.error());
  }
  const Written written{by, station.clock->now(), {}, random_salt(station.store->seams().random), {}};
  return take_step(station, project, decide_more_time(project, more, written));
}

Result<StoredTest> test_of_attempt(const Store& store, const Uuid& project, const Attempt& attempt) {
  return project_test(store, project, attempt.begun.test.text());
}

}  // namespace sala
