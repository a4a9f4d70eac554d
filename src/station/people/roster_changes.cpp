#include "station/people/roster_changes.h"

#include <unordered_map>
#include <unordered_set>

#include "core/thai_text.h"
#include "storage/project_queries.h"
#include "storage/roster_queries.h"
#include "words/documents.h"
#include "words/station.h"

namespace sala {
namespace {

std::string folded_name(const Participant& person) {
  return fold(person.given_name + " " + person.family_name);
}
std::string name_and_unit(const Participant& person) {
  return folded_name(person) + "\n" + fold(person.unit);
}

/// People found by the three ways a row may name them; and the numbers that are taken.
class KnownPeople {
 public:
  void add(const Participant& person) {
    people_.push_back(std::make_unique<Participant>(person));
    const Participant* kept = people_.back().get();
    if (!person.no.empty()) by_no_.emplace(person.no, kept);
    if (!person.email.empty()) by_email_[fold(person.email)].push_back(kept);
    by_name_.emplace(name_and_unit(person), kept);
  }

  const Participant* same_number(const Participant& row) const {
    const Participant* person = at(by_no_, row.no);
    return person && folded_name(*person) == folded_name(row) ? person : nullptr;
  }

  /// An address that several people use names only the one of the same name.
  const Participant* same_email(const Participant& row, bool shared) const {
    const auto found = row.email.empty() ? by_email_.end() : by_email_.find(fold(row.email));
    if (found == by_email_.end()) return nullptr;
    for (const Participant* person : found->second)
      if (folded_name(*person) == folded_name(row)) return person;
    return shared || found->second.size() > 1 ? nullptr : found->second.front();
  }

  const Participant* same_name(const Participant& row) const { return at(by_name_, name_and_unit(row)); }
  bool has_no(const std::string& no) const { return by_no_.contains(no); }

  /// Numbers that are in use or stand in `wanted` are not given away.
  std::string next_free_no(const std::unordered_set<std::string>& wanted = {}) {
    while (has_no(std::to_string(next_no_)) || wanted.contains(std::to_string(next_no_))) ++next_no_;
    return std::to_string(next_no_);
  }

 private:
  using Index = std::unordered_map<std::string, const Participant*>;
  static const Participant* at(const Index& index, const std::string& key) {
    const auto found = index.find(key);
    return found == index.end() ? nullptr : found->second;
  }

  std::vector<std::unique_ptr<Participant>> people_;
  Index by_no_, by_name_;
  std::unordered_map<std::string, std::vector<const Participant*>> by_email_;
  int next_no_ = 1;
};

KnownPeople people_of(const std::vector<RosterRow>& rows) {
  KnownPeople people;
  for (const RosterRow& row : rows) people.add(row.person);
  return people;
}

/// 081-234-5678 and 0812345678 are one number, written twice.
std::string dialled(std::string phone) {
  std::erase_if(phone, [](char c) { return c == '-' || c == ' '; });
  return phone;
}

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
  if (dialled(row.phone) != dialled(known.phone)) take(known.phone, row.phone);
  for (const ExtraValue& kept : row.extra) {
    const auto same = std::ranges::find(known.extra, kept.name, &ExtraValue::name);
    if (same == known.extra.end())
      known.extra.push_back(kept);
    else
      same->value = kept.value;
  }
  return known;
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
    problems.push_back(note(entry.row, "unit", entry.person.unit, {words::problem_unknown_unit}, false));
  if (unknown(organisation.personnel_types, entry.person.personnel_type))
    problems.push_back(
        note(entry.row, "personnel_type", entry.person.personnel_type, {words::problem_unknown_type}, false));
}

/// Goes through the rows of a file and drafts what changes. Knows the whole file first: a number that stands anywhere in
/// it is not given to another row, and an address that stands beside several names names nobody.
class RosterImport {
 public:
  RosterImport(const OpenStation& station, const Uuid& project, const RosterTable& table, const std::string& by)
      : station_(station), project_(project), by_(by) {
    std::unordered_map<std::string, std::string> name_of_email;
    for (const RosterEntry& entry : table.entries) {
      numbers_.insert(entry.person.no);
      const std::string email = fold(entry.person.email), name = folded_name(entry.person);
      if (!email.empty() && name_of_email.emplace(email, name).first->second != name) shared_emails_.insert(email);
    }
  }

  Result<void> read_roster() {
    const auto rows = roster(*station_.store, project_);
    if (!rows) return Failure(rows.error());
    known_ = people_of(*rows);
    const auto merged = merged_people(*station_.store, project_);
    if (!merged) return Failure(merged.error());
    for (const Participant& person : *merged) merged_.add(person);
    return {};
  }

  void take(const RosterEntry& entry) {
    const Participant* same = known_.same_number(entry.person);
    if (!same && was_merged(entry.person)) {
      ++report.unchanged;
      return;
    }
    if (!same) same = known_.same_email(entry.person, is_shared(entry.person));
    if (!same) same = known_.same_name(entry.person);
    if (!same) return add(entry);
    if (!seen_.insert(same->id).second) return skip_twice(entry);
    update(*same, entry);
  }

  ImportReport report;
  std::vector<Draft> drafts;

 private:
  bool is_shared(const Participant& person) const { return shared_emails_.contains(fold(person.email)); }

  /// One of two persons made one: the other row of the file says what holds.
  bool was_merged(const Participant& person) const {
    return (merged_.same_number(person) || merged_.same_name(person)) && !known_.same_name(person);
  }

  void tell(const RosterEntry& entry, const char* column, const std::string& value, Error problem) {
    report.problems.push_back({entry.row, column, value, std::move(problem), false});
  }

  void add(const RosterEntry& entry) {
    Participant person = entry.person;
    person.id = Uuid::v4(station_.store->seams().random);
    if (person.no.empty() || known_.has_no(person.no)) {
      person.no = known_.next_free_no(numbers_);
      if (!entry.person.no.empty()) tell(entry, "no", entry.person.no, {words::problem_no_taken, {{"no", person.no}}});
    }
    if (is_shared(person)) tell(entry, "email", person.email, {words::problem_email_shared});
    known_.add(person);
    seen_.insert(person.id);
    ++report.added;
    drafts.push_back(participant_draft(station_, project_, person, by_));
  }

  void skip_twice(const RosterEntry& entry) {
    ++report.skipped;
    report.problems.push_back({entry.row, "given_name", full_name(entry.person), {words::problem_twice}, true});
  }

  void update(const Participant& same, const RosterEntry& entry) {
    const std::string& given = entry.person.no;
    if (!given.empty() && given != same.no)
      tell(entry, "no", given, {words::problem_no_kept, {{"given", given}, {"no", same.no}}});
    if (same.status == "withdrawn") tell(entry, "status", full_name(same), {words::problem_withdrawn});
    const Participant person = updated(same, entry.person);
    if (person == same) {
      ++report.unchanged;
      return;
    }
    ++report.updated;
    drafts.push_back(participant_draft(station_, project_, person, by_));
  }

  const OpenStation& station_;
  Uuid project_;
  std::string by_;
  KnownPeople known_, merged_;
  std::unordered_set<std::string> numbers_, shared_emails_;
  std::unordered_set<Uuid> seen_;
};

}  // namespace

Draft participant_draft(const OpenStation& station, const Uuid& project, const Participant& person,
                        const std::string& by) {
  return {project, "participant_put", participant_body(person, random_salt(station.store->seams().random), by)};
}

Result<ImportReport> import_roster(OpenStation& station, const Uuid& project, const RosterTable& table, bool dry_run,
                                   const std::string& by) {
  const auto known = organisation(*station.store);
  if (!known) return Failure(known.error());
  RosterImport import(station, project, table, by);
  if (const auto read = import.read_roster(); !read) return Failure(read.error());
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
  if (person.no.empty()) person.no = people_of(*rows).next_free_no();
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
