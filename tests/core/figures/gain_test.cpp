#include "core/figures/gain.h"

#include <catch2/catch.hpp>

#include "core/figures/mcnemar.h"
#include "near.h"

using namespace sala;

TEST_CASE("normalized gain of the group's means and the mean of people's own") {
  const GainFigures figures = gain_figures(room, 12);
  CHECK(*figures.normalized_gain == near(0.375838926174));
  CHECK(*figures.mean_individual_gain == near(0.426197413697));
  CHECK(figures.mean_individual_gain_n == 26);
}

TEST_CASE("who had full marks before has no gain of their own, and counts in the group's") {
  const GainFigures figures = gain_figures(std::vector<BeforeAfter>{{10, 9}, {5, 10}, {0, 5}}, 10);
  CHECK(figures.mean_individual_gain_n == 2);
  CHECK(*figures.mean_individual_gain == near(0.75));
  CHECK(*figures.normalized_gain == near(9.0 / 15));
}

TEST_CASE("a gain is undefined where everybody had full marks before, and where nobody was there") {
  for (const std::vector<BeforeAfter>& people : {std::vector<BeforeAfter>{{10, 10}, {10, 8}}, {}}) {
    const GainFigures figures = gain_figures(people, 10);
    CHECK_FALSE((figures.normalized_gain || figures.mean_individual_gain));
    CHECK(figures.mean_individual_gain_n == 0);
  }
}

TEST_CASE("Hake's words begin at 0.3 and 0.7, the effectiveness index at .50, after rounding") {
  CHECK(gain_word({294, 1000}) == GainWord::low);
  CHECK(gain_word({295, 1000}) == GainWord::medium);
  CHECK(gain_word({694, 1000}) == GainWord::medium);
  CHECK(gain_word({21, 30}) == GainWord::high);
  CHECK(gain_word({-1, 3}) == GainWord::low);
  CHECK(is_accepted_index({495, 1000}));
  CHECK_FALSE(is_accepted_index({494, 1000}));
}

TEST_CASE("people who improved, stayed the same or got worse") {
  const PeopleFigures figures = people_figures(room, 12, {});
  CHECK(figures.improved == 22);
  CHECK(figures.same == 2);
  CHECK(figures.worse == 2);
  CHECK_FALSE((figures.pass_percent || figures.pass_before || figures.pass_after || figures.pass_mcnemar_p));
  CHECK_FALSE((figures.criterion.t || figures.criterion.p));
}

TEST_CASE("the pass mark before and after, and the mean after against it") {
  const PeopleFigures figures = people_figures(room, 12, 60);
  CHECK(figures.pass_percent == 60);
  CHECK(figures.pass_before == 9);
  CHECK(figures.pass_after == 18);
  CHECK(*figures.pass_mcnemar_p == near(0.01171875));  // 10 gained, 1 lost: 24 / 2048
  CHECK(*figures.criterion.t == near(2.73124928047));
  CHECK(figures.criterion.df == 25);
  CHECK(*figures.criterion.p == near(0.0114010538367));
}

TEST_CASE("exactly the pass mark is passed, also where it falls between two points") {
  const PeopleFigures figures = people_figures(std::vector<BeforeAfter>{{5999, 6000}, {6000, 5999}}, 10'000, 60);
  CHECK(figures.pass_before == 1);
  CHECK(figures.pass_after == 1);
  CHECK(people_figures(std::vector<BeforeAfter>{{3499, 3500}}, 5'000, 70).pass_before == 0);
  CHECK(people_figures(std::vector<BeforeAfter>{{3499, 3500}}, 5'000, 70).pass_after == 1);
  CHECK(people_figures(std::vector<BeforeAfter>{{0, 0}}, 10'000, 0).pass_before == 1);
}

TEST_CASE("where nobody crosses the pass mark there is no McNemar, where all after are equal no criterion t") {
  const PeopleFigures figures = people_figures(std::vector<BeforeAfter>{{7, 8}, {1, 8}}, 10, 50);
  CHECK(figures.pass_mcnemar_p == 1.0);
  CHECK_FALSE(figures.criterion.t);
  CHECK_FALSE(people_figures(std::vector<BeforeAfter>{{7, 8}}, 10, 5).pass_mcnemar_p);
  CHECK(people_figures({}, 10, 5).pass_after == 0);
}

TEST_CASE("exact McNemar, as R's binom.test has it") {
  CHECK(*mcnemar_exact_p(10, 2) == near(0.03857421875));
  CHECK(*mcnemar_exact_p(2, 10) == near(0.03857421875));
  CHECK(*mcnemar_exact_p(1, 0) == 1);
  CHECK(*mcnemar_exact_p(5, 5) == 1);
  CHECK(*mcnemar_exact_p(5, 4) == 1);
  CHECK(*mcnemar_exact_p(30, 12) == near(0.0079158973349));
  CHECK(*mcnemar_exact_p(100, 63) == near(0.00465576952146));
  CHECK(*mcnemar_exact_p(1000, 1100) == near(0.0307207078642));
  CHECK(*mcnemar_exact_p(40, 0) == near(1.81898940355e-12));
  CHECK_FALSE(mcnemar_exact_p(0, 0));
}
