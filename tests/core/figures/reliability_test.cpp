#include "core/figures/reliability.h"

#include <catch2/catch.hpp>

#include "made_tests.h"
#include "near.h"

using namespace sala;

namespace {

ReliabilityFigures reliability_of(const MadeSitting& made, std::optional<int> pass_percent = {}) {
  return reliability_figures(made.sitting(), pass_percent);
}

}  // namespace

TEST_CASE("KR-20 and KR-21 of the teaching page") {
  const ReliabilityFigures figures = reliability_of(sitting_of(kr20_page), 60);
  CHECK(figures.n == 10);
  CHECK(*figures.kr20 == near(0.696347031963));
  CHECK(*figures.kr21 == near(0.684170471842));
  CHECK(*figures.alpha == near(0.696347031963));
  CHECK(*figures.sem == near(1.40369881754));
  CHECK(figures.near_cut == 4);
}

TEST_CASE("alpha of pingouin's example; a question that everybody had right stays in it") {
  const ReliabilityFigures figures =
      reliability_of(sitting_of({"11111111111", "11111111010", "11101101100", "11111000100", "11110010000",
                                 "11111000000", "01011000010", "11100000000", "10010000000"}));
  CHECK(*figures.alpha == Approx(0.8016949).epsilon(1e-7));
  CHECK_FALSE(figures.near_cut);
  const ReliabilityFigures constant = reliability_of(sitting_of({"111", "101", "100"}));
  CHECK(*constant.alpha == near(0.5));  // 3/2 × (1 − (0 + 2/9 + 2/9) / (6/9)); without it 2/3
}

TEST_CASE("reliability of 40 people and 12 questions, as R has it") {
  const ReliabilityFigures figures = reliability_of(whole_marks(), 60);
  CHECK(*figures.kr20 == near(0.824748186688));
  CHECK(*figures.kr21 == near(0.817310403158));
  CHECK(*figures.sem == near(1.41151194376));
  CHECK(figures.near_cut == 9);
}

TEST_CASE("with part marks alpha stands alone") {
  const ReliabilityFigures figures = reliability_of(part_marks(), 60);
  CHECK(*figures.alpha == near(0.886669565885));
  CHECK(*figures.sem == near(1.04614386967));
  CHECK(figures.near_cut == 6);
  CHECK_FALSE((figures.kr20 || figures.kr21));
}

TEST_CASE("KR-20 wants all or nothing with equal points, by the questions' kind and by what was earned") {
  MadeSitting made = sitting_of(kr20_page);
  made.form.questions[3].all_or_nothing = false;
  CHECK_FALSE(reliability_of(made).kr20);
  made = sitting_of(kr20_page);
  made.attempts[2].answers[0].points = 500;
  CHECK_FALSE(reliability_of(made).kr20);
  made = sitting_of(kr20_page);
  made.form.questions[9].points = 2000;
  CHECK_FALSE(reliability_of(made).kr21);
  CHECK(reliability_of(made).alpha);
}

TEST_CASE("an alpha below 0 is shown, and no error of measurement made of it") {
  const ReliabilityFigures figures = reliability_of(opposed(), 60);
  CHECK(*figures.alpha == near(-0.547788873039));
  CHECK_FALSE((figures.sem || figures.near_cut));
}

TEST_CASE("one question, one person or equal totals have no reliability") {
  for (const std::vector<std::string>& rows :
       {std::vector<std::string>{"1", "0", "1"}, {"1011"}, {"10", "01", "10"}, {"111", "111"}, {"000", "000"}}) {
    const ReliabilityFigures figures = reliability_of(sitting_of(rows), 60);
    CHECK(figures.n == static_cast<std::int64_t>(rows.size()));
    CHECK_FALSE((figures.alpha || figures.kr20 || figures.kr21 || figures.sem || figures.near_cut));
  }
}

TEST_CASE("one error of measurement from the pass mark is near it") {
  // Totals 0, 2, 0, 2 of two questions that agree: alpha 1, sem 0.
  const MadeSitting agreed = sitting_of({"00", "11", "00", "11"});
  CHECK(*reliability_of(agreed, 100).sem == 0);
  CHECK(reliability_of(agreed, 100).near_cut == 2);
  CHECK(reliability_of(agreed, 99).near_cut == 0);
}
