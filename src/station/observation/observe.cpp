#include "station/observation/observe.h"

#include <algorithm>

#include "core/roster.h"
#include "core/thai_text.h"
#include "storage/project_queries.h"
#include "storage/roster_queries.h"
#include "words/observation.h"

namespace sala {
namespace {

Result<void> check_session(const Store& store, const Uuid& project, const std::optional<Uuid>& session) {
  if (!session) return {};
  const auto agenda = sessions(store, project);
  if (!agenda) return Failure(agenda.error());
  const bool is_there = std::ranges::any_of(*agenda, [&](const Session& each) { return each.id == *session; });
  return is_there ? Result<void>() : fail(words::error_observation_session, {{"session", session->text()}});
}

/// The person it is about, after merges.
Result<void> settle_person(const Store& store, const Uuid& project, ObservedSubject& whom) {
  if (!whom.participant) return {};
  const auto person = resolve_participant(store, project, *whom.participant);
  if (!person) return Failure(person.error());
  const auto found = find_participant(store, project, *person);
  if (!found) return Failure(found.error());
  if (!*found) return fail(words::error_observation_person, {{"participant", whom.participant->text()}});
  whom = {*person, ""};
  return {};
}

/// Whether characters of a text are more than may stand there.
bool is_longer(const std::string& text, std::size_t most) {
  return static_cast<std::size_t>(std::ranges::count_if(
             text, [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; })) > most;
}

Result<void> check_words(const Store& store, const Uuid& project, const Observation& seen) {
  if (seen.rating && (*seen.rating < 1 || *seen.rating > highest_rating))
    return fail(words::error_observation_rating, {{"rating", std::to_string(*seen.rating)}});
  if (is_longer(seen.note, longest_observed_note))
    return fail(words::error_observation_note, {{"limit", std::to_string(longest_observed_note)}});
  if (is_longer(seen.whom.group, longest_observed_group))
    return fail(words::error_observation_note, {{"limit", std::to_string(longest_observed_group)}});
  if (seen.item.empty()) return seen.rating ? fail(words::error_observation_nothing) : Result<void>();
  const auto all = stored_rubrics(store, project);
  if (!all) return Failure(all.error());
  for (const StoredRubric& each : *all)
    if (is_about(seen, each.rubric) && item_in(each.rubric, seen.item)) return {};
  return fail(words::error_observation_item, {{"item", seen.item}});
}

}  // namespace

Result<StoredRubric> project_rubric(const Store& store, const Uuid& project, const std::string& wanted) {
  auto all = stored_rubrics(store, project);
  if (!all) return Failure(all.error());
  if (all->empty()) return fail(words::error_no_rubrics);
  if (wanted.empty() && all->size() > 1)
    return fail(words::error_which_rubric, {{"count", std::to_string(all->size())}});
  for (StoredRubric& each : *all)
    if (wanted.empty() || each.rubric.id.text() == wanted) return std::move(each);
  return fail(words::error_no_rubric, {{"rubric", wanted}});
}

Result<Uuid> observe(OpenStation& station, const Uuid& project, Observation seen, const std::string& by) {
  const Store& store = *station.store;
  seen.note = clean(seen.note);
  seen.whom.group = clean(seen.whom.group);
  if (const auto checked = check_session(store, project, seen.session); !checked) return Failure(checked.error());
  if (const auto settled = settle_person(store, project, seen.whom); !settled) return Failure(settled.error());
  if (const auto checked = check_words(store, project, seen); !checked) return Failure(checked.error());
  const Written written{by, station.clock->now(), {}, random_salt(store.seams().random), {}};
  const auto facts = record(station, {{project, "observation", observation_body(seen, written)}});
  if (!facts) return Failure(facts.error());
  return facts->front().id;
}

std::string group_of(const Participant& person) {
  for (const ExtraValue& extra : person.extra) {
    const std::string name = fold(extra.name);
    if (name != "โต๊ะ" && name != "กลุ่ม" && name != "table" && name != "group") continue;
    const bool is_number = std::ranges::all_of(extra.value, [](char letter) { return letter >= '0' && letter <= '9'; });
    return is_number ? extra.name + " " + extra.value : extra.value;
  }
  return "";
}

}  // namespace sala
