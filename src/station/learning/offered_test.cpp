#include "station/learning/offered_test.h"

#include "core/learning/question_order.h"
#include "station/learning/phases.h"
#include "storage/learning/attempt_queries.h"
#include "storage/roster_queries.h"

namespace sala {
namespace {

TestStanding standing_of(const std::vector<Attempt>& attempts, const PhaseStatus& status) {
  const auto is_kept = [](const Attempt& attempt) { return !attempt.is_corrected; };
  const auto is_over = [&](const Attempt& attempt) {
    return is_kept(attempt) && (attempt.finished || is_time_over(attempt));
  };
  if (std::ranges::any_of(attempts, is_over)) return TestStanding::done;
  if (std::ranges::any_of(attempts, is_kept)) return status.is_open ? TestStanding::begun : TestStanding::closed;
  return status.is_open ? TestStanding::open : TestStanding::later;
}

Result<TestStep> step_of(const Store& store, const Uuid& project, const Participant& person, const StoredTest& stored,
                         Phase phase, Moment now) {
  const auto status = phase_status(store, project, stored.test, phase, now);
  if (!status) return Failure(status.error());
  const auto attempts = attempts_of(store, {project, person.id, stored.test.id, phase});
  if (!attempts) return Failure(attempts.error());
  const Form form = form_for(stored.test, {person.no, person.id, phase});
  return TestStep{stored, phase, standing_of(*attempts, *status),
                  static_cast<int>(questions_of(stored.test, form).size())};
}

}  // namespace

Result<std::vector<TestStep>> test_steps(const Store& store, const Project& project, const Uuid& participant,
                                         Moment now) {
  const auto person = find_participant(store, project.id, participant);
  if (!person) return Failure(person.error());
  std::vector<TestStep> steps;
  if (!*person) return steps;
  const auto tests = stored_tests(store, project.id);
  if (!tests) return Failure(tests.error());
  for (const Phase phase : {Phase::pre, Phase::post})
    for (const StoredTest& stored : *tests) {
      if (!stored.test.phases.contains(phase)) continue;
      auto step = step_of(store, project.id, **person, stored, phase, now);
      if (!step) return Failure(step.error());
      steps.push_back(std::move(*step));
    }
  return steps;
}

const TestStep* offered_test(const std::vector<TestStep>& steps) {
  for (const TestStanding wanted : {TestStanding::begun, TestStanding::open})
    for (const TestStep& step : steps)
      if (step.standing == wanted) return &step;
  return nullptr;
}

}  // namespace sala
