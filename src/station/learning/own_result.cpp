#include "station/learning/own_result.h"

#include "core/learning/counting_attempt.h"
#include "station/learning/phases.h"

namespace sala {
namespace {

Result<bool> is_any_phase_open(const Store& store, const Uuid& project, const Test& test, Moment now) {
  for (const Phase phase : {Phase::pre, Phase::post}) {
    const auto status = phase_status(store, project, test, phase, now);
    if (!status) return Failure(status.error());
    if (status->is_open) return true;
  }
  return false;
}

/// The key of this station, else the one that was opened; and whether one was.
Result<OwnResult> result_by_key(const Store& store, const Project& project, const StoredTest& stored, Moment now) {
  OwnResult own{stored, {}, OwnView::nothing, {}};
  const auto is_open = is_any_phase_open(store, project.id, stored.test, now);
  if (!is_open) return Failure(is_open.error());
  const auto kept = stored_key(store, project.id, stored.test), opened = opened_key(store, project.id, stored.test);
  if (!kept) return Failure(kept.error());
  if (!opened) return Failure(opened.error());
  own.view = own_view({shows_own_score(project), *is_open, *kept || *opened, opened->has_value()});
  if (own.view != OwnView::nothing) own.key = *kept ? (*kept)->key : (*opened)->key;
  return own;
}

}  // namespace

Result<std::optional<Attempt>> own_counting_attempt(const Store& store, const PersonAt& person, const Test& test,
                                                    Moment now) {
  const auto status = phase_status(store, person.project, test, person.phase, now);
  if (!status) return Failure(status.error());
  const auto attempts = attempts_of(store, person);
  if (!attempts) return Failure(attempts.error());
  const auto counts = counting_attempt(*attempts, status->is_open);
  return counts ? std::optional((*attempts)[*counts]) : std::nullopt;
}

Result<bool> is_any_test_open(const Store& store, const Uuid& project, Moment now) {
  const auto tests = stored_tests(store, project);
  if (!tests) return Failure(tests.error());
  for (const StoredTest& stored : *tests) {
    const auto is_open = is_any_phase_open(store, project, stored.test, now);
    if (!is_open || *is_open) return is_open;
  }
  return false;
}

Result<std::vector<OwnResult>> own_results(const Store& store, const Project& project, const Uuid& participant,
                                           Moment now) {
  std::vector<OwnResult> results;
  if (!shows_own_score(project)) return results;
  const auto tests = stored_tests(store, project.id);
  if (!tests) return Failure(tests.error());
  for (const StoredTest& stored : *tests) {
    auto own = result_by_key(store, project, stored, now);
    if (!own) return Failure(own.error());
    if (own->view == OwnView::nothing) continue;
    for (const Phase phase : {Phase::pre, Phase::post}) {
      auto attempt = own_counting_attempt(store, {project.id, participant, stored.test.id, phase}, stored.test, now);
      if (!attempt) return Failure(attempt.error());
      if (!*attempt) continue;
      const Score score = score_of(**attempt, stored.test, own->key);
      own->sittings.push_back({phase, std::move(**attempt), score});
    }
    if (!own->sittings.empty()) results.push_back(std::move(*own));
  }
  return results;
}

}  // namespace sala
