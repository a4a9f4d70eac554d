#include <algorithm>

#include "core/arrivals.h"
#include "core/figures/figure_text.h"
#include "core/format_date.h"
#include "station/results/result_charts.h"
#include "words/out.h"
#include "words/workbook.h"

namespace sala {
namespace {

std::string count_text(std::int64_t count) {
  return std::to_string(count);
}

void add_sessions_chart(const Attendance& attendance, Moment now, const Texts& texts, ChartTable& charts) {
  const Summary& summary = attendance.summary;
  if (summary.sessions.empty()) return;
  const bool thai = texts.language() == Language::th;
  std::vector<ChartPoint> on_time, late, absent;
  for (const SessionFigures& figures : summary.sessions) {
    const std::string& title = title_in(figures.session.title, thai);
    const bool is_closed = state_of(figures, now) == SessionState::closed;
    on_time.push_back({title, std::int64_t{figures.present - figures.late}});
    late.push_back({title, std::int64_t{figures.late}});
    absent.push_back({title, is_closed ? DataCell{std::int64_t{figures.absent}} : DataCell{}});
  }
  const auto most = std::ranges::max_element(summary.sessions, {}, &SessionFigures::present);
  SheetChart& chart = charts.begin(SheetChartKind::stacked_bars, words::chart_sessions);
  chart.title = texts.with(words::chart_sessions_finding, {{"session", title_in(most->session.title, thai)},
                                                           {"present", count_text(most->present)},
                                                           {"roster", count_text(summary.participants.roster)}});
  chart.description = texts.with(words::chart_sessions_described,
                                 {{"count", count_text(static_cast<std::int64_t>(summary.sessions.size()))}}) +
                      " " + chart.title;
  chart.category_axis = texts[words::out_session];
  chart.value_axis = texts[words::chart_axis_people];
  charts.add_series(texts[words::out_on_time], ChartColour::deep, on_time);
  charts.add_series(texts[words::out_late], ChartColour::middle, late);
  charts.add_series(texts[words::out_absent], ChartColour::light, absent);
}

void add_types_chart(const Summary& summary, const Texts& texts, ChartTable& charts) {
  std::vector<TypeCount> types = summary.by_personnel_type;
  if (types.empty() || summary.participants.roster == 0) return;
  std::ranges::stable_sort(types, std::greater<>{}, &TypeCount::roster);
  std::vector<ChartPoint> registered, expected;
  for (const TypeCount& type : types) {
    const std::string& name = type.type.empty() ? texts[words::out_no_type] : type.type;
    registered.push_back({name, std::int64_t{type.checked_in}});
    expected.push_back({name, std::int64_t{std::max(0, type.roster - type.checked_in)}});
  }
  const auto percent = percent_of(summary.participants.checked_in, summary.participants.roster);
  SheetChart& chart = charts.begin(SheetChartKind::stacked_bars, words::chart_types);
  chart.title = texts.with(words::chart_types_finding, {{"in", count_text(summary.participants.checked_in)},
                                                        {"all", count_text(summary.participants.roster)},
                                                        {"percent", decimals(percent, 1)}});
  chart.description = texts[words::chart_types_described] + " " + chart.title;
  chart.category_axis = texts[words::out_type];
  chart.value_axis = texts[words::chart_axis_people];
  charts.add_series(texts[words::out_registered], ChartColour::deep, registered);
  charts.add_series(texts[words::chart_not_registered], ChartColour::light, expected);
}

/// Only of a day: clocks alone would not tell which one.
void add_arrivals_chart(const Attendance& attendance, Moment now, const Texts& texts, ChartTable& charts) {
  std::vector<Moment> times;
  for (const AttendanceLine& line : attendance.lines)
    if (line.registration) times.push_back(line.registration->time);
  std::ranges::sort(times, {}, &Moment::utc_ms);
  if (times.size() < 2 || day_of(times.front()) != day_of(times.back())) return;
  const Arrivals arrivals = arrivals_of(times, attendance.summary.participants.roster, now);
  std::vector<ChartPoint> came;
  std::int64_t sum = 0;
  for (const ArrivalBin& bin : arrivals.bins) {
    sum += bin.count;
    came.push_back(
        {clock_time({bin.begins.utc_ms + arrivals.bin_minutes * minute_ms, bin.begins.offset_min}), DataCell{sum}});
  }
  const Moment half = times[(times.size() - 1) / 2];
  SheetChart& chart = charts.begin(SheetChartKind::lines, words::chart_arrivals);
  chart.title = texts.with(words::chart_arrivals_finding,
                           {{"time", clock_time(half)}, {"n", count_text(static_cast<std::int64_t>(times.size()))}});
  chart.description = texts[words::chart_arrivals_described] + " " + chart.title;
  chart.category_axis = texts[words::chart_axis_until];
  chart.value_axis = texts[words::chart_axis_people];
  chart.has_legend = false;
  chart.least = 0;
  charts.add_series(texts[words::out_registered], ChartColour::deep, came);
  charts.make_strong();
}

}  // namespace

void add_attendance_charts(const Attendance& attendance, Moment now, const Texts& texts, ChartTable& charts) {
  add_sessions_chart(attendance, now, texts, charts);
  add_types_chart(attendance.summary, texts, charts);
  add_arrivals_chart(attendance, now, texts, charts);
}

}  // namespace sala
