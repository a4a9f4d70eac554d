#include "core/figures/year_figures.h"

#include <algorithm>

#include "core/calendar.h"

namespace sala {
namespace {

constexpr int buddhist_era = 543, first_fiscal_month = 10;

/// A mean of means, each as heavy as the people it is of.
struct WeighedMean {
  double sum = 0;
  std::int64_t people = 0;
  void add(const std::optional<Ratio>& mean, std::int64_t of) {
    if (!mean || of <= 0) return;
    sum += static_cast<double>(*mean) * static_cast<double>(of);
    people += of;
  }
  std::optional<double> mean() const {
    return people > 0 ? std::optional(sum / static_cast<double>(people)) : std::nullopt;
  }
};

}  // namespace

std::vector<std::string> missing_types(std::span<const std::string> wanted, std::span<const GroupCount> types) {
  std::vector<std::string> missing;
  for (const std::string& type : wanted) {
    const auto found = std::ranges::find(types, type, &GroupCount::group);
    if (found == types.end() || found->came == 0) missing.push_back(type);
  }
  return missing;
}

YearTotals year_totals(std::span<const YearProject> projects) {
  YearTotals totals;
  WeighedMean before, after, satisfaction;
  for (const YearProject& project : projects) {
    ++totals.projects;
    totals.held += project.is_held ? 1 : 0;
    totals.covered += project.covers_all() ? 1 : 0;
    totals.came += project.people.came;
    totals.sessions += project.sessions;
    totals.pairs += project.pairs;
    totals.responses += project.responses;
    totals.promised += project.promised;
    totals.measured += project.measured;
    totals.reached += project.reached;
    totals.planned_satang += project.planned_satang.value_or(0);
    before.add(project.before_percent, project.pairs);
    after.add(project.after_percent, project.pairs);
    satisfaction.add(project.satisfaction, project.responses);
  }
  totals.before_percent = before.mean();
  totals.after_percent = after.mean();
  totals.satisfaction = satisfaction.mean();
  totals.covered_percent = percent_of(totals.covered, totals.held);
  return totals;
}

int fiscal_year_of(Day day) {
  return day.year + buddhist_era + (day.month >= first_fiscal_month ? 1 : 0);
}

std::vector<YearPeriod> year_periods(std::span<const YearProject> projects, YearReportKind kind, int fiscal_year) {
  const int months = kind == YearReportKind::monthly ? 1 : kind == YearReportKind::quarterly ? 3 : 12;
  std::vector<YearPeriod> periods;
  for (int first = 0; first < 12; first += months) {
    const Month october{fiscal_year - buddhist_era - 1, first_fiscal_month};
    const Month begins = moved_by(october, first), ends = moved_by(october, first + months - 1);
    YearPeriod period{first / months + 1, {begins.year, begins.month, 1}, {ends.year, ends.month, days_in(ends)}, {}};
    for (const YearProject& project : projects)
      if (period.from <= project.from && project.from <= period.to) period.projects.push_back(project);
    periods.push_back(std::move(period));
  }
  return periods;
}

}  // namespace sala
