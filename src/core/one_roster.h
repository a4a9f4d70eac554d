// What becomes of a roster that several stations wrote apart: who of it is one person by the lists alone, and who may be
// one and waits for a tap. From words of facts only, so that stations that hold the same facts find the same. Pure.
#pragma once
#include <set>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "core/same_person.h"

namespace sala {

/// A person as somebody first put it on the roster.
struct FirstWord {
  std::string id;
  std::string station;  ///< that wrote it; blank: a door, whose words are walk-ins
  Described said;
  bool is_walk_in = false;
};

/// Pairs of ids that staff said are two people, the smaller id first.
using KeptApart = std::set<std::pair<std::string, std::string>>;
std::pair<std::string, std::string> pair_of(const std::string& a, const std::string& b);

/// Places of those who are one person, two or more in each group: put by staff of different stations with one name and
/// unit, nothing against it, and nobody else who may be meant as well. A walk-in is in no group, or who walks in under a
/// listed name would inherit that person's scores.
std::vector<std::vector<std::size_t>> one_person_groups(std::span<const FirstWord> people, const KeptApart& apart);

struct LikelyPair {
  std::size_t a = 0, b = 0;  ///< places
  Evidence evidence;
};
/// Who may be one: the same name in whatever unit, or a near one in the same unit where the two did not come with one
/// station's lists.
std::vector<LikelyPair> likely_doubles(std::span<const FirstWord> people, const KeptApart& apart);

}  // namespace sala
