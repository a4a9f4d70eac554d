#include "core/figures/survey_figures.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <numeric>

#include "near.h"

using namespace sala;

namespace {

LevelItem item_of(int number, std::size_t section, std::vector<std::int8_t> levels) {
  return {number, section, LevelUse::rating, "", std::move(levels)};
}

/// 17 responses, sections of four and three items, some left out: the survey of reference.R.
SurveyAnswers reference_survey() {
  SurveyAnswers answers;
  answers.invited = 20;
  answers.answered = answers.responses = 17;
  answers.sections = {{"ด้านเนื้อหา", "Content"}, {"ด้านวิทยากร", "Speaker"}};
  for (int j = 1; j <= 7; ++j) {
    LevelItem item = item_of(j, j <= 4 ? 0 : 1, {});
    for (int i = 1; i <= 17; ++i) {
      const int level = std::min(5, std::max(1, i / 4 + (i * j + j) % 3 + 1));
      item.levels.push_back(static_cast<std::int8_t>((i + 2 * j) % 11 == 0 ? 0 : level));
    }
    answers.items.push_back(item);
  }
  return answers;
}

/// One section of one item that so many people answer with each level.
SurveyAnswers survey_of(const std::vector<std::int8_t>& levels) {
  SurveyAnswers answers;
  answers.responses = static_cast<std::int64_t>(levels.size());
  answers.sections = {{"ด้านเนื้อหา", "Content"}};
  answers.items = {item_of(1, 0, levels)};
  return answers;
}

std::vector<std::int8_t> repeated(int fives, int fours) {
  std::vector<std::int8_t> levels(static_cast<std::size_t>(fives), 5);
  levels.insert(levels.end(), static_cast<std::size_t>(fours), 4);
  return levels;
}

void check_pooled(const PooledFigures& figures, std::int64_t n, double mean, double sd, double sd_people, double alpha,
                  std::int64_t alpha_n) {
  CHECK(figures.n == n);
  CHECK(*figures.mean == near(mean));
  CHECK(*figures.sd == near(sd));
  CHECK(*figures.sd_people == near(sd_people));
  CHECK(*figures.alpha == near(alpha));
  CHECK(figures.alpha_n == alpha_n);
}

}  // namespace

TEST_CASE("a survey's sections and the whole, as R has them") {
  const SurveyFigures figures = survey_figures(reference_survey());
  check_pooled(figures.sections[0].pooled, 62, 3.5, 1.31510767495, 1.20936821809, 0.967301811339, 11);
  check_pooled(figures.sections[1].pooled, 47, 3.42553191489, 1.33098003858, 1.22199009976, 0.942630185349, 13);
  check_pooled(figures.overall, 109, 3.46788990826, 1.31634178368, 1.2119234038, 0.986962819894, 7);
  CHECK(*figures.top2_percent == near(51.376146789));
  CHECK(*figures.satisfied_percent == near(47.0588235294));
  CHECK(*figures.mean_percent == near(3.46788990826 * 20));
  CHECK(*figures.response_rate == near(0.85));
  CHECK(figures.sections[1].title.en == "Speaker");
}

TEST_CASE("a survey's items, as R has them") {
  const SurveyFigures figures = survey_figures(reference_survey());
  struct Row {
    std::int64_t n;
    double mean, sd;
  };
  const std::vector<Row> rows = {{16, 3.6875, 1.30224165704},       {16, 3.6875, 1.30224165704},
                                 {15, 2.8, 1.26491106407},          {15, 3.8, 1.26491106407},
                                 {15, 3.66666666667, 1.2344267997}, {16, 2.875, 1.36014705087},
                                 {16, 3.75, 1.29099444874}};
  REQUIRE(figures.items.size() == rows.size());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    CHECK(figures.items[i].number == static_cast<int>(i + 1));
    CHECK(figures.items[i].n == rows[i].n);
    CHECK(*figures.items[i].mean == near(rows[i].mean));
    CHECK(*figures.items[i].sd == near(rows[i].sd));
    const auto& counts = figures.items[i].counts;
    CHECK(std::accumulate(counts.begin(), counts.end(), std::int64_t{0}) == rows[i].n);
  }
}

TEST_CASE("levels begin where the mean rounds to them, in whole numbers") {
  CHECK(level_of({4505, 1000}) == 5);
  CHECK(level_of({4504, 1000}) == 4);
  CHECK(level_of({901, 200}) == 5);  // 4.505: a double is told as 4.50
  CHECK(level_of({45, 10}) == 4);
  CHECK(level_of({3505, 1000}) == 4);
  CHECK(level_of({3504, 1000}) == 3);
  CHECK(level_of({2505, 1000}) == 3);
  CHECK(level_of({25, 10}) == 2);
  CHECK(level_of({1505, 1000}) == 2);
  CHECK(level_of({15, 10}) == 1);
  CHECK(level_of({1, 1}) == 1);
  CHECK(level_of({5, 1}) == 5);
  const SurveyFigures edge = survey_figures(survey_of(repeated(101, 99)));
  CHECK(edge.overall.level == 5);
  CHECK(edge.items[0].level == 5);
  CHECK(survey_figures(survey_of(repeated(504, 496))).overall.level == 4);
}

TEST_CASE("levels are counted") {
  const SurveyFigures figures = survey_figures(survey_of({1, 2, 2, 0, 5, 5, 5}));
  CHECK(figures.items[0].n == 6);
  CHECK(figures.items[0].counts == std::array<std::int64_t, 5>{1, 2, 0, 0, 3});
}

TEST_CASE("one item has no alpha, but as many people as answered it; an item nobody answered has n alone") {
  const SurveyFigures figures = survey_figures(survey_of({5, 4, 0, 4, 3}));
  CHECK_FALSE(figures.overall.alpha);
  CHECK(figures.overall.alpha_n == 4);
  const SurveyFigures silent = survey_figures(survey_of({0, 0, 0, 0, 0}));
  CHECK(silent.items[0].n == 0);
  CHECK_FALSE((silent.items[0].mean || silent.items[0].sd || silent.items[0].level || silent.overall.mean));
  CHECK_FALSE((silent.overall.sd_people || silent.top2_percent || silent.satisfied_percent || silent.mean_percent));
}

TEST_CASE("people are as far apart as their own means: equal ones are not apart at all, by whatever items") {
  SurveyAnswers answers = survey_of({4, 5, 4, 5, 4});
  answers.items.push_back(item_of(2, 0, {5, 4, 5, 4, 5}));
  const SurveyFigures figures = survey_figures(answers);
  CHECK(*figures.overall.sd_people == 0);
  CHECK(*figures.overall.sd == near(0.527046276695));
  CHECK_FALSE(figures.overall.alpha);  // the totals do not vary
}

TEST_CASE("satisfied is an own mean of 3.51, not rounded") {
  SurveyAnswers answers = survey_of({3, 4, 3, 3, 3});
  for (int j = 2; j <= 2; ++j) answers.items.push_back(item_of(j, 0, {4, 4, 4, 4, 5}));
  CHECK(*survey_figures(answers).satisfied_percent == 40.0);  // 3.5 is not enough
}

TEST_CASE("choices are counted, and who takes nothing does not answer") {
  const ChoiceItem item = {
      4, 3, {{0b001, false}, {0b110, true}, {0, false}, {0, true}, {0b100, false}, {0b100, false}}};
  const ChoiceItemFigures figures = choice_item_figures(item);
  CHECK(figures.number == 4);
  CHECK(figures.n == 5);
  CHECK(figures.counts == std::vector<std::int64_t>{1, 1, 3});
  CHECK(figures.other == 2);
  SurveyAnswers answers = survey_of({5, 5, 5, 5});
  answers.choices = {item};
  CHECK(survey_figures(answers).choices[0].n == 0);
  answers = survey_of({5, 5, 5, 5, 5});
  answers.choices = {item};
  CHECK(survey_figures(answers).choices[0].counts[2] == 3);
}

TEST_CASE("below five responses nothing is told but how many there are") {
  SurveyAnswers answers = survey_of({5, 5, 4, 3});
  answers.answered = 6;
  answers.held = 2;
  answers.has_recommend = true;
  answers.recommend = {10, 10, 9, 8};
  const SurveyFigures figures = survey_figures(answers);
  CHECK(figures.responses == 4);
  CHECK(figures.held == 2);
  CHECK(figures.answered == 6);
  CHECK_FALSE(figures.response_rate);  // nobody is known to have been invited
  CHECK(figures.items[0].n == 0);
  CHECK_FALSE((figures.overall.mean || figures.sections[0].pooled.mean || figures.recommend->nps));
}

TEST_CASE("a breakdown needs five inside and nobody or five outside") {
  CHECK(may_break_down(5, 0));
  CHECK(may_break_down(5, 5));
  CHECK_FALSE(may_break_down(4, 0));
  CHECK_FALSE(may_break_down(20, 1));
  CHECK_FALSE(may_break_down(20, 4));
}

TEST_CASE("who recommends") {
  const RecommendFigures figures = recommend_figures(std::vector<std::int8_t>{10, 9, 9, 8, 7, 6, 0, -1, 10, 5});
  CHECK(figures.n == 9);
  CHECK(figures.promoters == 4);
  CHECK(figures.passives == 2);
  CHECK(figures.detractors == 3);
  CHECK(*figures.nps == near(100.0 / 9));
  CHECK_FALSE(recommend_figures({}).nps);
  CHECK_FALSE(survey_figures(survey_of({5, 5, 5, 5, 5})).recommend);
}

TEST_CASE("before and after within a response: in their section, not in the whole") {
  SurveyAnswers answers = survey_of({5, 5, 5, 5, 5, 5});
  answers.sections.push_back({"ความรู้", "Knowledge"});
  LevelItem before = item_of(2, 1, {1, 2, 3, 2, 0, 1}), after = item_of(3, 1, {3, 4, 4, 3, 5, 0});
  before.use = LevelUse::before;
  after.use = LevelUse::after;
  before.pair = after.pair = "k";
  answers.items.push_back(before);
  answers.items.push_back(after);
  const SurveyFigures figures = survey_figures(answers);
  CHECK(*figures.overall.mean == 5.0);
  CHECK(figures.sections[0].has_ratings);
  CHECK_FALSE(figures.sections[1].has_ratings);
  CHECK(figures.sections[1].pooled.n == 10);
  REQUIRE(figures.pairs.size() == 1);
  const PairedFigures& paired = figures.pairs[0].paired;
  CHECK(figures.pairs[0].pair == "k");
  CHECK(paired.before.n == 4);
  CHECK(*paired.before.mean == 2.0);
  CHECK(*paired.after.mean == 3.5);
  CHECK(*paired.mean_difference == 1.5);
  CHECK(*paired.test.t == near(5.19615242271));  // 1.5 / (0.57735… / 2)
}

TEST_CASE("the order of responses changes no bit of a survey's figures") {
  const SurveyAnswers answers = reference_survey();
  SurveyAnswers turned = answers;
  for (LevelItem& item : turned.items) {
    std::reverse(item.levels.begin(), item.levels.end());
    std::rotate(item.levels.begin(), item.levels.begin() + 5, item.levels.end());
  }
  const SurveyFigures one = survey_figures(answers), other = survey_figures(turned);
  CHECK(one.overall.sd_people == other.overall.sd_people);
  CHECK(one.overall.alpha == other.overall.alpha);
  CHECK(one.sections[1].pooled.sd == other.sections[1].pooled.sd);
  CHECK(one.sections[1].pooled.sd_people == other.sections[1].pooled.sd_people);
}
