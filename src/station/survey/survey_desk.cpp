#include "station/survey/survey_desk.h"

#include "core/survey/survey_body.h"
#include "station/survey/survey_pool.h"
#include "storage/learning/test_queries.h"
#include "storage/project_queries.h"
#include "storage/roster_queries.h"
#include "words/survey.h"

namespace sala {
namespace {

/// Whether nobody answers any more, here or anywhere: a kiosk that never hears of a closing goes by the project's days.
bool is_over(const PhaseStatus& status, const Project& project, Moment now) {
  return !status.is_open || project.ends_on < day_of(now);
}

struct AskingPerson {
  Uuid id = {};
  SurveyContext context = {};
};

Result<AskingPerson> asking_person(const Store& store, const SurveyRequest& request) {
  const auto person = resolve_participant(store, request.project.id, request.participant);
  if (!person) return Failure(person.error());
  const auto on_roster = find_participant(store, request.project.id, *person);
  if (!on_roster) return Failure(on_roster.error());
  const auto completed = has_completed(store, request.project.id, request.survey, *person);
  if (!completed) return Failure(completed.error());
  SurveyContext context;
  context.on_roster = on_roster->has_value();
  context.withdrawn = context.on_roster && (*on_roster)->status == "withdrawn";
  context.has_ticket = request.has_ticket;
  context.has_answered = *completed;
  return AskingPerson{*person, context};
}

/// The pool is taken up first: who answered before a crash has answered.
struct ReadySurvey {
  StoredSurvey stored = {};
  WaitingPool pool = {};
  AskingPerson person = {};
};
Result<ReadySurvey> ready_survey(OpenStation& station, const SurveyRequest& request) {
  auto stored = project_survey(*station.store, request.project.id, request.survey.text());
  if (!stored) return Failure(stored.error());
  auto pool = take_up_pool(station, request.project.id, stored->survey);
  if (!pool) return Failure(pool.error());
  auto person = asking_person(*station.store, request);
  if (!person) return Failure(person.error());
  const auto status = survey_status(*station.store, request.project.id, stored->survey, station.clock->now());
  if (!status) return Failure(status.error());
  person->context.is_open = status->is_open;
  return ReadySurvey{std::move(*stored), std::move(*pool), std::move(*person)};
}

}  // namespace

Result<StoredSurvey> project_survey(const Store& store, const Uuid& project, const std::string& wanted) {
  auto all = stored_surveys(store, project);
  if (!all) return Failure(all.error());
  if (wanted.empty() && all->size() > 1)
    return fail(words::error_which_survey, {{"count", std::to_string(all->size())}});
  if (wanted.empty() && !all->empty()) return std::move(all->front());
  for (StoredSurvey& stored : *all)
    if (stored.survey.id.text() == wanted) return std::move(stored);
  return wanted.empty() ? fail(words::error_no_surveys) : fail(words::error_no_survey, {{"survey", wanted}});
}

Result<PhaseStatus> survey_status(const Store& store, const Uuid& project, const Survey& survey, Moment now) {
  const auto gate = phase_gate(store, project, survey.id.text(), std::nullopt);
  if (!gate) return Failure(gate.error());
  const auto agenda = sessions(store, project);
  if (!agenda) return Failure(agenda.error());
  return phase_at({*gate, survey.window}, *agenda, now);
}

Result<SurveyOutcome> may_take_survey(OpenStation& station, const SurveyRequest& request) {
  const auto ready = ready_survey(station, request);
  if (!ready) return Failure(ready.error());
  return decide_survey(ready->person.context);
}

Result<SurveyStep> take_survey(OpenStation& station, const SurveyRequest& request, const SurveyReply& reply) {
  auto ready = ready_survey(station, request);
  if (!ready) return Failure(ready.error());
  const Survey& survey = ready->stored.survey;
  const SurveyReply said = tidied(survey, reply);
  ready->person.context.says_anything = !said.empty();
  SurveyStep step{decide_survey(ready->person.context), {}};
  if (step.outcome != SurveyOutcome::taken) return step;
  const Random& random = station.store->seams().random;
  auto stored = store_answer(station, ready->pool,
                             {request.project.id, ready->person.id, waiting_answer(survey, said, random), request.by});
  if (!stored) return Failure(stored.error());
  step.completed = stored->completed;
  const auto released = release_due(station, request.project.id, survey, std::move(stored->pool), false);
  if (!released) return Failure(released.error());
  return step;
}

Result<std::size_t> settle_surveys(OpenStation& station, const Project& project) {
  const auto all = stored_surveys(*station.store, project.id);
  if (!all) return Failure(all.error());
  const Moment now = station.clock->now();
  std::size_t released = 0;
  for (const StoredSurvey& stored : *all) {
    auto pool = take_up_pool(station, project.id, stored.survey);
    if (!pool) return Failure(pool.error());
    if (pool->answers.empty()) continue;
    const auto status = survey_status(*station.store, project.id, stored.survey, now);
    if (!status) return Failure(status.error());
    const auto count =
        release_due(station, project.id, stored.survey, std::move(*pool), is_over(*status, project, now));
    if (!count) return Failure(count.error());
    released += *count;
  }
  return released;
}

Result<Uuid> change_survey_gate(OpenStation& station, const Project& project, const SurveyGate& change) {
  const auto stored = project_survey(*station.store, project.id, change.survey.text());
  if (!stored) return Failure(stored.error());
  GateContext context;
  context.project = project.id;
  context.target = change.survey.text();
  context.wish = change.wish;
  context.until = change.until;
  context.written = {change.by, station.clock->now(), {}, {}, {}};
  const auto facts = record(station, decide_gate(context).drafts);
  if (!facts) return Failure(facts.error());
  if (const auto settled = settle_surveys(station, project); !settled) return Failure(settled.error());
  return facts->back().id;
}

Result<Uuid> change_survey_window(OpenStation& station, const Uuid& project, const Uuid& survey,
                                  const PhaseWindow& window, const std::string& by) {
  auto stored = project_survey(*station.store, project, survey.text());
  if (!stored) return Failure(stored.error());
  const auto agenda = sessions(*station.store, project);
  if (!agenda) return Failure(agenda.error());
  for (const auto& edge : {window.opens, window.closes})
    if (edge && !moment_of(*edge, *agenda))
      return fail(words::error_survey_window_session, {{"session", edge->session.text()}});
  stored->survey.window = window;
  const Written written{by, station.clock->now(), {}, random_salt(station.store->seams().random), stored->put};
  const auto facts = record(station, {{project, "survey_put", survey_put_body(stored->survey, written)}});
  if (!facts) return Failure(facts.error());
  return facts->front().id;
}

}  // namespace sala
