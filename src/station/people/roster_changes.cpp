#include "station/people/roster_changes.h"

#include "core/thai_text.h"
#include "station/people/known_people.h"
#include "storage/roster_queries.h"
#include "words/station.h"

namespace sala {
Draft participant_draft(const OpenStation& station, const Uuid& project, const Participant& person,
                        const std::string& by) {
  return {project, "participant_put", participant_body(person, random_salt(station.store->seams().random), by)};
}

Result<Uuid> put_participant(OpenStation& station, const Uuid& project, Participant person, const std::string& by) {
  if (person.id == Uuid{}) person.id = Uuid::v4(station.store->seams().random);
  const auto rows = roster(*station.store, project);
  if (!rows) return Failure(rows.error());
  if (person.no.empty()) {
    KnownPeople known;
    for (const RosterRow& row : *rows) known.take_no(row.person.no);
    person.no = known.next_free_no();
  }
  const auto has_no = [&](const RosterRow& row) { return row.person.no == person.no; };
  const auto is_same = [&](const RosterRow& row) { return has_no(row) && row.person.id == person.id; };
  if (std::ranges::any_of(*rows, has_no) && std::ranges::none_of(*rows, is_same))
    return fail(words::error_no_taken, {{"no", person.no}});
  const auto facts = record(station, {participant_draft(station, project, person, by)});
  if (!facts) return Failure(facts.error());
  return person.id;
}

Result<void> merge_participants(OpenStation& station, const Uuid& project, const PersonMerge& merge) {
  for (const Uuid& id : {merge.from, merge.into}) {
    const auto person = find_participant(*station.store, project, id);
    if (!person) return Failure(person.error());
    if (!*person) return fail(words::error_no_participant, {{"participant", id.text()}});
  }
  const auto kept = resolve_participant(*station.store, project, merge.into);
  if (!kept) return Failure(kept.error());
  if (merge.from == merge.into || *kept == merge.from) return fail(words::error_merge_self);
  const Json body = {
      {"from", merge.from.text()}, {"into", merge.into.text()}, {"reason", clean(merge.reason)}, {"by", merge.by}};
  const auto facts = record(station, {{project, "participant_merged", body}});
  if (!facts) return Failure(facts.error());
  return {};
}

}  // namespace sala
