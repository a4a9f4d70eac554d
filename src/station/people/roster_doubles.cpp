#include "station/people/roster_doubles.h"

#include "core/thai_text.h"
#include "storage/first_words.h"
#include "words/station.h"

namespace sala {

Result<std::vector<RosterDouble>> roster_doubles(const Store& store, const Uuid& project,
                                                 const std::vector<RosterRow>& rows) {
  const auto stations = first_stations(store, project);
  if (!stations) return Failure(stations.error());
  const auto apart = kept_apart(store, project);
  if (!apart) return Failure(apart.error());
  std::vector<FirstWord> people;
  people.reserve(rows.size());
  for (const RosterRow& row : rows) {
    const auto station = stations->find(row.person.id);
    const std::string by = station == stations->end() ? "" : station->second;
    people.push_back({row.person.id.text(), by, described_by_name(row.person), row.person.walk_in});
  }
  std::vector<RosterDouble> doubles;
  for (const LikelyPair& pair : likely_doubles(people, *apart)) {
    const Participant &a = rows[pair.a].person, &b = rows[pair.b].person;
    if (a.status != "withdrawn" || b.status != "withdrawn") doubles.push_back({a.id, b.id, pair.evidence});
  }
  return doubles;
}

Result<void> keep_apart(OpenStation& station, const Uuid& project, const TwoPeople& two) {
  for (const Uuid& id : {two.a, two.b}) {
    const auto person = find_participant(*station.store, project, id);
    if (!person) return Failure(person.error());
    if (!*person) return fail(words::error_no_participant, {{"participant", id.text()}});
  }
  if (two.a == two.b) return fail(words::error_merge_self);
  const Json body = {{"a", two.a.text()}, {"b", two.b.text()}, {"reason", clean(two.reason)}, {"by", two.by}};
  const auto facts = record(station, {{project, "participants_kept_apart", body}});
  if (!facts) return Failure(facts.error());
  return {};
}

}  // namespace sala
