// Answers in five levels: means and how far apart they and the people are. Means are exact until they are told (ratio.h).
#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/figures/ratio.h"
#include "core/figures/survey_answers.h"

namespace sala {

inline constexpr int highest_level = 5;

/// 5 to 1 (Boonchom Srisa-ard 1992): the mean, rounded half up to two decimals, is 4.51, 3.51, 2.51, 1.51 or more.
int level_of(const Ratio& mean);

struct LevelItemFigures {
  int number = 0;
  std::int64_t n = 0;
  std::optional<Ratio> mean;
  std::optional<double> sd;
  std::optional<int> level;
  std::array<std::int64_t, 5> counts = {};  ///< of levels 1 to 5
};
LevelItemFigures level_item_figures(const LevelItem& item);

/// Of all answers to several items together.
struct PooledFigures {
  std::int64_t n = 0;  ///< answers
  std::optional<Ratio> mean;
  std::optional<double> sd;         ///< of the answers
  std::optional<double> sd_people;  ///< of each person's own mean
  std::optional<int> level;
  std::optional<double> alpha;  ///< over people who answered every one of the items
  std::int64_t alpha_n = 0;     ///< those people
};
/// Of each response that answers any of the items, in the order of responses.
std::vector<Ratio> means_of_people(std::span<const LevelItem* const> items);
/// Of the sample (n − 1); nothing for fewer than two.
std::optional<double> sd_of_means(const std::vector<Ratio>& means);
PooledFigures pooled_figures(std::span<const LevelItem* const> items);

}  // namespace sala
