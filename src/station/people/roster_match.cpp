#include "station/people/roster_match.h"

#include <algorithm>

namespace sala {
namespace {

/// The name a number stands beside; blank where it stands beside several.
void note_number(std::unordered_map<std::string, std::string>& names, const Described& said) {
  if (said.no.empty()) return;
  const auto [entry, is_new] = names.emplace(said.no, said.name);
  if (!is_new && entry->second != said.name) entry->second.clear();
}

bool is_beside_another(const std::unordered_map<std::string, std::string>& names, const Described& said) {
  const auto entry = names.find(said.no);
  return entry != names.end() && entry->second != said.name;
}

/// The one there is most to tell about; of equals the first.
void keep_greater(std::optional<Doubt>& kept, const Doubt& other) {
  if (other.likeness == Likeness::other) return;
  const auto rank = [](const Doubt& doubt) { return std::pair{doubt.likeness, strength(doubt.evidence)}; };
  if (!kept || rank(other) > rank(*kept)) kept = other;
}

struct Pair {
  int strength = 0;
  std::size_t entry = 0, known = 0;
};

}  // namespace

RosterMatch::RosterMatch(const KnownPeople& known, const std::vector<RosterEntry>& entries)
    : known_(known), entries_(entries), meant_(entries.size()), taken_(known.all().size()) {
  for (const KnownPeople::One& one : known.all()) {
    shared_.note(one.said);
    note_number(roster_numbers_, one.said);
  }
  for (const RosterEntry& entry : entries) {
    rows_.emplace_back(entry.person);
    shared_.note(rows_.back());
    note_number(file_numbers_, rows_.back());
  }
  for (Described& row : rows_) row = shared_.without(std::move(row));
  for (const KnownPeople::One& one : known.all()) people_.push_back(shared_.without(one.said));
  look_whether_renumbered();
  take_all_who_are_meant();
}

void RosterMatch::take(std::size_t entry, std::size_t known) {
  meant_[entry] = known;
  taken_[known] = true;
}

/// A list that counts its people anew gives most of them other numbers: then none of its numbers says who somebody is.
void RosterMatch::look_whether_renumbered() {
  std::size_t numbered = 0, moved = 0;
  for (const Described& row : rows_) {
    if (row.no.empty()) continue;
    ++numbered;
    const auto found = known_.of_name(row);
    const auto in_unit = std::ranges::find_if(found, [&](std::size_t k) { return people_[k].unit == row.unit; });
    if (in_unit != found.end() && !people_[*in_unit].no.empty() && people_[*in_unit].no != row.no) ++moved;
  }
  is_renumbered_ = moved >= 2 && 2 * moved > numbered;
}

/// Another number says nothing where it is somebody else's on the roster, or the known one somebody else's in the file:
/// the two count differently.
bool RosterMatch::number_speaks(std::size_t entry, std::size_t known) const {
  return !is_renumbered_ && !is_beside_another(roster_numbers_, rows_[entry]) &&
         !is_beside_another(file_numbers_, people_[known]);
}

Evidence RosterMatch::between(std::size_t entry, std::size_t known) const {
  Evidence evidence = evidence_between(rows_[entry], people_[known]);
  if (evidence.no == Says::differs && !number_speaks(entry, known)) evidence.no = Says::nothing;
  return evidence;
}

void RosterMatch::take_all_who_are_meant() {
  std::vector<Pair> pairs;
  for (std::size_t entry = 0; entry < rows_.size(); ++entry)
    for (const std::size_t known : known_.of_name(rows_[entry])) {
      const Evidence evidence = between(entry, known);
      if (weigh(evidence) == Likeness::same) pairs.push_back({strength(evidence), entry, known});
    }
  std::ranges::stable_sort(pairs, std::greater<>(), &Pair::strength);
  for (const Pair& pair : pairs)
    if (!meant_[pair.entry] && !taken_[pair.known]) take(pair.entry, pair.known);
}

std::optional<Doubt> RosterMatch::doubt(std::size_t entry) const {
  std::optional<Doubt> found;
  const auto weighed = [&](std::size_t known) {
    const Evidence evidence = between(entry, known);
    return Doubt{known, evidence, weigh(evidence)};
  };
  for (const std::size_t known : known_.of_name(rows_[entry]))
    if (!taken_[known]) keep_greater(found, weighed(known));
  if (!found) look_near(entry, found);
  if (found) return found;
  for (const std::size_t known : known_.of_contact(Described(entries_[entry].person))) {
    Evidence evidence = weighed(known).evidence;
    const Evidence whole = evidence_between(Described(entries_[entry].person), known_.all()[known].said);
    if (evidence.names == Names::same) continue;  // another row means that one
    evidence.email = whole.email, evidence.phone = whole.phone;
    keep_greater(found, {known, evidence, weigh(evidence)});
  }
  return found;
}

/// Only among people whom no row of the file means: two near names of one list are two people.
void RosterMatch::look_near(std::size_t entry, std::optional<Doubt>& found) const {
  for (std::size_t known = 0; known < people_.size(); ++known) {
    if (taken_[known] || !rows_[entry].letters.is_near(people_[known].letters)) continue;
    const Evidence evidence = between(entry, known);
    if (weigh(evidence) == Likeness::likely_double) keep_greater(found, {known, evidence, Likeness::likely_double});
  }
}

std::optional<Doubt> RosterMatch::doubt_in_file(std::size_t entry, const KnownPeople& rows) const {
  std::optional<Doubt> found;
  for (const std::size_t known : rows.of_name(rows_[entry])) {
    const Evidence evidence = evidence_between(rows_[entry], shared_.without(rows.all()[known].said));
    keep_greater(found, {known, evidence, weigh(evidence)});
  }
  return found;
}

}  // namespace sala
