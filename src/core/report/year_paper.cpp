// A month's, a quarter's or a year's trainings on paper, for the management.
#include <algorithm>

#include "core/calendar.h"
#include "core/figures/figure_text.h"
#include "core/figures/told_ranks.h"
#include "core/format_date.h"
#include "core/format_number.h"
#include "core/report/few_pages.h"
#include "core/report/report_money.h"
#include "words/papers.h"
#include "words/report.h"

namespace sala {
namespace {

using YearCells = std::vector<std::string>;

/// "23/11/69", "23–24/11/69": a whole date has no room in a table of a year.
std::string short_days(const YearProject& project, const Texts& texts) {
  const int year = (project.from.year + (texts.language() == Language::th ? 543 : 0)) % 100;
  const bool one_day = project.from == project.to, one_month = project.from.month == project.to.month;
  if (one_day) return fmt::format("{}/{}/{:02}", project.from.day, project.from.month, year);
  if (one_month) return fmt::format("{}–{}/{}/{:02}", project.from.day, project.to.day, project.from.month, year);
  return fmt::format("{}/{}–{}/{}/{:02}", project.from.day, project.from.month, project.to.day, project.to.month, year);
}

template <class Figure>
std::string moved_words(const std::optional<Figure>& before, const std::optional<Figure>& after) {
  return before && after ? decimals(before, 0) + " / " + decimals(after, 0) : std::string("–");
}

std::string reached_of(std::int64_t reached, std::int64_t measured) {
  return measured > 0 ? fmt::format("{}/{}", reached, measured) : std::string("–");
}

YearCells project_cells(const YearProject& project, const Texts& texts) {
  const std::string& title = title_in(project.title, texts.language() == Language::th);
  return {title,
          short_days(project, texts),
          grouped(project.people.came),
          grouped(project.sessions),
          moved_words(project.before_percent, project.after_percent),
          decimals(project.satisfaction, 2),
          reached_of(project.reached, project.measured),
          project.planned_satang ? baht_text(*project.planned_satang) : std::string("–")};
}

YearCells total_cells(const std::string& name, const YearTotals& totals) {
  return {name,
          "",
          grouped(totals.came),
          grouped(totals.sessions),
          moved_words(totals.before_percent, totals.after_percent),
          decimals(totals.satisfaction, 2),
          reached_of(totals.reached, totals.measured),
          totals.planned_satang > 0 ? baht_text(totals.planned_satang) : std::string("–")};
}

BookTable projects_table(const YearReport& report, const Texts& texts) {
  BookTable table;
  table.caption.words = texts[words::papers_by_project];
  table.columns = {{texts[words::papers_project], 0.21},
                   {texts[words::papers_days], 0.14, BookAlign::center},
                   {texts[words::papers_came], 0.07, BookAlign::center},
                   {texts[words::papers_sessions], 0.07, BookAlign::center},
                   {texts[words::papers_moved], 0.12, BookAlign::center},
                   {texts[words::papers_rating], 0.12, BookAlign::center},
                   {texts[words::papers_reached], 0.1, BookAlign::center},
                   {texts[words::papers_planned], 0.17, BookAlign::right}};
  const bool has_periods = report.periods.size() > 1;
  for (const YearPeriod& period : report.periods) {
    if (period.projects.empty()) continue;
    if (has_periods)
      table.rows.push_back(
          {total_cells(period_name(report, period, texts), year_totals(period.projects)), BookRowKind::group});
    for (const YearProject& project : period.projects)
      table.rows.push_back({project_cells(project, texts), has_periods ? BookRowKind::inner : BookRowKind::plain});
  }
  const YearTotals totals = year_totals(all_projects(report));
  table.rows.push_back({total_cells(texts.with(words::papers_all_projects, {{"n", grouped(totals.projects)}}), totals),
                        BookRowKind::total});
  return table;
}

std::string coverage_words(const YearProject& project, const Texts& texts) {
  if (!project.is_held) return texts[words::papers_not_held];
  return texts[project.missing.empty() ? words::papers_covers : words::papers_lacks];
}

std::int64_t came_of_type(const YearProject& project, const std::string& type) {
  const auto found = std::ranges::find(project.types, type, &GroupCount::group);
  return found == project.types.end() ? 0 : found->came;
}

/// A column for each type, or the missing ones in words where paper has no room for so many columns.
BookTable coverage_table(const YearReport& report, const Texts& texts) {
  constexpr std::size_t most_columns = 6;
  const bool has_columns = report.types.size() <= most_columns;
  BookTable table;
  table.columns.push_back({texts[words::papers_project], has_columns ? 0.24 : 0.42});
  if (has_columns)
    for (const std::string& type : report.types)
      table.columns.push_back({type, 0.63 / static_cast<double>(report.types.size()), BookAlign::center});
  else
    table.columns.push_back({texts[words::papers_missing], 0.44});
  table.columns.push_back({texts[words::papers_coverage], has_columns ? 0.13 : 0.14, BookAlign::center});
  for (const YearProject& project : all_projects(report)) {
    YearCells cells = {title_in(project.title, texts.language() == Language::th)};
    if (has_columns)
      for (const std::string& type : report.types) {
        const std::int64_t came = came_of_type(project, type);
        cells.push_back(came > 0 ? grouped(came) : std::string("–"));
      }
    else
      cells.push_back(project.is_held && !project.missing.empty() ? listed(project.missing, texts) : std::string("–"));
    cells.push_back(coverage_words(project, texts));
    table.rows.push_back({std::move(cells)});
  }
  table.note = texts[words::papers_coverage_note];
  return table;
}

BookTiles year_tiles(const YearTotals& totals, const Texts& texts) {
  BookTiles tiles;
  tiles.tiles = {{fmt::format("{} / {}", totals.held, totals.projects), texts[words::papers_tile_held]},
                 {grouped(totals.came), texts[words::papers_tile_people]},
                 {moved_words(totals.before_percent, totals.after_percent), texts[words::papers_tile_learned]},
                 {decimals(totals.satisfaction, 2), texts[words::papers_tile_rating]},
                 {totals.covered_percent ? decimals(*totals.covered_percent, 0) + "%" : std::string("–"),
                  texts[words::papers_tile_covered], true}};
  return tiles;
}

BookFinding year_finding(const YearReport& report, const YearTotals& totals, const Texts& texts) {
  BookFinding finding;
  finding.first = texts.with(
      words::papers_year_found,
      {{"held", grouped(totals.held)}, {"projects", grouped(totals.projects)}, {"covered", grouped(totals.covered)}});
  std::vector<std::string> missing;
  for (const YearProject& project : all_projects(report))
    for (const std::string& type : project.missing)
      if (project.is_held && std::ranges::find(missing, type) == missing.end()) missing.push_back(type);
  if (!missing.empty())
    finding.others.push_back(texts.with(words::papers_year_missing, {{"types", listed(missing, texts)}}));
  return finding;
}

/// Who came of how many on the lists, by personnel type, over all trainings.
BookChart types_chart(const YearReport& report, const Texts& texts) {
  std::vector<GroupCount> types;
  for (const std::string& type : report.types) types.push_back({type, 0, 0});
  for (const YearProject& project : all_projects(report))
    for (const GroupCount& count : project.types) {
      const auto found = std::ranges::find(types, count.group, &GroupCount::group);
      if (found == types.end()) continue;
      found->expected += count.expected;
      found->came += count.came;
    }
  std::int64_t longest = 1;
  for (const GroupCount& type : types) longest = std::max({longest, type.expected, type.came});
  WithinRows rows{texts[words::report_on_roster], texts[words::report_came], {}};
  const auto length = [longest](std::int64_t count) {
    return static_cast<double>(count) / static_cast<double>(longest);
  };
  for (const GroupCount& type : types)
    rows.rows.push_back(
        {type.group, length(type.expected), length(type.came),
         texts.with(words::report_came_of, {{"came", grouped(type.came)}, {"all", grouped(type.expected)}})});
  return {{"", texts[words::report_chart_by_type]}, texts[words::report_chart_by_type], std::move(rows)};
}

std::string year_title(const YearReport& report, const Texts& texts) {
  if (report.kind == YearReportKind::coverage) return texts[words::papers_coverage_title];
  if (report.periods.size() == 1)
    return texts.with(words::papers_period_title, {{"period", period_name(report, report.periods.front(), texts)}});
  return texts[report.kind == YearReportKind::monthly ? words::papers_monthly_title : words::papers_quarterly_title];
}

std::string year_below(const YearReport& report, const Texts& texts) {
  const bool thai = texts.language() == Language::th;
  std::string below =
      texts.with(words::report_fiscal_year, {{"year", std::to_string(report.fiscal_year - (thai ? 0 : 543))}});
  if (!report.periods.empty()) {
    YearPeriod whole = report.periods.front();
    whole.to = report.periods.back().to;
    below += " (" + period_months(whole, texts) + ")";
  }
  return report.organisation.empty() ? below : below + " · " + report.organisation;
}

}  // namespace

std::vector<YearProject> all_projects(const YearReport& report) {
  std::vector<YearProject> all;
  for (const YearPeriod& period : report.periods) all.insert(all.end(), period.projects.begin(), period.projects.end());
  return all;
}

std::string period_months(const YearPeriod& period, const Texts& texts) {
  std::string from = month_title(month_of(period.from), texts.language());
  const std::string to = month_title(month_of(period.to), texts.language());
  if (from == to) return to;
  if (period.from.year == period.to.year) from = from.substr(0, from.rfind(' '));
  return from + " – " + to;
}

std::string period_name(const YearReport& report, const YearPeriod& period, const Texts& texts) {
  if (report.kind == YearReportKind::quarterly)
    return texts.with(words::papers_quarter, {{"n", std::to_string(period.number)}});
  if (report.kind == YearReportKind::monthly)
    return texts.with(words::papers_month, {{"month", period_months(period, texts)}});
  return texts[words::papers_whole_year];
}

Book year_paper(const YearReport& report, const Texts& texts) {
  const std::vector<YearProject> all = all_projects(report);
  const YearTotals totals = year_totals(all);
  std::vector<BookBlock> blocks;
  blocks.push_back(BookMasthead{report.logo, year_title(report, texts), year_below(report, texts)});
  if (all.empty()) {
    blocks.push_back(BookParagraph{{{texts[words::papers_year_none], false}}, BookParagraphKind::plain});
  } else {
    blocks.push_back(year_finding(report, totals, texts));
    blocks.push_back(year_tiles(totals, texts));
    if (report.kind != YearReportKind::coverage) blocks.push_back(projects_table(report, texts));
    blocks.push_back(
        BookHeading{3, "", texts.with(words::papers_indicator, {{"percent", decimals(totals.covered_percent, 2)}})});
    blocks.push_back(coverage_table(report, texts));
    if (!report.types.empty()) blocks.push_back(types_chart(report, texts));
  }
  blocks.push_back(BookSigning{{texts[words::papers_sign_line], texts[words::papers_made_by]}});
  return few_pages(
      {year_title(report, texts), report.organisation, report.thai_digits,
       texts.with(words::papers_year_foot, {{"date", long_date(report.as_of, texts.language())}}), std::move(blocks)},
      texts);
}

}  // namespace sala
