// Figures against the numbers of reference.R, which prints twelve digits.
#pragma once
#include <catch2/catch.hpp>
#include <optional>
#include <vector>

#include "core/figures/paired.h"

namespace sala {

inline Approx near(double expected) {
  return Approx(expected).epsilon(1e-10);
}

inline std::vector<std::int64_t> differences_in(const std::vector<BeforeAfter>& people) {
  std::vector<std::int64_t> differences;
  for (const auto& [before, after] : people) differences.push_back(after - before);
  return differences;
}

/// Student's sleep data (R: sleep), in tenths of an hour.
inline const std::vector<BeforeAfter> sleep_tenths = {{7, 19},  {-16, 8}, {-2, 11}, {-12, 1}, {-1, -1},
                                                      {34, 44}, {37, 55}, {8, 16},  {0, 46},  {20, 34}};
/// 26 people, 12 points: whole scores, ties and two who stayed the same.
inline const std::vector<BeforeAfter> room = {
    {6, 8},  {4, 7}, {9, 9}, {3, 6}, {7, 9}, {5, 4}, {8, 10}, {2, 5},   {10, 11}, {6, 9}, {5, 8},  {4, 4},  {7, 9},
    {9, 12}, {1, 6}, {6, 8}, {8, 7}, {3, 7}, {5, 9}, {7, 10}, {11, 12}, {6, 8},   {4, 8}, {9, 11}, {8, 10}, {10, 12}};
/// 12 people with half points, in halves.
inline const std::vector<BeforeAfter> halves = {{5, 4},   {6, 7},   {9, 9}, {2, 5}, {0, 3},   {13, 12},
                                                {14, 11}, {11, 14}, {7, 6}, {4, 4}, {16, 13}, {8, 11}};

inline std::int64_t thousand_before(std::int64_t i) {
  return (7 * i * i + 3 * i) % 31;
}

inline std::vector<BeforeAfter> a_thousand() {
  std::vector<BeforeAfter> people;
  for (std::int64_t i = 1; i <= 1000; ++i)
    people.push_back({thousand_before(i), thousand_before(i) + (5 * i * i + i) % 13 - 5});
  return people;
}

inline std::vector<BeforeAfter> sixty_who_got_worse() {
  std::vector<BeforeAfter> people;
  for (std::int64_t i = 1; i <= 60; ++i) people.push_back({20 - thousand_before(i) % 20, thousand_before(i + 60) % 9});
  return people;
}

}  // namespace sala
