#include "core/figures/score_bins.h"

#include <catch2/catch.hpp>

namespace sala {
namespace {

/// So many questions of one point, taken by people with these totals before and after.
ScoredTest scored_with(int questions, const std::vector<int>& before, const std::vector<int>& after) {
  ScoredTest test;
  test.forms.emplace_back();
  for (int i = 0; i < questions; ++i) test.forms[0].questions.push_back({"q" + std::to_string(i), i + 1, "", 1000});
  const auto add = [&](std::vector<ScoredAttempt>& attempts, int right) {
    ScoredAttempt attempt{Uuid{{1}}, "1", 0, {}};
    for (int i = 0; i < questions; ++i) attempt.answers.push_back({i < right ? 1000 : 0, 0, true});
    attempts.push_back(attempt);
  };
  for (const int right : before) add(test.pre, right);
  for (const int right : after) add(test.post, right);
  return test;
}

std::vector<std::string> names_with(int questions) {
  std::vector<std::string> names;
  for (const auto& column : score_columns(scored_with(questions, {}, {})).columns) names.push_back(column.name);
  return names;
}

}  // namespace

TEST_CASE("totals stand in columns of whole points, about eleven at most, full marks in the last") {
  CHECK(names_with(3) == std::vector<std::string>{"0", "1", "2", "3"});
  CHECK(names_with(10).size() == 11);
  CHECK(names_with(20).front() == "0–1");
  CHECK(names_with(20).back() == "20");
  CHECK(names_with(25).back() == "24–25");
  CHECK(names_with(500).size() == 11);
}

TEST_CASE("everybody stands in one column of their phase") {
  const ScoreColumns scores = score_columns(scored_with(20, {0, 1, 20}, {2, 3, 20, 20}));
  CHECK(scores.columns[0].before == 2);
  CHECK(scores.columns[1].after == 2);
  CHECK(scores.columns.back().before == 1);
  CHECK(scores.columns.back().after == 2);
  CHECK((scores.has_before && scores.has_after));
  CHECK_FALSE(score_columns(scored_with(20, {1}, {})).has_after);
}

TEST_CASE("without a key there are no columns") {
  ScoredTest test = scored_with(3, {1}, {2});
  test.key_is_here = false;
  CHECK(score_columns(test).columns.empty());
}

TEST_CASE("a question is right with full marks, of everybody who sat") {
  const ScoredTest test = scored_with(3, {0, 1, 3}, {});
  const auto counts = right_counts(test.forms, test.pre);
  REQUIRE(counts.size() == 3);
  CHECK(counts[0] == RightCount{"q0", 1, "", 2, 3});
  CHECK(counts[2] == RightCount{"q2", 3, "", 1, 3});
}

}  // namespace sala
