#include "core/figures/year_figures.h"

#include <catch2/catch.hpp>

namespace sala {
namespace {

YearProject training(Day from, std::int64_t came, std::vector<std::string> missing) {
  YearProject project;
  project.from = project.to = from;
  project.is_held = came > 0;
  project.people = {"", came, came};
  project.missing = std::move(missing);
  return project;
}

}  // namespace

TEST_CASE("a fiscal year begins in October and is named by the year in which it ends") {
  const auto year = [](int y, int m, int d) { return fiscal_year_of({y, m, d}); };
  CHECK(year(2026, 9, 30) == 2569);
  CHECK(year(2026, 10, 1) == 2570);
  CHECK(year(2026, 12, 31) == 2570);
  CHECK(year(2027, 1, 1) == 2570);
}

TEST_CASE("quarters and months of a fiscal year hold what begins in them") {
  const std::vector<YearProject> all = {training({2026, 10, 1}, 5, {}), training({2026, 12, 31}, 5, {}),
                                        training({2027, 1, 1}, 5, {}),  training({2027, 9, 30}, 5, {}),
                                        training({2027, 10, 1}, 5, {}), training({2026, 9, 30}, 5, {})};
  const auto quarters = year_periods(all, YearReportKind::quarterly, 2570);
  REQUIRE(quarters.size() == 4);
  CHECK(quarters[0].from == Day{2026, 10, 1});
  CHECK(quarters[0].to == Day{2026, 12, 31});
  CHECK(quarters[1].from == Day{2027, 1, 1});
  CHECK(quarters[3].to == Day{2027, 9, 30});
  std::vector<std::size_t> counts;
  for (const YearPeriod& quarter : quarters) counts.push_back(quarter.projects.size());
  CHECK(counts == std::vector<std::size_t>{2, 1, 0, 1});
  const auto months = year_periods(all, YearReportKind::monthly, 2571);
  REQUIRE(months.size() == 12);
  CHECK(months[4].to == Day{2028, 2, 29});
  CHECK(year_periods(all, YearReportKind::coverage, 2570).front().projects.size() == 4);
}

TEST_CASE("the SOP's indicator is the share of the trainings held that covered every type") {
  const std::vector<YearProject> all = {training({2026, 10, 1}, 5, {}), training({2026, 10, 2}, 5, {}),
                                        training({2026, 10, 3}, 5, {"ลูกจ้างประจำ"}), training({2026, 10, 4}, 5, {}),
                                        training({2027, 9, 1}, 0, {"ข้าราชการ"})};
  const YearTotals totals = year_totals(all);
  CHECK(totals.held == 4);
  CHECK(totals.projects == 5);
  CHECK(static_cast<double>(totals.covered_percent.value()) == 75);
  CHECK_FALSE(year_totals({}).covered_percent);
}

TEST_CASE("a type is missing where nobody of it came, however many were asked") {
  const std::vector<std::string> wanted = {"ก", "ข", "ค"};
  const std::vector<GroupCount> types = {{"ก", 3, 1}, {"ข", 4, 0}};
  CHECK(missing_types(wanted, types) == std::vector<std::string>{"ข", "ค"});
}

TEST_CASE("means of a year weigh as many people as they are of") {
  YearProject small = training({2026, 10, 1}, 5, {}), large = training({2026, 11, 1}, 95, {});
  small.responses = 10, small.satisfaction = Ratio{5, 1};
  large.responses = 90, large.satisfaction = Ratio{4, 1};
  const std::vector<YearProject> both = {small, large};
  CHECK(year_totals(both).satisfaction.value() == Approx(4.1));
  CHECK_FALSE(year_totals(both).before_percent);
}

}  // namespace sala
