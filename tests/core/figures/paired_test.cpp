#include "core/figures/paired.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "core/figures/distributions.h"
#include "near.h"

using namespace sala;

namespace {

std::vector<BeforeAfter> moved(std::vector<BeforeAfter> people, std::int64_t by) {
  for (BeforeAfter& person : people) person = {person.before + by, person.after + by};
  return people;
}

}  // namespace

TEST_CASE("Student's sleep data") {
  const PairedFigures figures = paired_figures(sleep_tenths, 10);
  CHECK(figures.before.n == 10);
  CHECK(*figures.before.mean == near(0.75));
  CHECK(*figures.before.sd == near(1.78900965776));
  CHECK(*figures.before.min == near(-1.6));
  CHECK(*figures.before.max == near(3.7));
  CHECK(*figures.after.mean == near(2.33));
  CHECK(*figures.after.sd == near(2.0022487358));
  CHECK(*figures.mean_difference == near(1.58));
  CHECK(*figures.sd_difference == near(1.22999548328));
  CHECK(*figures.test.t == near(4.06212768338));
  CHECK(figures.test.df == 9);
  CHECK(*figures.test.p == near(0.00283289019738));
  CHECK(figures.ci95->low == near(0.700114236723));
  CHECK(figures.ci95->high == near(2.45988576328));
  CHECK(*figures.sum_d == near(15.8));
  CHECK(*figures.sum_d2 == near(38.58));
}

TEST_CASE("paired t of other data, as R has it") {
  struct Row {
    std::vector<BeforeAfter> people;
    std::int64_t unit;
    double t, p, low, high;
  };
  const std::vector<Row> rows = {
      {room, 1, 7.37864787373, 9.93167219806e-08, 1.55266159179, 2.7550307159},
      {halves, 2, 0.508747019069, 0.620978287162, -0.554381017674, 0.887714351008},
      {{{1, 2}, {2, 2}, {3, 5}}, 1, 1.73205080757, 0.225403330759, -1.48413771175, 3.48413771175},
      {a_thousand(), 1, 0.050012579821, 0.960122360883, -0.191184786723, 0.201184786723},
      {sixty_who_got_worse(), 1, -10.5309253561, 3.57267613766e-15, -9.85726070957, -6.70940595709}};
  for (const Row& row : rows) {
    const PairedFigures figures = paired_figures(row.people, row.unit);
    CHECK(*figures.test.t == near(row.t));
    CHECK(*figures.test.p == near(row.p));
    CHECK(figures.ci95->low == near(row.low));
    CHECK(figures.ci95->high == near(row.high));
  }
}

TEST_CASE("effect sizes of several data, as R has them") {
  struct Row {
    std::vector<BeforeAfter> people;
    double d_z, d_av, g_z, low, high;
  };
  const std::vector<Row> rows = {
      {sleep_tenths, 1.28455756259, 0.833496341313, 1.17392490351, 0.41462775638, 2.11801651398},
      {room, 1.44707190354, 0.879191503767, 1.40314687466, 0.885998748537, 1.99389677059},
      {halves, 0.146862614205, 0.07579975362, 0.136576328798, -0.425428555955, 0.712637348104},
      {{{1, 2}, {2, 2}, {3, 5}}, 1, 0.732050807569, 0.564189583548, -0.508876234239, 2.39216992782},
      {a_thousand(), 0.00158153663895, 0.000610499941684, 0.00158034895237, -0.0603984011071, 0.0635606829253},
      {sixty_who_got_worse(), -1.35953661748, -2.07225625641, -1.34216847542, -1.70847623135, -1.00442621052}};
  for (const Row& row : rows) {
    const PairedFigures figures = paired_figures(row.people, 1000);
    CHECK(*figures.d_z == near(row.d_z));
    CHECK(*figures.d_av == near(row.d_av));
    CHECK(*figures.g_z == near(row.g_z));
    CHECK(figures.d_z_ci95->low == Approx(row.low).epsilon(1e-9));
    CHECK(figures.d_z_ci95->high == Approx(row.high).epsilon(1e-9));
  }
}

TEST_CASE("the non-centrality of a t, as R's pt has it") {
  struct Row {
    double t;
    std::int64_t df;
    double low, high;
  };
  for (const Row& row : std::vector<Row>{{0.5, 4, -1.51736553895, 2.4592071064},
                                         {-3, 11, -5.27038897334, -0.633587232484},
                                         {12, 25, 8.12315130082, 15.810390367},
                                         {0, 9, -1.95996398454, 1.95996398454},
                                         {2, 1, -1.12561210651, 5.011928178},
                                         {30, 999, 27.6343212364, 32.3550838844}}) {
    CAPTURE(row.t);
    CHECK(*noncentrality_of(row.t, row.df, 0.975) == Approx(row.low).epsilon(1e-9));
    CHECK(*noncentrality_of(row.t, row.df, 0.025) == Approx(row.high).epsilon(1e-9));
  }
}

TEST_CASE("Hedges' J is exact, not the approximation") {
  CHECK(hedges_correction(2) == near(0.564189583548));
  CHECK(hedges_correction(3) == near(0.723601254558));
  CHECK(hedges_correction(9) == near(0.913874891793));
  CHECK(hedges_correction(25) == near(0.969645579617));
  CHECK(hedges_correction(9999) == near(0.999924990315));
}

TEST_CASE("without pairs nothing is said but n") {
  const PairedFigures figures = paired_figures({}, 1000);
  CHECK(figures.before.n == 0);
  CHECK_FALSE((figures.before.mean || figures.before.sd || figures.before.min || figures.after.max));
  CHECK_FALSE((figures.mean_difference || figures.sd_difference || figures.sum_d || figures.sum_d2));
  CHECK_FALSE((figures.test.t || figures.test.df || figures.test.p || figures.ci95));
  CHECK_FALSE((figures.d_z || figures.d_z_ci95 || figures.d_av || figures.g_z));
}

TEST_CASE("one pair has means, and no spread") {
  const PairedFigures figures = paired_figures(std::vector<BeforeAfter>{{4000, 7500}}, 1000);
  CHECK(*figures.before.mean == 4.0);
  CHECK(*figures.mean_difference == 3.5);
  CHECK(*figures.sum_d2 == 12.25);
  CHECK_FALSE((figures.before.sd || figures.sd_difference || figures.test.t || figures.test.df || figures.test.p));
  CHECK_FALSE((figures.ci95 || figures.d_z || figures.d_av || figures.g_z));
}

TEST_CASE("two pairs have a t and no Hedges g") {
  const PairedFigures figures = paired_figures(std::vector<BeforeAfter>{{0, 1}, {0, 3}}, 1);
  CHECK(*figures.test.t == near(2));
  CHECK(*figures.test.p == near(0.295167235301));  // 1 − 2 atan(2) / π
  CHECK(figures.d_z);
  CHECK_FALSE(figures.g_z);
}

TEST_CASE("where all differences are equal there is no t; d_av stands as long as one of the two spreads does") {
  const PairedFigures equal = paired_figures(std::vector<BeforeAfter>{{1, 3}, {2, 4}, {6, 8}}, 1);
  CHECK(*equal.sd_difference == 0);
  CHECK(equal.test.df == 2);
  CHECK_FALSE((equal.test.t || equal.test.p || equal.ci95 || equal.d_z || equal.d_z_ci95 || equal.g_z));
  CHECK(*equal.d_av == near(2 / 2.64575131106));
  const PairedFigures flat = paired_figures(std::vector<BeforeAfter>{{1, 3}, {1, 3}}, 1);
  CHECK_FALSE(flat.d_av);
  const PairedFigures one_flat = paired_figures(std::vector<BeforeAfter>{{1, 3}, {1, 5}}, 1);
  CHECK(*one_flat.d_av == near(3 / 0.707106781187));
}

TEST_CASE("a t of more than a thousand has its interval, and one beyond computing leaves only that out") {
  const PairedFigures far = paired_figures(std::vector<BeforeAfter>{{0, 10000}, {0, 10010}, {0, 10020}}, 1000);
  REQUIRE(far.d_z_ci95);
  CHECK(far.d_z_ci95->low < *far.d_z);
  CHECK(far.d_z_ci95->high > *far.d_z);
  const PairedFigures beyond = paired_figures(std::vector<BeforeAfter>{{0, 10000}, {0, 10001}}, 1000);
  CHECK(beyond.test.p);
  CHECK_FALSE(beyond.d_z_ci95);
}

TEST_CASE("all scores moved by the same change no bit of t, p and effect size") {
  rc::check([](std::vector<std::pair<std::int16_t, std::int16_t>> scores, std::int16_t by) {
    std::vector<BeforeAfter> people;
    for (const auto& [before, after] : scores) people.push_back({before, after});
    const PairedFigures here = paired_figures(people, 1000), there = paired_figures(moved(people, by), 1000);
    RC_ASSERT(here.test.t == there.test.t);
    RC_ASSERT(here.test.p == there.test.p);
    RC_ASSERT(here.d_z == there.d_z);
    RC_ASSERT(here.sd_difference == there.sd_difference);
    RC_ASSERT(here.d_av == there.d_av);
  });
}

TEST_CASE("10,000 people with a hundred thousand points each overflow nothing") {
  std::vector<BeforeAfter> people;
  for (std::int64_t i = 0; i < 10'000; ++i) people.push_back({(i % 2) * 100'000'000, 100'000'000});
  const PairedFigures figures = paired_figures(people, 1000);
  CHECK(*figures.before.mean == 50'000.0);
  CHECK(*figures.before.sd == near(50'002.500187516));  // 50,000 √(10,000 / 9,999)
  CHECK(*figures.test.t == near(99.9949998750));        // √9,999
}
