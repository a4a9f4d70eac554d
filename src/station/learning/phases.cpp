#include "station/learning/phases.h"

#include "core/learning/test_body.h"
#include "station/learning/project_test.h"
#include "storage/project_queries.h"
#include "words/learning.h"

namespace sala {
namespace {

Result<StoredTest> test_for_phase(const Store& store, const Uuid& project, const Uuid& test, Phase phase) {
  auto stored = project_test(store, project, test.text());
  if (!stored) return Failure(stored.error());
  if (!stored->test.phases.contains(phase))
    return fail(words::error_test_not_for_phase, {{"phase", std::string(name_of(phase))}});
  return stored;
}

GateContext gate_context(const OpenStation& station, const Uuid& project, const PhaseChange& change) {
  GateContext context;
  context.project = project;
  context.target = change.test.text();
  context.phase = change.phase;
  context.wish = change.wish;
  context.until = change.until;
  context.keep_pre = change.keep_pre;
  context.written = {change.by, station.clock->now(), {}, {}, {}};
  return context;
}

}  // namespace

Result<PhaseStatus> phase_status(const Store& store, const Uuid& project, const Test& test, Phase phase, Moment now) {
  const auto window = test.phases.find(phase);
  if (window == test.phases.end()) return PhaseStatus{};
  const auto gate = phase_gate(store, project, test.id.text(), phase);
  if (!gate) return Failure(gate.error());
  const auto agenda = sessions(store, project);
  if (!agenda) return Failure(agenda.error());
  return phase_at({*gate, window->second}, *agenda, now);
}

Result<ChangedPhase> change_phase(OpenStation& station, const Uuid& project, const PhaseChange& change) {
  const auto stored = test_for_phase(*station.store, project, change.test, change.phase);
  if (!stored) return Failure(stored.error());
  const auto pre = phase_status(*station.store, project, stored->test, Phase::pre, station.clock->now());
  if (!pre) return Failure(pre.error());
  GateContext context = gate_context(station, project, change);
  context.pre = *pre;
  const GateDecision decision = decide_gate(context);
  const auto facts = record(station, decision.drafts);
  if (!facts) return Failure(facts.error());
  return ChangedPhase{facts->back().id, decision.closes_pre};
}

Result<void> give_five_minutes(OpenStation& station, const Uuid& project, const PhaseChange& phase,
                               const std::string& reason) {
  const auto stored = test_for_phase(*station.store, project, phase.test, phase.phase);
  if (!stored) return Failure(stored.error());
  const Moment now = station.clock->now();
  const auto status = phase_status(*station.store, project, stored->test, phase.phase, now);
  if (!status) return Failure(status.error());
  GateContext context = gate_context(station, project, phase);
  context.written.salt = random_salt(station.store->seams().random);
  const auto drafts = five_minutes_more(context, {phase.test, *status, stored->test.minutes, reason, now});
  if (drafts.empty()) return fail(words::error_phase_no_limit);
  const auto facts = record(station, drafts);
  return facts ? Result<void>() : Failure(facts.error());
}

Result<Uuid> change_window(OpenStation& station, const Uuid& project, const WindowChange& change) {
  const auto stored = test_for_phase(*station.store, project, change.test, change.phase);
  if (!stored) return Failure(stored.error());
  const auto agenda = sessions(*station.store, project);
  if (!agenda) return Failure(agenda.error());
  for (const auto& edge : {change.window.opens, change.window.closes})
    if (edge && !moment_of(*edge, *agenda))
      return fail(words::error_window_session, {{"session", edge->session.text()}});
  Test test = stored->test;
  test.phases[change.phase] = change.window;
  const Written written{change.by, station.clock->now(), {}, random_salt(station.store->seams().random), stored->put};
  const auto facts = record(station, {{project, "test_put", test_put_body(test, written)}});
  if (!facts) return Failure(facts.error());
  return facts->front().id;
}

}  // namespace sala
