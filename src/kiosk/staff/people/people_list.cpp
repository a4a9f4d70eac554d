#include "kiosk/staff/people/people_list.h"

#include <limits>
#include <unordered_map>
#include <unordered_set>

#include "core/format_date.h"
#include "core/name_index.h"
#include "core/thai_text.h"
#include "storage/attendance_queries.h"
#include "storage/roster_queries.h"

namespace sala {
namespace {

using Times = std::unordered_map<Uuid, Moment>;

Result<Times> registration_times(const StaffDesk& desk) {
  const auto rows = counted_check_ins(desk.store(), desk.project->id);
  if (!rows) return Failure(rows.error());
  Times times;
  for (const AttendanceRow& row : *rows)
    if (row.person && !row.session) times.emplace(*row.person, row.time);
  return times;
}

PersonRow row_of(const Participant& person) {
  return {person.id, person.no, full_name(person), person.unit, "", person.walk_in, person.status == "withdrawn"};
}

void mark_shared_numbers(std::vector<PersonRow>& people) {
  std::unordered_map<std::string, int> owners;
  for (const PersonRow& row : people) ++owners[row.no];
  for (PersonRow& row : people) row.shares_no = !row.no.empty() && owners[row.no] > 1;
}

void mark_doubles(std::vector<PersonRow>& people, const std::vector<RosterDouble>& doubles) {
  std::unordered_set<Uuid> found;
  for (const RosterDouble& pair : doubles) found.insert({pair.a, pair.b});
  for (PersonRow& row : people) row.is_double = found.contains(row.id);
}

/// As app/summary counts: who has withdrawn is on no roster, but was there when checked in.
bool belongs(const PersonRow& row, PeopleFilter filter) {
  switch (filter) {
    case PeopleFilter::all:
      return !row.withdrawn;
    case PeopleFilter::checked_in:
      return row.checked_in();
    case PeopleFilter::not_yet:
      return !row.withdrawn && !row.checked_in();
    case PeopleFilter::walk_ins:
      return !row.withdrawn && row.walk_in;
    case PeopleFilter::withdrawn:
      return row.withdrawn;
    case PeopleFilter::same_number:
      return row.shares_no;
    case PeopleFilter::likely_double:
      return row.is_double;
  }
  return false;
}

}  // namespace

/// Folding and sorting ten thousand names takes a while: only when somebody's words changed.
Result<void> PeopleList::read_people(const StaffDesk& desk) {
  const auto rows = roster(desk.store(), desk.project->id);
  if (!rows) return Failure(rows.error());
  std::vector<PersonRow> people;
  people.reserve(rows->size());
  search_texts_.clear();
  name_keys_.clear();
  for (const RosterRow& row : *rows) {
    people.push_back(row_of(row.person));
    search_texts_.push_back(search_text(row.person));
    name_keys_.push_back(thai_sort_key(row.person.given_name + " " + row.person.family_name));
  }
  auto doubles = roster_doubles(desk.store(), desk.project->id, *rows);
  if (!doubles) return Failure(doubles.error());
  mark_doubles(people, *doubles);
  doubles_ = std::move(*doubles);
  people_ = std::make_shared<const std::vector<PersonRow>>(std::move(people));
  return {};
}

Result<std::optional<Uuid>> PeopleList::double_of(const StaffDesk& desk, const Uuid& person) {
  if (const auto kept = keep(desk); !kept) return Failure(kept.error());
  for (const RosterDouble& found : doubles_)
    if (found.a == person || found.b == person) return std::optional(found.a == person ? found.b : found.a);
  return std::optional<Uuid>();
}

Result<void> PeopleList::read_times(const StaffDesk& desk) {
  const auto times = registration_times(desk);
  if (!times) return Failure(times.error());
  std::vector<PersonRow> people = *people_;
  times_ms_.assign(people.size(), 0);
  for (std::size_t i = 0; i < people.size(); ++i) {
    const auto in = times->find(people[i].id);
    people[i].time = in == times->end() ? "" : clock_time(in->second);
    if (in != times->end()) times_ms_[i] = in->second.utc_ms;
  }
  mark_shared_numbers(people);
  people_ = std::make_shared<const std::vector<PersonRow>>(std::move(people));
  return {};
}

Result<void> PeopleList::keep(const StaffDesk& desk) {
  const Store& store = desk.store();
  const bool same_people = people_ && project_ == desk.project->id && people_version_ == store.people_version();
  if (same_people && facts_version_ == store.facts_version()) return {};
  project_.reset();  // until all is read
  if (!same_people)
    if (const auto done = read_people(desk); !done) return done;
  if (const auto done = read_times(desk); !done) return done;
  project_ = desk.project->id;
  people_version_ = store.people_version();
  facts_version_ = store.facts_version();
  return {};
}

bool PeopleList::has_words(std::size_t place, const std::vector<std::string>& words) const {
  return std::ranges::all_of(
      words, [&](const std::string& word) { return search_texts_[place].find(word) != std::string::npos; });
}

std::vector<std::uint32_t> PeopleList::places_with(const std::vector<std::string>& words) const {
  std::vector<std::uint32_t> places;
  for (std::size_t i = 0; i < people_->size(); ++i)
    if (has_words(i, words)) places.push_back(static_cast<std::uint32_t>(i));
  return places;
}

Result<void> PeopleList::fill(const StaffDesk& desk, PeoplePage& page) {
  if (const auto kept = keep(desk); !kept) return kept;
  const std::vector<std::string> words = name_words(page.search.text);
  page.people = people_;
  page.shown.clear();
  page.counts.fill(0);
  for (std::size_t i = 0; i < people_->size(); ++i) {
    const PersonRow& row = (*people_)[i];
    for (std::size_t filter = 0; filter < people_filters; ++filter)
      page.counts[filter] += belongs(row, static_cast<PeopleFilter>(filter));
    if (belongs(row, page.filter) && has_words(i, words)) page.shown.push_back(static_cast<std::uint32_t>(i));
  }
  const bool looks_everywhere = !words.empty() && (page.filter == PeopleFilter::all || page.shown.empty());
  if (looks_everywhere) page.shown = places_with(words);
  const auto time_of = [&](std::uint32_t place) {
    return times_ms_[place] == 0 ? std::numeric_limits<std::int64_t>::max() : times_ms_[place];
  };
  if (page.order == PeopleOrder::name)
    std::ranges::stable_sort(page.shown, {}, [&](std::uint32_t place) { return std::string_view(name_keys_[place]); });
  if (page.order == PeopleOrder::time) std::ranges::stable_sort(page.shown, {}, time_of);
  return {};
}

Result<std::vector<PersonRow>> PeopleList::find(const StaffDesk& desk, const std::string& typed, std::size_t most,
                                                const Uuid& except) {
  if (const auto kept = keep(desk); !kept) return Failure(kept.error());
  const std::vector<std::string> words = name_words(typed);
  std::vector<PersonRow> found;
  for (std::size_t i = 0; i < people_->size() && !words.empty() && found.size() < most; ++i)
    if ((*people_)[i].id != except && has_words(i, words)) found.push_back((*people_)[i]);
  return found;
}

}  // namespace sala
