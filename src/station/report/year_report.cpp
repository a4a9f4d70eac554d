#include "station/report/year_report.h"

#include "core/organiser.h"
#include "documents/xlsx_writer.h"
#include "station/report/report_files.h"
#include "station/results/day_findings.h"
#include "station/results/indicator_results.h"
#include "storage/project_queries.h"
#include "words/papers.h"

namespace sala {
namespace {

constexpr std::string_view kind_names[] = {"monthly", "quarterly", "coverage"};

void add_people(const Summary& summary, YearProject& project) {
  project.people = {"", summary.participants.roster, summary.participants.checked_in};
  project.is_held = project.people.came > 0;
  for (const TypeCount& type : summary.by_personnel_type)
    project.types.push_back({type.type, type.roster, type.checked_in});
}

void add_evaluation_of_year(const EvaluationResults& results, YearProject& project) {
  if (const TestResult* test = test_to_tell(results.tests); test != nullptr && test->key_is_here) {
    project.pairs = test->figures.pairs;
    project.before_percent = test->figures.before_percent;
    project.after_percent = test->figures.after_percent;
  }
  if (const SurveyResult* survey = survey_to_tell(results.surveys);
      survey != nullptr && survey->figures.responses >= told_from_people) {
    project.responses = survey->figures.responses;
    project.satisfaction = survey->figures.overall.mean;
  }
}

void add_promises(const Summary& summary, const EvaluationResults& results, YearProject& project) {
  for (const IndicatorFigures& figures : indicator_results(summary, results.tests, results.surveys)) {
    ++project.promised;
    project.measured += figures.reached.has_value() ? 1 : 0;
    project.reached += figures.reached == true ? 1 : 0;
  }
  for (const BudgetLine& line : budget_of(summary.project))
    project.planned_satang = project.planned_satang.value_or(0) + line.planned_satang;
}

Result<YearProject> year_project(const Store& store, const Project& of, std::span<const std::string> wanted,
                                 Moment now) {
  const auto summary = summarise(store, of);
  if (!summary) return Failure(summary.error());
  const auto results = evaluate(store, of, now);
  if (!results) return Failure(results.error());
  YearProject project{of.code, of.title, of.starts_on, of.ends_on};
  project.sessions = static_cast<std::int64_t>(summary->sessions.size());
  add_people(*summary, project);
  add_evaluation_of_year(*results, project);
  add_promises(*summary, *results, project);
  project.missing = missing_types(wanted, project.types);
  return project;
}

Json percent_json(const std::optional<Ratio>& figure) {
  return figure ? Json(static_cast<double>(*figure)) : Json();
}
Json mean_json(const std::optional<double>& figure) {
  return figure ? Json(*figure) : Json();
}

Json project_json(const YearProject& project) {
  Json types = Json::array();
  for (const GroupCount& type : project.types)
    types.push_back({{"type", type.group}, {"roster", type.expected}, {"checked_in", type.came}});
  return {
      {"code", project.code},
      {"title", {{"th", project.title.th}, {"en", project.title.en}}},
      {"starts_on", format_day(project.from)},
      {"ends_on", format_day(project.to)},
      {"held", project.is_held},
      {"roster", project.people.expected},
      {"checked_in", project.people.came},
      {"by_personnel_type", types},
      {"sessions", project.sessions},
      {"pairs", project.pairs},
      {"pre_percent", percent_json(project.before_percent)},
      {"post_percent", percent_json(project.after_percent)},
      {"responses", project.responses},
      {"satisfaction", percent_json(project.satisfaction)},
      {"indicators", {{"promised", project.promised}, {"measured", project.measured}, {"reached", project.reached}}},
      {"planned_satang", project.planned_satang ? Json(*project.planned_satang) : Json()},
      {"covered", project.is_held ? Json(project.covers_all()) : Json()},
      {"missing_types", project.missing}};
}

Json totals_json(const YearTotals& totals) {
  return {{"projects", totals.projects},
          {"held", totals.held},
          {"covered", totals.covered},
          {"covered_percent", percent_json(totals.covered_percent)},
          {"checked_in", totals.came},
          {"sessions", totals.sessions},
          {"pairs", totals.pairs},
          {"pre_percent", mean_json(totals.before_percent)},
          {"post_percent", mean_json(totals.after_percent)},
          {"responses", totals.responses},
          {"satisfaction", mean_json(totals.satisfaction)},
          {"indicators", {{"promised", totals.promised}, {"measured", totals.measured}, {"reached", totals.reached}}},
          {"planned_satang", totals.planned_satang}};
}

DataCell part_of_one(const std::optional<Ratio>& percent) {
  return percent ? DataCell(PartOfOne{static_cast<double>(*percent) / 100}) : DataCell();
}

DataSheet projects_sheet(const YearReport& report, const Texts& texts) {
  DataSheet sheet{"projects", texts[words::papers_by_project], {}, {}};
  for (const TextId id :
       {words::papers_period, words::papers_code, words::papers_project, words::papers_from, words::papers_to,
        words::papers_roster, words::papers_came, words::papers_sessions, words::papers_pairs, words::papers_before,
        words::papers_after, words::papers_responses, words::papers_rating, words::papers_promised,
        words::papers_measured, words::papers_reached_count, words::papers_planned, words::papers_coverage,
        words::papers_missing})
    sheet.columns.push_back({texts[id], 8});
  for (const YearPeriod& period : report.periods)
    for (const YearProject& project : period.projects) {
      std::string missing;
      for (const std::string& type : project.missing) missing += (missing.empty() ? "" : ", ") + type;
      sheet.rows.push_back({period_name(report, period, texts), project.code,
                            title_in(project.title, texts.language() == Language::th), project.from, project.to,
                            project.people.expected, project.people.came, project.sessions, project.pairs,
                            part_of_one(project.before_percent), part_of_one(project.after_percent), project.responses,
                            project.satisfaction ? DataCell(static_cast<double>(*project.satisfaction)) : DataCell(),
                            project.promised, project.measured, project.reached,
                            project.planned_satang ? DataCell(MoneyCell{*project.planned_satang}) : DataCell(),
                            texts[!project.is_held          ? words::papers_not_held
                                  : project.missing.empty() ? words::papers_covers
                                                            : words::papers_lacks],
                            missing});
    }
  return sheet;
}

DataSheet types_sheet(const YearReport& report, const Texts& texts) {
  DataSheet sheet{"types", texts[words::papers_types], {}, {}};
  for (const TextId id :
       {words::papers_code, words::papers_project, words::papers_type, words::papers_roster, words::papers_came})
    sheet.columns.push_back({texts[id], 8});
  for (const YearProject& project : all_projects(report))
    for (const GroupCount& type : project.types)
      sheet.rows.push_back({project.code, title_in(project.title, texts.language() == Language::th), type.group,
                            type.expected, type.came});
  return sheet;
}

}  // namespace

Result<YearReport> year_report(const Store& store, const YearWish& wish, Moment now, const Texts& texts) {
  const auto known = organisation(store);
  if (!known) return Failure(known.error());
  const auto all = projects(store);
  if (!all) return Failure(all.error());
  YearReport report{wish.kind, wish.fiscal_year};
  report.as_of = day_of(now);
  if (*known) {
    report.types = (*known)->personnel_types;
    report.organisation = title_in((*known)->names, texts.language() == Language::th);
    report.logo = (*known)->logo;
  }
  std::vector<YearProject> found;
  for (const Project& project : *all) {
    if (fiscal_year_of(project.starts_on) != wish.fiscal_year) continue;
    auto figures = year_project(store, project, report.types, now);
    if (!figures) return Failure(figures.error());
    report.thai_digits = project_sheet(project).thai_digits;
    found.push_back(std::move(*figures));
  }
  report.periods = year_periods(found, wish.kind, wish.fiscal_year);
  if (!wish.period) return report;
  const auto count = static_cast<int>(report.periods.size());
  if (*wish.period < 1 || *wish.period > count)
    return fail(words::error_year_period, {{"period", std::to_string(*wish.period)}, {"last", std::to_string(count)}});
  report.periods = {report.periods[static_cast<std::size_t>(*wish.period - 1)]};
  return report;
}

Json year_json(const YearReport& report) {
  Json periods = Json::array();
  for (const YearPeriod& period : report.periods) {
    Json list = Json::array();
    for (const YearProject& project : period.projects) list.push_back(project_json(project));
    periods.push_back({{"period", period.number},
                       {"from", format_day(period.from)},
                       {"to", format_day(period.to)},
                       {"projects", list},
                       {"totals", totals_json(year_totals(period.projects))}});
  }
  return {{"report", kind_names[static_cast<std::size_t>(report.kind)]},
          {"fiscal_year", report.fiscal_year},
          {"personnel_types", report.types},
          {"periods", periods},
          {"totals", totals_json(year_totals(all_projects(report)))}};
}

std::vector<DataSheet> year_sheets(const YearReport& report, const Texts& texts) {
  return {projects_sheet(report, texts), types_sheet(report, texts)};
}

Result<void> write_year_report(const YearReport& report, const std::filesystem::path& file, Era era,
                               const Texts& texts) {
  const std::string form = file.extension().string();
  const Book paper = year_paper(report, texts);
  if (form == ".xlsx") return write_xlsx(file, year_sheets(report, texts), era, {paper.title, paper.author});
  if (form != ".pdf" && form != ".docx") return fail(words::error_year_form, {{"file", file.string()}});
  const auto written = write_book(paper, file);
  return written ? Result<void>() : Failure(written.error());
}

}  // namespace sala
