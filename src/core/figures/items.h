// How each question did: difficulty, discrimination, point-biserials and how often each choice was taken.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/figures/ratio.h"
#include "core/figures/scored_test.h"

namespace sala {

struct ChoiceFigures {
  std::string choice;
  bool is_right = false;
  std::int64_t taken = 0;                    ///< people
  std::optional<std::int64_t> upper, lower;  ///< of them in the upper and the lower group
  std::optional<double> correlation;         ///< of taking it with the total of the other questions
};

struct ItemFigures {
  std::string question;
  int number = 0;
  std::string form;
  std::int64_t people = 0;                ///< everybody who sat, who left it out too
  std::optional<Ratio> difficulty;        ///< share of the points earned
  std::optional<std::int64_t> group;      ///< people in each of the two groups; from ten people on, as what follows
  std::optional<double> upper, lower;     ///< sums of shares of the points in the two groups: H and L
  std::optional<Ratio> discrimination;    ///< (H − L) / group
  std::optional<Ratio> group_difficulty;  ///< (H + L) / 2 group: p by the 27 % technique
  std::optional<double> point_biserial, point_biserial_corrected;  ///< with the total; without this question in it
  std::vector<ChoiceFigures> choices;
  std::int64_t none = 0;  ///< not answered
};
std::vector<ItemFigures> item_figures(const FormSitting& sitting);

/// The same without a key: who sat and what was taken.
std::vector<ItemFigures> counted_items(const FormSitting& sitting);

/// ⌊(27 n + 50) / 100⌋ people; nothing below ten.
std::optional<std::int64_t> group_size(std::int64_t people);

/// Places in the sitting, best first: by total, then number as number, then id.
std::vector<std::size_t> ranking(const FormSitting& sitting);

}  // namespace sala
