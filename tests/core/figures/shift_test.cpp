#include "core/figures/shift.h"

#include <catch2/catch.hpp>

#include "core/figures/topics.h"
#include "made_tests.h"
#include "near.h"

using namespace sala;

namespace {

ScoredTest before_and_after(const std::vector<std::string>& pre, const std::vector<std::string>& post) {
  ScoredTest test;
  test.forms = {form_of(std::vector<std::int64_t>(pre[0].size(), 1000))};
  test.pre = attempts_of(pre);
  test.post = attempts_of(post);
  return test;
}

std::vector<ShiftFigures> shift_of(const ScoredTest& test) {
  return shift_figures(test.forms, attempt_pairs(test));
}

}  // namespace

TEST_CASE("gained and lost by question, over the pairs, with exact McNemar and Holm") {
  const std::vector<std::string> pre(12, "0010"), post(12, "1011");
  ScoredTest test = before_and_after(pre, post);
  test.post[0].answers[3].points = 0;
  const std::vector<ShiftFigures> shift = shift_of(test);
  REQUIRE(shift.size() == 4);
  CHECK(shift[0].question == "q1");
  CHECK(shift[0].gained == 12);
  CHECK(shift[0].lost == 0);
  CHECK(*shift[0].p == near(2.0 / 4096));
  CHECK(*shift[0].p_holm == near(4.0 / 4096));  // two questions have a p
  CHECK_FALSE((shift[1].p || shift[1].p_holm || shift[2].p));
  CHECK(shift[3].gained == 11);
  CHECK(*shift[3].p_holm == near(2.0 / 2048));
  CHECK(shift[0].is_learned());
  CHECK_FALSE(shift[1].is_learned());
}

TEST_CASE("a question that most forgot is not learned, however small its p") {
  const ScoredTest test = before_and_after(std::vector<std::string>(10, "1"), std::vector<std::string>(10, "0"));
  const ShiftFigures shift = shift_of(test)[0];
  CHECK(shift.lost == 10);
  CHECK(*shift.p_holm < 0.05);
  CHECK_FALSE(shift.is_learned());
}

TEST_CASE("right is full marks: a part more is no gain") {
  ScoredTest test = before_and_after({"0", "0", "1"}, {"0", "1", "1"});
  test.post[0].answers[0].points = 500;
  test.post[2].answers[0].points = 500;
  const ShiftFigures shift = shift_of(test)[0];
  CHECK(shift.gained == 1);
  CHECK(shift.lost == 1);
}

TEST_CASE("who took one phase only is in no pair, in whatever order people stand") {
  ScoredTest test = before_and_after({"0", "0", "0"}, {"1", "1", "1"});
  test.post[0] = attempt_of(3, {1000});
  test.post[2] = attempt_of(77, {1000});
  const std::vector<AttemptPair> pairs = attempt_pairs(test);
  REQUIRE(pairs.size() == 2);
  CHECK(pairs[0].pre->no == "2");
  CHECK(pairs[1].pre->no == "3");
  CHECK(pairs[1].post == &test.post[0]);
}

TEST_CASE("with forms a shift is of the questions that somebody had both times") {
  ScoredTest test;
  test.forms = {form_of({1000, 1000}), form_of({1000, 1000})};
  test.forms[1].questions[0].id = "only in B";
  test.pre = {attempt_of(1, {0, 0}), attempt_of(2, {0, 0})};
  test.post = {attempt_of(1, {1000, 1000}), attempt_of(2, {0, 1000})};
  test.post[0].form = test.pre[1].form = 1;
  const std::vector<ShiftFigures> shift = shift_of(test);
  REQUIRE(shift.size() == 1);
  CHECK(shift[0].question == "q2");
  CHECK(shift[0].gained == 2);
}

TEST_CASE("without pairs every question stands there with nothing") {
  ScoredTest test = before_and_after({"01"}, {"11"});
  test.post.clear();
  REQUIRE(shift_of(test).size() == 2);
  CHECK(shift_of(test)[0].gained == 0);
  CHECK_FALSE(shift_of(test)[0].p);
}

TEST_CASE("Holm's adjustment, as R's p.adjust has it") {
  const std::vector<double> expected = {.06, .16, .15, .035, .16, 1, 1, .0008};
  const auto adjusted = holm_adjusted({.01, .04, .03, .005, .04, .5, 1.0, .0001});
  for (std::size_t i = 0; i < expected.size(); ++i) CHECK(*adjusted[i] == near(expected[i]));
  const auto with_gap = holm_adjusted({.04, {}, .02});
  CHECK(*with_gap[0] == near(.04));
  CHECK_FALSE(with_gap[1]);
  CHECK(*with_gap[2] == near(.04));
  CHECK(holm_adjusted({}).empty());
}

TEST_CASE("results by topic are shares of the topic's points, in the order of the file") {
  ScoredTest test = before_and_after({"0011", "0010"}, {"1011", "1111"});
  test.forms[0].questions[0].topic = test.forms[0].questions[1].topic = "กฎหมาย";
  test.forms[0].questions[2].topic = "ระเบียบ";
  const std::vector<TopicFigures> topics = topic_figures(test.forms, attempt_pairs(test));
  REQUIRE(topics.size() == 2);
  CHECK(topics[0].topic == "กฎหมาย");
  CHECK(*topics[0].pre == 0.0);
  CHECK(*topics[0].post == 75.0);
  CHECK(*topics[0].difference == 75.0);
  CHECK(*topics[1].post == 100.0);
  CHECK(*topics[1].difference == 0.0);
}

TEST_CASE("a topic of which nobody is in a pair is told without figures") {
  ScoredTest test = before_and_after({"0"}, {"1"});
  test.forms[0].questions[0].topic = "กฎหมาย";
  const std::vector<TopicFigures> topics = topic_figures(test.forms, {});
  REQUIRE(topics.size() == 1);
  CHECK_FALSE((topics[0].pre || topics[0].post || topics[0].difference));
}
