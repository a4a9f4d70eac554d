#include "core/figures/wilcoxon.h"

#include <catch2/catch.hpp>

#include "near.h"

using namespace sala;

namespace {

/// 1 … n, some of them negative: no two of one size.
std::vector<std::int64_t> untied(std::int64_t n) {
  std::vector<std::int64_t> differences;
  for (std::int64_t k = 1; k <= n; ++k) {
    const std::int64_t rest = k % 7;
    differences.push_back(rest == 1 || rest == 3 || rest == 4 || rest == 6 ? -k : k);
  }
  return differences;
}

/// Twice (7 k mod 23) − 9.5: many of one size.
std::vector<std::int64_t> tied(std::int64_t n) {
  std::vector<std::int64_t> differences;
  for (std::int64_t k = 1; k <= n; ++k) differences.push_back(2 * (k * 7 % 23) - 19);
  return differences;
}

}  // namespace

TEST_CASE("Wilcoxon's test of several data, as R has it") {
  struct Row {
    std::vector<std::int64_t> differences;
    std::int64_t n;
    double v, p, conditional;
  };
  const std::vector<Row> rows = {{differences_in(sleep_tenths), 9, 45, 0.00909069801593, 0.00390625},
                                 {differences_in(room), 24, 295, 3.05691043476e-05, 1.31130218506e-06},
                                 {differences_in(halves), 10, 32.5, 0.63642497302, 0.697265625},
                                 {{1, 0, 2}, 2, 3, 0.371093369523, 0.5},
                                 {differences_in(sixty_who_got_worse()), 58, 46, 3.62855096602e-10, 1.22492294086e-13},
                                 {std::vector<std::int64_t>(7, 2), 7, 28, 0.010733416103, 0.015625},
                                 {{0, 1, -2, 3, 4, 5, -6, 7}, 7, 20, 0.3525421375, 0.375},
                                 {tied(200), 200, 12631.5, 0.00162215280061, 0.00152956623197}};
  for (const Row& row : rows) {
    const WilcoxonFigures figures = wilcoxon_signed_rank(row.differences);
    CHECK(figures.n == row.n);
    CHECK(*figures.v == row.v);
    CHECK(*figures.p == near(row.p));
    CHECK(figures.is_exact == false);
    CHECK(*figures.p_conditional_exact == near(row.conditional));
  }
}

TEST_CASE("p is exact below fifty differences without ties") {
  struct Row {
    std::int64_t n;
    double v, p;
    bool is_exact;
    double conditional;
  };
  for (const Row& row : std::vector<Row>{{1, 0, 1, true, 1},
                                         {2, 2, 1, true, 1},
                                         {6, 7, 0.5625, true, 0.5625},
                                         {48, 490, 0.320355960568, true, 0.320355960568},
                                         {49, 539, 0.471121636762, true, 0.471121636762},
                                         {50, 539, 0.344137717152, false, 0.347206872745},
                                         {51, 590, 0.49677275003, false, 0.499989533996}}) {
    const WilcoxonFigures figures = wilcoxon_signed_rank(untied(row.n));
    CAPTURE(row.n);
    CHECK(*figures.v == row.v);
    CHECK(*figures.p == near(row.p));
    CHECK(figures.is_exact == row.is_exact);
    CHECK(*figures.p_conditional_exact == near(row.conditional));
  }
}

TEST_CASE("the conditional exact p ends at 200 differences") {
  const WilcoxonFigures figures = wilcoxon_signed_rank(tied(201));
  CHECK(*figures.v == 12697);
  CHECK(*figures.p == near(0.00202841007952));
  CHECK_FALSE(figures.p_conditional_exact);
}

TEST_CASE("without a difference there is no V and no p") {
  for (const std::vector<std::int64_t>& differences : {std::vector<std::int64_t>{}, {0}, {0, 0, 0}}) {
    const WilcoxonFigures figures = wilcoxon_signed_rank(differences);
    CHECK(figures.n == 0);
    CHECK_FALSE((figures.v || figures.p || figures.is_exact || figures.p_conditional_exact));
  }
}

TEST_CASE("who is better on one side is worse on the other: V turns round and p stays") {
  rc::check([](const std::vector<std::int8_t>& values) {
    std::vector<std::int64_t> differences(values.begin(), values.end()), turned;
    for (const std::int64_t d : differences) turned.push_back(-d);
    const WilcoxonFigures one = wilcoxon_signed_rank(differences), other = wilcoxon_signed_rank(turned);
    RC_ASSERT(one.n == other.n);
    RC_ASSERT(one.p == other.p);
    if (one.v) RC_ASSERT(*one.v + *other.v == static_cast<double>(one.n * (one.n + 1)) / 2);
  });
}
