#include "station/survey/survey_pool.h"

#include "core/survey/survey_facts.h"
#include "station/survey/waiting_slots.h"

namespace sala {
namespace {

std::string generation_setting(const Uuid& survey) {
  return "survey_waiting." + survey.text();
}

Result<std::int64_t> known_generation(const Store& store, const Uuid& survey) {
  const auto known = store.setting(generation_setting(survey));
  if (!known) return Failure(known.error());
  std::int64_t generation = 0;
  for (const char digit : known->value_or(""))
    if (digit >= '0' && digit <= '9') generation = generation * 10 + (digit - '0');
  return generation;
}

/// The store knows the pool's generation from now on, and the one before is overwritten.
Result<void> settle_generation(OpenStation& station, const WaitingPool& pool) {
  const auto noted = station.store->set_setting(generation_setting(pool.survey), std::to_string(pool.generation));
  if (!noted) return noted;
  return blank_waiting(station.folder, pool.survey, pool.generation + 1);
}

Draft completed_draft(OpenStation& station, const Uuid& project, const SurveyCompleted& completed,
                      const std::string& by) {
  Written written;
  written.by = by;
  written.salt = random_salt(station.store->seams().random);
  return {project, "survey_completed", survey_completed_body(completed, written)};
}

/// Who stands in the file and not in the store: the program ended between the two.
Result<void> complete_who(OpenStation& station, const Uuid& project, const WaitingPool& pool) {
  std::vector<Draft> drafts;
  for (const Uuid& person : pool.who) {
    const auto completed = has_completed(*station.store, project, pool.survey, person);
    if (!completed) return Failure(completed.error());
    if (!*completed) drafts.push_back(completed_draft(station, project, {person, pool.survey}, "participant"));
  }
  if (drafts.empty()) return {};
  const auto facts = record(station, drafts);
  return facts ? Result<void>() : Failure(facts.error());
}

/// What was released already, when the program ended before the file was rewritten.
Result<bool> drop_released(const OpenStation& station, const Uuid& project, WaitingPool& pool) {
  const auto own = station.store->own_station_id();
  if (!own || pool.answers.empty()) return false;
  const auto released = responses_from(*station.store, project, pool.survey, *own);
  if (!released) return Failure(released.error());
  const auto dropped =
      std::erase_if(pool.answers, [&](const WaitingAnswer& answer) { return released->contains(answer.response); });
  if (pool.answers.empty()) pool.who.clear();
  return dropped > 0;
}

/// What must wait here by the facts and does not.
Result<void> tell_lost(OpenStation& station, const Uuid& project, const WaitingPool& pool) {
  const auto own = station.store->own_station_id();
  if (!own) return {};
  const auto counts = survey_counts_at(*station.store, project, pool.survey, *own);
  if (!counts) return Failure(counts.error());
  const std::int64_t lost = counts->held - static_cast<std::int64_t>(pool.answers.size());
  if (lost <= 0) return {};
  const auto facts =
      record(station, {{project, "survey_lost", survey_lost_body({pool.survey, static_cast<int>(lost)})}});
  return facts ? Result<void>() : Failure(facts.error());
}

}  // namespace

Result<WaitingPool> take_up_pool(OpenStation& station, const Uuid& project, const Survey& survey) {
  const auto generation = known_generation(*station.store, survey.id);
  if (!generation) return Failure(generation.error());
  auto found = read_waiting(station.folder, survey.id, *generation);
  if (!found) return Failure(found.error());
  WaitingPool pool = found->pool.value_or(WaitingPool{survey.id, *generation});
  if (!found->pool && found->has_others)
    if (const auto aside = set_waiting_aside(station.folder, survey.id); !aside) return Failure(aside.error());
  if (pool.generation != *generation) {
    if (const auto completed = complete_who(station, project, pool); !completed) return Failure(completed.error());
    if (const auto settled = settle_generation(station, pool); !settled) return Failure(settled.error());
  }
  const auto dropped = drop_released(station, project, pool);
  if (!dropped) return Failure(dropped.error());
  if (*dropped) {
    ++pool.generation;
    if (const auto written = write_waiting(station.folder, pool); !written) return Failure(written.error());
    if (const auto settled = settle_generation(station, pool); !settled) return Failure(settled.error());
  }
  if (const auto told = tell_lost(station, project, pool); !told) return Failure(told.error());
  return pool;
}

Result<StoredAnswer> store_answer(OpenStation& station, const WaitingPool& pool, AnswerToStore given) {
  StoredAnswer stored;
  stored.pool = with_answer(pool, given.participant, std::move(given.answer), station.store->seams().random);
  if (const auto written = write_waiting(station.folder, stored.pool); !written) return Failure(written.error());
  const auto facts =
      record(station, {completed_draft(station, given.project, {given.participant, pool.survey}, given.by)});
  if (!facts) {
    // The person is told that it failed: the answer goes again. Where that fails, too, it is mended as after a crash.
    if (const auto gone = blank_waiting(station.folder, pool.survey, stored.pool.generation); !gone)
      return Failure(gone.error());
    return Failure(facts.error());
  }
  stored.completed = facts->front().id;
  if (const auto settled = settle_generation(station, stored.pool); !settled) return Failure(settled.error());
  return stored;
}

Result<std::size_t> release_due(OpenStation& station, const Uuid& project, const Survey& survey, WaitingPool pool,
                                bool is_closed) {
  const Random& random = station.store->seams().random;
  const Release release = plan_release(survey, std::move(pool), is_closed, random);
  if (release.released.empty()) return std::size_t{0};
  const auto facts = record(station, release_drafts(project, survey, release.released, random));
  if (!facts) return Failure(facts.error());
  if (const auto written = write_waiting(station.folder, release.rest); !written) return Failure(written.error());
  if (const auto settled = settle_generation(station, release.rest); !settled) return Failure(settled.error());
  return release.released.size();
}

}  // namespace sala
