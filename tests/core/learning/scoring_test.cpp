#include "core/learning/scoring.h"

#include <catch2/catch.hpp>

#include "attempt_story.h"

namespace sala {
namespace {

using namespace samples;

/// Three questions: a choice of 2.5 points, a statement of 1, several choices of 1 with three right ones.
MadeTest scored_test() {
  auto questions = std::vector{single({{"ก", 1000}, {"ข", 0}, {"ค", 0}}), true_false(true),
                               multiple({{"ก", 1000}, {"ข", 1000}, {"ค", 1000}, {"ง", 0}})};
  questions[0].points = 2500;
  return made(questions);
}

const std::string& question_id(const MadeTest& test, std::size_t place) {
  return test.test.questions[place].id;
}

Attempt all_right_but_two_choices(const MadeTest& test) {
  return AttemptStory()
      .answers(1, question_id(test, 0), first_key(test).right[0], 1)
      .answers(1, question_id(test, 1), true, 2)
      .answers(1, question_id(test, 2), {test.key.answers.at(question_id(test, 2)).right[0]}, 3)
      .told();
}

}  // namespace

TEST_CASE("points are whole thousandths, rounded half up once a question") {
  const MadeTest test = scored_test();
  CHECK(score_of(all_right_but_two_choices(test), test.test, test.key) == Score{3833, 4500, 3, 3});
  CHECK(full_score(test.test, test.key, Form::only) == 4500);
}

TEST_CASE("what is not answered is wrong and counts in the full score") {
  const MadeTest test = scored_test();
  CHECK(score_of(AttemptStory().told(), test.test, test.key) == Score{0, 4500, 0, 3});
}

TEST_CASE("a voided question gives everybody its points, or is in no score") {
  MadeTest test = scored_test();
  test.key.answers.at(question_id(test, 0)).voided = Voided::all;
  CHECK(score_of(AttemptStory().told(), test.test, test.key) == Score{2500, 4500, 0, 3});
  test.key.answers.at(question_id(test, 0)).voided = Voided::none;
  CHECK(score_of(all_right_but_two_choices(test), test.test, test.key) == Score{1333, 2000, 2, 2});
  CHECK(full_score(test.test, test.key, Form::only) == 2000);
}

TEST_CASE("an answer that is none of the question's earns nothing") {
  const MadeTest test = scored_test();
  const Attempt odd =
      AttemptStory().answers(1, question_id(test, 0), {{"x", 1}}, 1).answers(1, "elsewhere", true, 2).told();
  CHECK(score_of(odd, test.test, test.key) == Score{0, 4500, 1, 3});
}

TEST_CASE("a form's score is of its own questions") {
  const MadeTest both = with_form(scored_test(), {true_false(true), true_false(false)}, Form::b, seeded(3));
  CHECK(full_score(both.test, both.key, Form::a) == 4500);
  CHECK(full_score(both.test, both.key, Form::b) == 2000);
}

TEST_CASE("a pass mark is reached exactly, without dividing") {
  CHECK(reaches_percent({600, 1000}, 60));
  CHECK_FALSE(reaches_percent({599, 1000}, 60));
  CHECK(reaches_percent({2000, 3000}, 66));
  CHECK_FALSE(reaches_percent({2000, 3000}, 67));
  CHECK_FALSE(reaches_percent({0, 0}, 0));
}

}  // namespace sala
