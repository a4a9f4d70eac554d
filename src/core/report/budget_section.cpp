#include "core/figures/figure_text.h"
#include "core/figures/told_ranks.h"
#include "core/format_number.h"
#include "core/report/report_money.h"
#include "core/report/report_sections.h"
#include "words/report.h"

namespace sala {

std::string baht_text(std::int64_t satang) {
  return fmt::format("{}.{:02}", grouped(satang / 100), satang % 100);
}

std::int64_t satang_in_all(std::span<const PlannedLine> lines) {
  std::int64_t all = 0;
  for (const PlannedLine& line : lines) all += line.satang;
  return all;
}

void write_budget(ReportScribe& scribe) {
  const std::vector<PlannedLine>& lines = scribe.data().budget;
  const std::int64_t all = satang_in_all(lines);
  if (all <= 0) return;
  BookTable table;
  table.columns = {{scribe.words(words::report_no), 0.09, BookAlign::center},
                   {scribe.words(words::report_budget_line), 0.51},
                   {scribe.words(words::report_planned), 0.22, BookAlign::right},
                   {scribe.words(words::report_percent), 0.18, BookAlign::right}};
  std::vector<NamedFigure> amounts;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::int64_t planned = lines[i].satang;
    table.rows.push_back(
        {{std::to_string(i + 1), lines[i].name, baht_text(planned), decimals(percent_of(planned, all), 2)}});
    amounts.push_back({lines[i].name, {planned, 100}});
  }
  table.rows.push_back({{"", scribe.words(words::report_all), baht_text(all), "100.00"}, BookRowKind::total});
  const std::string number = scribe.table(scribe.words(words::report_budget_caption), std::move(table));
  const ToldRank largest = told_ranks(amounts, 2).front();
  const auto each = static_cast<std::int64_t>(rounded_half_up(largest.figure, 100));
  const WordValues values = {{"all", baht_text(all)},
                             {"line", listed(largest.names, scribe.texts())},
                             {"amount", baht_text(each)},
                             {"percent", decimals(percent_of(each, all), 2)}};
  const bool is_one = largest.names.size() == 1;
  scribe.finding(
      scribe.from_table(number), scribe.words(words::report_budget_all, values),
      {lines.size() < 2
           ? std::string()
           : scribe.words(is_one ? words::report_budget_largest : words::report_budget_largest_alike, values),
       scribe.words(words::report_budget_unspent)});
}

}  // namespace sala
