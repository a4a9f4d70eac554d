// What the trainings of a fiscal year come to together: how many were held, for whom, with what success, and the share of
// them that covered every personnel type. Reads nothing; one project's own figures are made elsewhere.
#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/figures/group_counts.h"
#include "core/figures/ratio.h"
#include "core/project.h"

namespace sala {

/// One project as a year's report has it.
struct YearProject {
  std::string code = {};
  Bilingual title = {};
  Day from = {}, to = {};
  bool is_held = false;  ///< somebody came
  std::vector<GroupCount> types = {};
  GroupCount people = {};
  std::int64_t sessions = 0;
  std::int64_t pairs = 0;  ///< people with a test before and after
  std::optional<Ratio> before_percent = {}, after_percent = {};
  std::int64_t responses = 0;
  std::optional<Ratio> satisfaction = {};
  std::int64_t promised = 0, measured = 0, reached = 0;  ///< indicators
  std::optional<std::int64_t> planned_satang = {};
  std::vector<std::string> missing = {};  ///< personnel types of which nobody came
  bool covers_all() const { return is_held && missing.empty(); }
};

/// Types of which nobody came, in the order of `wanted`.
std::vector<std::string> missing_types(std::span<const std::string> wanted, std::span<const GroupCount> types);

/// Over several projects; means weigh as many people as they are of.
struct YearTotals {
  std::int64_t projects = 0, held = 0, covered = 0, came = 0, sessions = 0, pairs = 0, responses = 0;
  std::int64_t promised = 0, measured = 0, reached = 0, planned_satang = 0;
  std::optional<double> before_percent = {}, after_percent = {}, satisfaction = {};
  std::optional<Ratio> covered_percent = {};  ///< of those held
};
YearTotals year_totals(std::span<const YearProject> projects);

/// Of a training by the day it begins: October to September, named by the Buddhist year in which it ends.
int fiscal_year_of(Day day);

enum class YearReportKind { monthly, quarterly, coverage };

struct YearPeriod {
  int number = 1;  ///< of the quarter or month in the fiscal year; the whole year is 1
  Day from = {}, to = {};
  std::vector<YearProject> projects = {};
};
/// The year in twelve, four or one; each with those that begin in it, in their order.
std::vector<YearPeriod> year_periods(std::span<const YearProject> projects, YearReportKind kind, int fiscal_year);

}  // namespace sala
