#include "core/learning/test_change.h"

#include <catch2/catch.hpp>

#include "attempt_story.h"

namespace sala {
namespace {

using namespace samples;

MadeTest answered_test() {
  return made({single({{"ก", 1000}, {"ข", 0}, {"ค", 0}}), true_false(true)});
}

/// What a change to the test comes to once people have answered.
TestChange changed(auto&& edit, bool has_answers = true) {
  const MadeTest now = answered_test();
  MadeTest wanted = now;
  edit(wanted);
  return decide_test_change(now, wanted, has_answers);
}

std::vector<TestChangeRefusal> refusals(auto&& edit) {
  std::vector<TestChangeRefusal> why;
  for (const RefusedChange& refused : changed(edit).refused) why.push_back(refused.why);
  return why;
}

using Refusals = std::vector<TestChangeRefusal>;

QuestionKey& key_at(MadeTest& test, std::size_t place) {
  return test.key.answers.at(test.test.questions[place].id);
}

}  // namespace

TEST_CASE("before the first answer anything may change") {
  const TestChange change = changed([](MadeTest& test) { test.test.questions.clear(); }, false);
  CHECK(change.refused.empty());
  CHECK(change.puts_test);
  CHECK_FALSE(change.needs_reason);
}

TEST_CASE("after it words may, and are shown as edited") {
  const TestChange change = changed([](MadeTest& test) {
    test.test.questions[0].text.th = "ข้อใดถูกต้อง";
    test.test.questions[0].choices[0].text.th = "ก ไก่";
    test.test.title.en = "Another title";
  });
  CHECK(change.refused.empty());
  CHECK(change.words_edited == std::vector{answered_test().test.questions[0].id});
  CHECK(change.puts_test);
  CHECK_FALSE(change.puts_key);
  CHECK_FALSE(change.needs_reason);
}

TEST_CASE("after it the key may, with a reason; feedback needs none") {
  const TestChange key = changed([](MadeTest& test) { key_at(test, 1).is_true = false; });
  CHECK(key.refused.empty());
  CHECK(key.key_changed == std::vector{answered_test().test.questions[1].id});
  CHECK(key.needs_reason);
  CHECK_FALSE(key.puts_test);
  CHECK(changed([](MadeTest& test) { key_at(test, 1).voided = Voided::none; }).needs_reason);
  CHECK(changed([](MadeTest& test) { key_at(test, 1).points = 2000; }).needs_reason);
  CHECK(changed([](MadeTest& test) { test.key.answers.erase(test.test.questions[1].id); }).needs_reason);
  const TestChange feedback = changed([](MadeTest& test) { key_at(test, 1).feedback = "ถูก"; });
  CHECK(feedback.puts_key);
  CHECK_FALSE(feedback.needs_reason);
}

TEST_CASE("after it nothing may change that an answer refers to") {
  CHECK(refusals([](MadeTest& test) { test.test.questions.pop_back(); }) ==
        Refusals{TestChangeRefusal::question_removed});
  CHECK(refusals([](MadeTest& test) { test.test.questions.push_back({"new"}); }) ==
        Refusals{TestChangeRefusal::question_added});
  CHECK(refusals([](MadeTest& test) { test.test.questions[0].choices.pop_back(); }) ==
        Refusals{TestChangeRefusal::choices_changed});
  CHECK(refusals([](MadeTest& test) { test.test.questions[0].choices.push_back({"new"}); }) ==
        Refusals{TestChangeRefusal::choices_changed});
  CHECK(refusals([](MadeTest& test) { test.test.questions[1].kind = QuestionKind::number; }) ==
        Refusals{TestChangeRefusal::kind_changed});
  CHECK(refusals([](MadeTest& test) { test.test.minutes = 5; }) == Refusals{TestChangeRefusal::minutes_changed});
  CHECK(refusals([](MadeTest& test) { test.test.form_a = {"x"}; }) == Refusals{TestChangeRefusal::forms_changed});
  CHECK(refusals([](MadeTest& test) { std::ranges::reverse(test.test.questions[0].choices); }).empty());
}

TEST_CASE("another key shows beforehand whose scores change and who passes") {
  const MadeTest test = answered_test();
  const std::string& choice = test.test.questions[0].id;
  const std::string& statement = test.test.questions[1].id;
  const std::string& right = first_key(test).right[0];
  const std::vector<Attempt> people = {
      AttemptStory(1).answers(1, choice, right, 1).answers(1, statement, false, 2).told(),
      AttemptStory(2).answers(1, choice, right, 1).answers(1, statement, true, 2).told(),
      AttemptStory(3).answers(1, choice, right, 1).told()};
  TestKey other = test.key;
  other.answers.at(statement).is_true = false;
  CHECK(preview_key(people, test.test, test.key, other, 60) == KeyPreview{3, 2, 4000, 4000, 1, 1});
  CHECK(preview_key(people, test.test, test.key, other, {}) == KeyPreview{3, 2, 4000, 4000, 0, 0});
  other = test.key;
  other.answers.at(statement).voided = Voided::none;
  CHECK(preview_key(people, test.test, test.key, other, 60) == KeyPreview{3, 3, 4000, 3000, 2, 0});
}

}  // namespace sala
