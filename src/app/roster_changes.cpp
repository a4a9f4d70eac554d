#include "app/roster_changes.h"

#include <unordered_map>
#include <unordered_set>

#include "core/text_ids.h"
#include "storage/project_queries.h"
#include "storage/roster_queries.h"

namespace sala {
namespace {

std::string folded_name(const Participant& person) {
  return fold(person.given_name + " " + person.family_name);
}
std::string name_and_unit(const Participant& person) {
  return folded_name(person) + "\n" + fold(person.unit);
}

/// The people already there, found by the three ways a row may name them; and the numbers that are taken.
class KnownPeople {
 public:
  explicit KnownPeople(const std::vector<RosterRow>& rows) {
    for (const RosterRow& row : rows) add(row.person);
  }

  void add(const Participant& person) {
    people_.push_back(std::make_unique<Participant>(person));
    const Participant* kept = people_.back().get();
    if (!person.no.empty()) by_no_.emplace(person.no, kept);
    if (!person.email.empty()) by_email_.emplace(fold(person.email), kept);
    by_name_.emplace(name_and_unit(person), kept);
  }

  const Participant* same_as(const Participant& row) const {
    if (const Participant* person = at(by_no_, row.no); person && folded_name(*person) == folded_name(row))
      return person;
    if (const Participant* person = row.email.empty() ? nullptr : at(by_email_, fold(row.email))) return person;
    return at(by_name_, name_and_unit(row));
  }

  bool has_no(const std::string& no) const { return by_no_.contains(no); }

  std::string next_free_no() {
    while (has_no(std::to_string(next_no_))) ++next_no_;
    return std::to_string(next_no_);
  }

 private:
  using Index = std::unordered_map<std::string, const Participant*>;
  static const Participant* at(const Index& index, const std::string& key) {
    const auto found = index.find(key);
    return found == index.end() ? nullptr : found->second;
  }

  std::vector<std::unique_ptr<Participant>> people_;
  Index by_no_, by_email_, by_name_;
  int next_no_ = 1;
};

/// What the row says over what is known; a field the file leaves out keeps what it was.
Participant updated(Participant known, const Participant& row) {
  const auto take = [](std::string& field, const std::string& value) {
    if (!value.empty()) field = value;
  };
  take(known.prefix, row.prefix);
  take(known.given_name, row.given_name);
  take(known.family_name, row.family_name);
  take(known.name_en, row.name_en);
  take(known.position, row.position);
  take(known.unit, row.unit);
  take(known.personnel_type, row.personnel_type);
  take(known.email, row.email);
  take(known.phone, row.phone);
  return known;
}

Draft participant_draft(const OpenStation& station, const Uuid& project, const Participant& person,
                        const std::string& by) {
  return {project, "participant_put", participant_body(person, random_salt(station.store->seams().random), by)};
}

RosterProblem note(int row, const std::string& column, const std::string& value, Error problem, bool skipped) {
  return {row, column, value, std::move(problem), skipped};
}

/// Unknown units and types are taken as written, and noted once for each row.
void note_unknown(const Organisation& organisation, const RosterEntry& entry, std::vector<RosterProblem>& problems) {
  const auto unknown = [](const std::vector<std::string>& known, const std::string& value) {
    return !known.empty() && !value.empty() && std::ranges::find(known, value) == known.end();
  };
  if (unknown(organisation.units, entry.person.unit))
    problems.push_back(note(entry.row, "unit", entry.person.unit, {TextId::problem_unknown_unit}, false));
  if (unknown(organisation.personnel_types, entry.person.personnel_type))
    problems.push_back(
        note(entry.row, "personnel_type", entry.person.personnel_type, {TextId::problem_unknown_type}, false));
}

class RosterImport {
 public:
  RosterImport(const OpenStation& station, const Uuid& project, const std::vector<RosterRow>& rows)
      : station_(station), project_(project), known_(rows) {}

  void take(const RosterEntry& entry) {
    const Participant* same = known_.same_as(entry.person);
    if (same && seen_.contains(same->id)) return skip_twice(entry);
    if (same) return update(*same, entry);
    Participant person = entry.person;
    person.id = Uuid::v4(station_.store->seams().random);
    if (person.no.empty() || known_.has_no(person.no)) {
      const std::string given = person.no;
      person.no = known_.next_free_no();
      if (!given.empty())
        report.problems.push_back(note(entry.row, "no", given, {TextId::problem_no_taken, {{"no", person.no}}}, false));
    }
    known_.add(person);
    seen_.insert(person.id);
    ++report.added;
    drafts.push_back(participant_draft(station_, project_, person, "system"));
  }

  ImportReport report;
  std::vector<Draft> drafts;

 private:
  void skip_twice(const RosterEntry& entry) {
    ++report.skipped;
    report.problems.push_back(note(entry.row, "given_name", full_name(entry.person), {TextId::problem_twice}, true));
  }

  void update(const Participant& same, const RosterEntry& entry) {
    seen_.insert(same.id);
    const Participant person = updated(same, entry.person);
    if (person == same) {
      ++report.unchanged;
      return;
    }
    ++report.updated;
    drafts.push_back(participant_draft(station_, project_, person, "system"));
  }

  const OpenStation& station_;
  Uuid project_;
  KnownPeople known_;
  std::unordered_set<Uuid> seen_;
};

}  // namespace

Result<ImportReport> import_roster(OpenStation& station, const Uuid& project, const RosterTable& table, bool dry_run) {
  const auto rows = roster(*station.store, project);
  if (!rows) return Failure(rows.error());
  const auto known = organisation(*station.store);
  if (!known) return Failure(known.error());
  RosterImport import(station, project, *rows);
  import.report.problems = table.problems;
  import.report.rows = table.rows;
  import.report.skipped = static_cast<int>(std::ranges::count_if(table.problems, &RosterProblem::skipped));
  for (const RosterEntry& entry : table.entries) {
    import.take(entry);
    if (*known) note_unknown(**known, entry, import.report.problems);
  }
  std::ranges::stable_sort(import.report.problems, {}, &RosterProblem::row);
  if (dry_run || import.drafts.empty()) return import.report;
  const auto facts = record(station, import.drafts);
  if (!facts) return Failure(facts.error());
  return import.report;
}

Result<Uuid> put_participant(OpenStation& station, const Uuid& project, Participant person, const std::string& by) {
  if (person.id == Uuid{}) person.id = Uuid::v4(station.store->seams().random);
  const auto rows = roster(*station.store, project);
  if (!rows) return Failure(rows.error());
  if (person.no.empty()) person.no = KnownPeople(*rows).next_free_no();
  const auto taken = std::ranges::find_if(*rows, [&](const RosterRow& row) { return row.person.no == person.no; });
  if (taken != rows->end() && taken->person.id != person.id) return fail(TextId::error_no_taken, {{"no", person.no}});
  const auto facts = record(station, {participant_draft(station, project, person, by)});
  if (!facts) return Failure(facts.error());
  return person.id;
}

Result<void> merge_participants(OpenStation& station, const Uuid& project, const Uuid& from, const Uuid& into,
                                const std::string& reason, const std::string& by) {
  for (const Uuid& id : {from, into}) {
    const auto person = find_participant(*station.store, project, id);
    if (!person) return Failure(person.error());
    if (!*person) return fail(TextId::error_no_participant, {{"participant", id.text()}});
  }
  const auto kept = resolve_participant(*station.store, project, into);
  if (!kept) return Failure(kept.error());
  if (from == into || *kept == from) return fail(TextId::error_merge_self);
  const Json body = {{"from", from.text()}, {"into", into.text()}, {"reason", clean(reason)}, {"by", by}};
  const auto facts = record(station, {{project, "participant_merged", body}});
  if (!facts) return Failure(facts.error());
  return {};
}

}  // namespace sala
