// What observers saw, in figures: several observers of one person are averaged first, then people. Both n are kept: of people
// and of ratings. Reads no facts and prints nothing.
#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/figures/ratio.h"
#include "core/project.h"

namespace sala {

/// One observer's newest rating of one item in one session.
struct CountedRating {
  std::string whom = {};  ///< the person, or the group
  std::string session = {};
  std::string item = {};
  std::string observer = {};
  int rating = 0;  ///< 1–5
};

struct ObservedFigures {
  std::int64_t people = 0;  ///< or groups, whatever was given
  std::int64_t ratings = 0;
  std::optional<Ratio> mean;  ///< of people, each the mean of their sessions, each of its observers
  std::optional<double> sd;   ///< of people
  std::optional<int> level;
};

/// Of one item.
ObservedFigures observed_item_figures(std::span<const CountedRating> ratings, std::string_view item);
/// Of all items: each person's mean over the items that were rated of them.
ObservedFigures observed_figures(std::span<const CountedRating> ratings);

struct ObservedItem {
  Bilingual name = {};
  ObservedFigures figures = {};
};

struct ObservationFigures {
  std::int64_t observers = 0;
  ObservedFigures overall = {};          ///< of people
  std::vector<ObservedItem> items = {};  ///< of people, in the rubric's order
  ObservedFigures groups = {};           ///< of groups and of the whole room
};

}  // namespace sala
