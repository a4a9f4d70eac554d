#include "station/people/roster_import.h"

#include <algorithm>

#include "core/thai_text.h"
#include "station/people/roster_changes.h"
#include "station/people/roster_match.h"
#include "station/people/row_over_known.h"
#include "storage/project_queries.h"
#include "storage/roster_queries.h"
#include "words/documents.h"

namespace sala {
namespace {

/// Unknown units and types are taken as written, and noted once for each row.
void note_unknown(const Organisation& organisation, const RosterEntry& entry, std::vector<RosterProblem>& problems) {
  const auto unknown = [](const std::vector<std::string>& known, const std::string& value) {
    return !known.empty() && !value.empty() && std::ranges::find(known, value) == known.end();
  };
  if (unknown(organisation.units, entry.person.unit))
    problems.push_back({entry.row, "unit", entry.person.unit, {words::problem_unknown_unit}, false});
  if (unknown(organisation.personnel_types, entry.person.personnel_type))
    problems.push_back(
        {entry.row, "personnel_type", entry.person.personnel_type, {words::problem_unknown_type}, false});
}

/// The field that speaks most against two being one, and what the row says there.
std::pair<const char*, std::string> contradiction(const Evidence& evidence, const Participant& row) {
  if (evidence.sex == Says::differs) return {"prefix", row.prefix};
  if (evidence.email == Says::differs) return {"email", row.email};
  if (evidence.phone == Says::differs) return {"phone", row.phone};
  return {"no", row.no};
}

/// Goes through the rows of a file and drafts what changes. Knows the whole file first: whom each row means, and that a
/// number that stands anywhere in it is not given to another row.
class RosterImport {
 public:
  RosterImport(const OpenStation& station, const Uuid& project, const RosterTable& table, const ImportWish& wish)
      : station_(station), project_(project), table_(table), wish_(wish) {
    for (const RosterEntry& entry : table.entries) numbers_.insert(entry.person.no);
  }

  Result<void> read_roster() {
    const auto rows = roster(*station_.store, project_);
    if (!rows) return Failure(rows.error());
    for (const RosterRow& row : *rows) known_.add(row.person);
    const auto merged = merged_people(*station_.store, project_);
    if (!merged) return Failure(merged.error());
    for (const Participant& person : *merged) merged_.add(person);
    return {};
  }

  void take_all() {
    RosterMatch match(known_, table_.entries);
    for (std::size_t i = 0; i < table_.entries.size(); ++i)
      if (const auto meant = match.meant(i)) note_row(i, known_.all()[*meant].person.id);
    for (std::size_t i = 0; i < table_.entries.size(); ++i) take(match, i);
    tell_nobodies();
    tell_moved_numbers();
  }

  ImportReport report;
  std::vector<Draft> drafts;

 private:
  void take(RosterMatch& match, std::size_t i) {
    const RosterEntry& entry = table_.entries[i];
    const bool is_yes = wish_.same_rows.contains(entry.row);
    if (const auto meant = match.meant(i)) return update(known_.all()[*meant].person, entry, is_yes);
    if (was_merged(entry.person)) {
      ++report.unchanged;
      return;
    }
    const auto in_file = match.doubt_in_file(i, rows_);
    if (in_file && in_file->likeness == Likeness::same) return skip_twice(entry);
    const auto of_roster = match.doubt(i);
    const bool is_of_roster = of_roster && (!in_file || of_roster->likeness >= in_file->likeness);
    if (is_of_roster)
      note_doubt(entry, known_.all()[of_roster->known].person, *of_roster);
    else if (in_file)
      note_doubt(entry, rows_.all()[in_file->known].person, *in_file);
    if (!is_yes || (!of_roster && !in_file)) return add(match, i);
    if (!is_of_roster || match.is_taken(of_roster->known)) return skip_twice(entry);
    match.take(i, of_roster->known);
    note_row(i, known_.all()[of_roster->known].person.id);
    update(known_.all()[of_roster->known].person, entry, true);
  }

  /// Two of one file are told apart by what their rows say.
  void note_row(std::size_t i, const Uuid& id) {
    Participant person = table_.entries[i].person;
    person.id = id;
    rows_.add(person, table_.entries[i].row);
  }

  void note_doubt(const RosterEntry& entry, const Participant& known, const Doubt& doubt) {
    const bool is_yes = wish_.same_rows.contains(entry.row);
    report.doubts.push_back({entry.row, known, entry.person, doubt.evidence, doubt.likeness, is_yes});
    if (!is_yes) report.problems.push_back(told_doubt(report.doubts.back()));
  }

  /// One of two persons made one: the other row of the file says what holds.
  bool was_merged(const Participant& person) const {
    const Described said(person);
    return std::ranges::any_of(merged_.of_name(said), [&](std::size_t i) {
      Evidence evidence = evidence_between(said, merged_.all()[i].said);
      if (evidence.no == Says::differs) evidence.no = Says::nothing;
      return weigh(evidence) == Likeness::same;
    });
  }

  void tell(const RosterEntry& entry, const char* column, const std::string& value, Error problem) {
    report.problems.push_back({entry.row, column, value, std::move(problem), false});
  }

  void add(const RosterMatch& match, std::size_t i) {
    const RosterEntry& entry = table_.entries[i];
    Participant person = entry.person;
    person.id = Uuid::v4(station_.store->seams().random);
    give_number(person, entry);
    const bool told = !report.doubts.empty() && report.doubts.back().row == entry.row &&
                      report.doubts.back().likeness == Likeness::shares_contact;
    if (!told && std::ranges::any_of(Described(person).emails, [&](auto& email) { return match.is_shared(email); }))
      tell(entry, "email", person.email, {words::problem_email_shared});
    note_row(i, person.id);
    ++report.added;
    drafts.push_back(participant_draft(station_, project_, person, wish_.by));
  }

  void give_number(Participant& person, const RosterEntry& entry) {
    person.no = entry.person.no;
    if (!person.no.empty() && !known_.has_no(person.no)) return known_.take_no(person.no);
    person.no = known_.next_free_no(numbers_);
    known_.take_no(person.no);
    if (!entry.person.no.empty()) tell(entry, "no", entry.person.no, {words::problem_no_taken, {{"no", person.no}}});
  }

  void skip_twice(const RosterEntry& entry) {
    ++report.skipped;
    report.problems.push_back({entry.row, "given_name", full_name(entry.person), {words::problem_twice}, true});
  }

  void update(const Participant& same, const RosterEntry& entry, bool takes_name) {
    Participant person = with_row(same, entry.person, takes_name);
    const std::string& given = entry.person.no;
    if (same.no.empty()) give_number(person, entry);
    if (!given.empty() && !same.no.empty() && given != same.no)
      moved_.push_back({entry.row, "no", given, {words::problem_no_kept, {{"given", given}, {"no", same.no}}}, false});
    if (same.status == "withdrawn") tell(entry, "status", full_name(same), {words::problem_withdrawn});
    for (RosterProblem& change : told_changes(same, person, entry)) report.problems.push_back(std::move(change));
    if (person == same) {
      ++report.unchanged;
      return;
    }
    ++report.updated;
    drafts.push_back(participant_draft(station_, project_, person, wish_.by));
  }

  /// Rows to which somebody said yes, though they may be nobody else.
  void tell_nobodies() {
    for (const int row : wish_.same_rows) {
      const bool is_doubt = std::ranges::find(report.doubts, row, &ImportDoubt::row) != report.doubts.end();
      const bool is_meant =
          std::ranges::any_of(rows_.all(), [&](const KnownPeople::One& one) { return one.row == row; });
      if (!is_doubt && !is_meant) report.problems.push_back({row, "", "", {words::problem_same_nobody}, false});
    }
  }

  /// A list that counts anew is one line, not one a row.
  void tell_moved_numbers() {
    if (moved_.size() > 1)
      moved_ = {{moved_.front().row,
                 "no",
                 "",
                 {words::problem_numbers_kept, {{"count", std::to_string(moved_.size())}}},
                 false}};
    report.problems.insert(report.problems.end(), moved_.begin(), moved_.end());
  }

  const OpenStation& station_;
  Uuid project_;
  const RosterTable& table_;
  const ImportWish& wish_;
  KnownPeople known_, merged_, rows_;  ///< rows_: what this file said so far
  std::unordered_set<std::string> numbers_;
  std::vector<RosterProblem> moved_;
};

}  // namespace

RosterProblem told_doubt(const ImportDoubt& doubt) {
  const auto told = [&](const char* column, const std::string& value, TextId problem) {
    const Error words{problem, {{"name", full_name(doubt.known)}, {"no", doubt.known.no}, {"unit", doubt.known.unit}}};
    return RosterProblem{doubt.row, column, value, words, false};
  };
  const std::string name = full_name(doubt.said);
  if (doubt.likeness == Likeness::shares_contact) {
    const bool by_email = doubt.evidence.email == Says::agrees;
    return told(by_email ? "email" : "phone", by_email ? doubt.said.email : doubt.said.phone,
                words::problem_contact_other);
  }
  if (doubt.likeness == Likeness::contradicted) {
    const auto [column, value] = contradiction(doubt.evidence, doubt.said);
    return told(column, value, words::problem_contradicted);
  }
  if (doubt.evidence.is_unchecked) return told("given_name", name, words::problem_walked_in);
  if (doubt.evidence.names == Names::same) return told("unit", doubt.said.unit, words::problem_name_elsewhere);
  return told("given_name", name, words::problem_name_near);
}

bool is_of_doubt(const RosterProblem& problem) {
  static constexpr std::array asked = {words::problem_contradicted, words::problem_name_elsewhere,
                                       words::problem_name_near, words::problem_walked_in,
                                       words::problem_contact_other};
  return std::ranges::find(asked, problem.problem.text) != asked.end();
}

std::string_view name_of(const ImportDoubt& doubt) {
  if (doubt.likeness == Likeness::shares_contact) return "same_contact";
  if (doubt.likeness == Likeness::contradicted) return "contradicted";
  if (doubt.evidence.is_unchecked) return "walk_in";
  if (doubt.evidence.names == Names::near) return "near_name";
  if (doubt.evidence.names == Names::turned) return "turned_name";
  return "other_unit";
}

Result<ImportReport> import_roster(OpenStation& station, const Uuid& project, const RosterTable& table,
                                   const ImportWish& wish) {
  const auto known = organisation(*station.store);
  if (!known) return Failure(known.error());
  RosterImport import(station, project, table, wish);
  if (const auto read = import.read_roster(); !read) return Failure(read.error());
  import.report.problems = table.problems;
  import.report.rows = table.rows;
  import.report.skipped = static_cast<int>(std::ranges::count_if(table.problems, &RosterProblem::skipped));
  import.take_all();
  if (*known)
    for (const RosterEntry& entry : table.entries) note_unknown(**known, entry, import.report.problems);
  std::ranges::stable_sort(import.report.problems, {}, &RosterProblem::row);
  if (wish.dry_run || import.drafts.empty()) return import.report;
  const auto facts = record(station, import.drafts);
  if (!facts) return Failure(facts.error());
  return import.report;
}

}  // namespace sala
