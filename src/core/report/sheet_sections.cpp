// What the project promised, by its sheet.
#include "core/figures/told_ranks.h"
#include "core/format_number.h"
#include "core/report/report_money.h"
#include "core/report/report_sections.h"
#include "words/report.h"

namespace sala {
namespace {

/// One is a paragraph, several are a list.
void write_items(ReportScribe& scribe, const std::vector<std::string>& items) {
  if (items.size() == 1) return scribe.paragraph(items.front());
  scribe.list(items);
}

}  // namespace

void write_rationale(ReportScribe& scribe) {
  for (const std::string& paragraph : scribe.data().sheet.rationale) scribe.paragraph(paragraph);
}

void write_objectives(ReportScribe& scribe) {
  write_items(scribe, scribe.data().sheet.objectives);
}

void write_targets(ReportScribe& scribe) {
  const std::vector<std::string>& types = scribe.data().sheet.target_types;
  const auto expected = std::ranges::count_if(scribe.data().people, &ReportPerson::is_expected);
  const WordValues values = {{"types", listed(types, scribe.texts())}, {"n", grouped(expected)}};
  if (!types.empty())
    scribe.paragraph(scribe.words(words::report_targets, values));
  else if (expected > 0)
    scribe.paragraph(scribe.words(words::report_targets_count, values));
}

void write_planned_indicators(ReportScribe& scribe) {
  const std::vector<IndicatorFigures>& indicators = scribe.data().indicators;
  if (indicators.empty()) return;
  BookTable table;
  table.columns = {{scribe.words(words::report_no), 0.09, BookAlign::center},
                   {scribe.words(words::report_indicator), 0.55},
                   {scribe.words(words::report_target), 0.16, BookAlign::center},
                   {scribe.words(words::report_unit_of_measure), 0.2, BookAlign::center}};
  for (std::size_t i = 0; i < indicators.size(); ++i) {
    const Indicator& asked = indicators[i].indicator;
    table.rows.push_back({{std::to_string(i + 1), asked.name, asked.target, asked.unit}});
  }
  scribe.table(scribe.words(words::report_planned_indicators), std::move(table));
}

void write_when_and_where(ReportScribe& scribe) {
  const Project& project = scribe.data().project;
  const WordValues values = {{"dates", paper_dates(project, scribe.texts())}, {"place", project.place}};
  scribe.paragraph(scribe.words(project.place.empty() ? words::report_when : words::report_when_and_where, values));
}

void write_money(ReportScribe& scribe) {
  const std::vector<PlannedLine>& lines = scribe.data().budget;
  if (lines.empty()) return;
  scribe.paragraph(scribe.words(words::report_money, {{"amount", baht_text(satang_in_all(lines))},
                                                      {"lines", grouped(static_cast<std::int64_t>(lines.size()))}}));
}

void write_responsible(ReportScribe& scribe) {
  write_items(scribe, scribe.data().sheet.responsible);
}

void write_expected_results(ReportScribe& scribe) {
  write_items(scribe, scribe.data().sheet.expected_results);
}

}  // namespace sala
