#include "core/figures/test_figures.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "made_tests.h"
#include "near.h"

using namespace sala;

namespace {

/// 23 people before, 23 after of whom 20 are the same, with part marks.
ScoredTest made_test() {
  ScoredTest test;
  const MadeSitting before = opposed(), after = part_marks();
  test.forms = {before.form};
  test.forms[0].questions[0].topic = test.forms[0].questions[4].topic = "กฎหมาย";
  test.pre = before.attempts;
  test.post = after.attempts;
  for (int i = 0; i < 3; ++i) test.post[static_cast<std::size_t>(i)].participant.bytes[0] = 9;
  test.pass_percent = 60;
  return test;
}

}  // namespace

TEST_CASE("figures over the pairs and figures over a phase each have their n") {
  const TestFigures figures = test_figures(made_test());
  CHECK(figures.pairs == 20);
  CHECK(figures.paired.before.n == 20);
  CHECK(figures.people.n == 20);
  CHECK(figures.people.improved + figures.people.same + figures.people.worse == 20);
  CHECK(figures.pre.n == 23);
  CHECK(figures.post.reliability.n == 23);
  CHECK(*figures.post.reliability.alpha == near(0.886669565885));
  CHECK_FALSE(figures.pre.reliability.sem);
  REQUIRE(figures.post.items.size() == 6);
  CHECK(figures.post.items[2].people == 23);
  CHECK(*figures.full_score == 8.5);
  CHECK(figures.shift.size() == 6);
  REQUIRE(figures.topics.size() == 1);
  CHECK_FALSE(figures.has_forms);
}

TEST_CASE("per cent of full score, and who passed, in a pair or not") {
  ScoredTest test;
  test.forms = {form_of({1000, 1000})};
  test.pre = attempts_of({"00", "10"});
  test.post = attempts_of({"11", "10", "11"});
  test.pass_percent = 100;
  const TestFigures figures = test_figures(test);
  CHECK(figures.pairs == 2);
  CHECK(*figures.before_percent == 25.0);
  CHECK(*figures.after_percent == 75.0);
  CHECK(figures.people.pass_after == 1);
  CHECK(figures.post.passed == 2);
  CHECK(*figures.post.mean_percent == near(500.0 / 6));
}

TEST_CASE("the order of people changes no bit") {
  const ScoredTest test = made_test();
  ScoredTest turned = test;
  std::reverse(turned.pre.begin(), turned.pre.end());
  std::rotate(turned.post.begin(), turned.post.begin() + 7, turned.post.end());
  const TestFigures one = test_figures(test), other = test_figures(turned);
  CHECK(one.paired.test.t == other.paired.test.t);
  CHECK(one.paired.d_z_ci95->low == other.paired.d_z_ci95->low);
  CHECK(one.wilcoxon.p == other.wilcoxon.p);
  CHECK(one.gain.mean_individual_gain == other.gain.mean_individual_gain);
  CHECK(one.people.criterion.t == other.people.criterion.t);
  CHECK(one.post.reliability.sem == other.post.reliability.sem);
  for (std::size_t i = 0; i < one.post.items.size(); ++i) {
    CHECK(one.post.items[i].upper == other.post.items[i].upper);
    CHECK(one.post.items[i].point_biserial_corrected == other.post.items[i].point_biserial_corrected);
    CHECK(one.shift[i].p_holm == other.shift[i].p_holm);
  }
}

TEST_CASE("a test nobody took has its questions nowhere and undefined figures everywhere") {
  ScoredTest test;
  test.forms = {form_of({1000, 1000})};
  const TestFigures figures = test_figures(test);
  CHECK(figures.pairs == 0);
  CHECK(figures.pre.n == 0);
  CHECK(figures.pre.items.empty());
  CHECK_FALSE((figures.before_percent || figures.pre.mean_percent || figures.gain.normalized_gain));
  CHECK(test_figures({}).pairs == 0);
}

TEST_CASE("everybody with full marks twice: no t, no gain, no reliability, and the means stand") {
  ScoredTest test;
  test.forms = {form_of({1000, 1000})};
  test.pre = test.post = attempts_of({"11", "11", "11"});
  test.pass_percent = 60;
  const TestFigures figures = test_figures(test);
  CHECK(*figures.after_percent == 100.0);
  CHECK_FALSE((figures.paired.test.t || figures.paired.d_av || figures.wilcoxon.v || figures.gain.normalized_gain));
  CHECK_FALSE((figures.post.reliability.alpha || figures.people.pass_mcnemar_p || figures.people.criterion.t));
  CHECK(figures.people.pass_after == 3);
  CHECK(figures.people.same == 3);
}

TEST_CASE("a station without the key knows who sat and what was taken") {
  ScoredTest test = made_test();
  test.key_is_here = false;
  const TestFigures figures = test_figures(test);
  CHECK(figures.pairs == 20);
  CHECK(figures.pre.items.size() == 6);
  CHECK(figures.post.reliability.n == 23);
  CHECK_FALSE((figures.full_score || figures.paired.before.mean || figures.post.reliability.alpha));
  CHECK_FALSE((figures.post.passed || figures.post.mean_percent || figures.pre.items[0].difficulty));
  CHECK(figures.shift.empty());
}

TEST_CASE("with two forms in a phase items and reliability are by form") {
  ScoredTest test;
  test.forms = {form_of({1000, 1000}), form_of({1000, 1000})};
  test.forms[0].name = "A";
  test.forms[1].name = "B";
  test.pre = attempts_of({"10", "11", "00", "01"});
  test.pre[2].form = test.pre[3].form = 1;
  const TestFigures figures = test_figures(test);
  CHECK(figures.has_forms);
  REQUIRE(figures.pre.items.size() == 4);
  CHECK(figures.pre.items[0].form == "A");
  CHECK(figures.pre.items[3].form == "B");
  CHECK(figures.pre.items[3].people == 2);
  CHECK(figures.pre.reliability.n == 4);
  CHECK_FALSE(figures.pre.reliability.alpha);
  REQUIRE(figures.pre.by_form.size() == 2);
  CHECK(figures.pre.by_form[1].figures.n == 2);
  CHECK(*figures.pre.mean_percent == 50.0);
}
