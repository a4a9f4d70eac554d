#include "station/observation/observation_sheet.h"

#include "station/observation/observe.h"

namespace sala {

const ObservedSheet& ObserverSheets::of(const ObservedSubject& whom) const {
  static const ObservedSheet untouched;
  const auto found = sheets.find(whom);
  return found == sheets.end() ? untouched : found->second;
}

std::string observer_here(const Store& store, const std::string& by) {
  return observer_of(Json{{"by", by}}, store.own_station_id().value_or(Uuid{}));
}

Result<ObserverSheets> observer_sheets(const Store& store, const Uuid& project, const StoredRubric& rubric,
                                       const std::optional<Uuid>& session, const std::string& observer) {
  const auto words = counting_observations(store, project, observer);
  if (!words) return Failure(words.error());
  ObserverSheets sheets{rubric.rubric, {}};
  for (const CountingObservation& word : *words) {
    const Observation& noted = word.seen;
    const bool is_note = noted.item.empty();
    if (noted.session != session || !(is_note || is_about(noted, rubric.rubric))) continue;
    ObservedSheet& sheet = sheets.sheets[noted.whom];
    if (is_note) sheet.note = noted.note;
    if (!is_note && noted.rating) sheet.ratings[noted.item] = *noted.rating;
    if (word.time && (!sheet.saved || sheet.saved->utc_ms < word.time->utc_ms)) sheet.saved = word.time;
  }
  return sheets;
}

std::vector<ObservedGroup> groups_of_roster(const std::vector<Participant>& people) {
  std::map<std::string, std::size_t> counts;
  for (const Participant& person : people)
    if (const std::string group = group_of(person); !group.empty()) ++counts[group];
  std::vector<ObservedGroup> groups = {{"", people.size()}};
  for (const auto& [name, count] : counts) groups.push_back({name, count});
  std::ranges::sort(groups.begin() + 1, groups.end(), no_less, &ObservedGroup::name);
  return groups;
}

std::optional<Session> session_to_observe(const std::vector<Session>& agenda, Moment now) {
  const bool any_counts = std::ranges::any_of(
      agenda, [](const Session& session) { return session.takes_attendance && !session.is_removed; });
  const Session* chosen = nullptr;
  for (const Session& session : agenda) {
    if (session.is_removed || (any_counts && !session.takes_attendance)) continue;
    const bool has_begun = session.starts.utc_ms <= now.utc_ms;
    if (chosen == nullptr || (has_begun && chosen->starts.utc_ms <= session.starts.utc_ms)) chosen = &session;
  }
  return chosen ? std::optional(*chosen) : std::nullopt;
}

}  // namespace sala
