#include "core/one_roster.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <optional>
#include <unordered_map>

namespace sala {
namespace {

using RosterPlaces = std::vector<std::size_t>;

/// Lists without numbers are numbered where they are taken in: another number says nothing of who somebody is.
Evidence between_stations(const FirstWord& a, const FirstWord& b) {
  Evidence evidence = evidence_between(a.said, b.said);
  if (evidence.no == Says::differs) evidence.no = Says::nothing;
  return evidence;
}

bool may_be_one(const FirstWord& a, const FirstWord& b, const KeptApart& apart) {
  if (a.is_walk_in || b.is_walk_in || a.station == b.station || apart.contains(pair_of(a.id, b.id))) return false;
  const Evidence evidence = between_stations(a, b);
  return evidence.unit == Says::agrees && weigh(evidence) == Likeness::same;
}

/// The one of another station with most for it; nobody where two have as much.
std::optional<std::size_t> partner_at(const std::string& station, std::size_t of, std::span<const FirstWord> people,
                                      const RosterPlaces& group, const KeptApart& apart) {
  std::optional<std::size_t> best;
  int most = -1, equals = 0;
  for (const std::size_t other : group) {
    if (people[other].station != station || !may_be_one(people[of], people[other], apart)) continue;
    const int found = strength(between_stations(people[of], people[other]));
    if (found > most) best = other, most = found, equals = 0;
    equals += found == most;
  }
  return equals == 1 ? best : std::nullopt;
}

/// Those whom the links join, two or more in each.
std::vector<RosterPlaces> joined_by(const std::vector<std::pair<std::size_t, std::size_t>>& links) {
  std::map<std::size_t, std::size_t> leads;
  const auto first_of = [&](std::size_t place) {
    while (leads.contains(place) && leads.at(place) != place) place = leads.at(place);
    return place;
  };
  for (const auto& [a, b] : links) {
    for (const std::size_t place : {a, b}) leads.emplace(place, place);
    const std::size_t left = first_of(a), right = first_of(b);
    leads[std::max(left, right)] = std::min(left, right);
  }
  std::map<std::size_t, RosterPlaces> groups;
  for (const auto& [place, lead] : leads) groups[first_of(place)].push_back(place);
  std::vector<RosterPlaces> all;
  for (auto& [first, places] : groups) all.push_back(std::move(places));
  return all;
}

/// Everybody in it may be everybody else in it; else it is left to a person.
bool holds(const RosterPlaces& group, std::span<const FirstWord> people, const KeptApart& apart) {
  for (std::size_t i = 0; i < group.size(); ++i)
    for (std::size_t j = i + 1; j < group.size(); ++j)
      if (!may_be_one(people[group[i]], people[group[j]], apart)) return false;
  return true;
}

std::unordered_map<std::string, RosterPlaces> by_name(std::span<const FirstWord> people) {
  std::unordered_map<std::string, RosterPlaces> groups;
  for (std::size_t place = 0; place < people.size(); ++place)
    if (!people[place].said.name.empty()) groups[people[place].said.name].push_back(place);
  return groups;
}

std::vector<RosterPlaces> groups_of_name(const RosterPlaces& of_name, std::span<const FirstWord> people,
                                         const KeptApart& apart) {
  std::set<std::string> stations;
  for (const std::size_t place : of_name) stations.insert(people[place].station);
  std::vector<std::pair<std::size_t, std::size_t>> links;
  for (const std::size_t place : of_name)
    for (const std::string& station : stations) {
      const auto partner = partner_at(station, place, people, of_name, apart);
      if (partner && *partner > place &&
          partner_at(people[place].station, *partner, people, of_name, apart) == std::optional(place))
        links.emplace_back(place, *partner);
    }
  std::vector<RosterPlaces> groups = joined_by(links);
  std::erase_if(groups, [&](const RosterPlaces& group) { return !holds(group, people, apart); });
  return groups;
}

/// Two near names of one station's lists are two people: whoever wrote the list saw both.
bool may_be_near(const FirstWord& a, const FirstWord& b) {
  return a.is_walk_in || b.is_walk_in || a.station != b.station;
}

}  // namespace

std::pair<std::string, std::string> pair_of(const std::string& a, const std::string& b) {
  return std::minmax(a, b);
}

std::vector<std::vector<std::size_t>> one_person_groups(std::span<const FirstWord> people, const KeptApart& apart) {
  std::vector<RosterPlaces> groups;
  for (const auto& [name, places] : by_name(people))
    if (places.size() > 1)
      for (RosterPlaces& group : groups_of_name(places, people, apart)) groups.push_back(std::move(group));
  std::ranges::sort(groups);
  return groups;
}

std::vector<LikelyPair> likely_doubles(std::span<const FirstWord> people, const KeptApart& apart) {
  std::vector<LikelyPair> pairs;
  const auto look_at = [&](std::size_t a, std::size_t b) {
    const Evidence evidence = between_stations(people[a], people[b]);
    const bool is_likely = weigh(evidence) >= Likeness::likely_double;
    if (is_likely && !apart.contains(pair_of(people[a].id, people[b].id))) pairs.push_back({a, b, evidence});
  };
  const auto names = by_name(people);
  for (std::size_t a = 0; a < people.size(); ++a) {
    const Described& said = people[a].said;
    RosterPlaces others;
    for (const std::string* name : {&said.name, &said.turned})
      if (const auto found = names.find(*name); found != names.end())
        others.insert(others.end(), found->second.begin(), found->second.end());
    for (std::size_t b = a + 1; b < people.size(); ++b)
      if (may_be_near(people[a], people[b]) && said.letters.is_near(people[b].said.letters)) others.push_back(b);
    std::ranges::sort(others);
    others.erase(std::ranges::unique(others).begin(), others.end());
    for (const std::size_t b : others)
      if (b > a) look_at(a, b);
  }
  return pairs;
}

}  // namespace sala
