#include "core/chart.h"

#include <algorithm>

namespace sala {
namespace {

constexpr double column_gap_share = 0.3;  // of a column's room
constexpr double widest_bar = 44;         // in lines of 36: few bars stay slim
constexpr double axis_height = 2;
constexpr double least_bar = 4;
constexpr double track_share = 0.22;  // of the room's height

double within(double share) {
  return std::clamp(share, 0.0, 1.0);
}

std::int64_t tallest_of(const ScoreColumns& scores) {
  std::int64_t tallest = 1;
  for (const ScoreColumns::Column& column : scores.columns)
    tallest = std::max({tallest, scores.has_before ? column.before : 0, scores.has_after ? column.after : 0});
  return tallest;
}

struct BarPlace {
  double x, width, floor, highest;  ///< highest: of the tallest bar
};

/// Nobody is no bar; anybody can be seen.
void add_bar(Chart& chart, const BarPlace& place, std::int64_t count, std::int64_t tallest, ChartInk ink) {
  if (count <= 0) return;
  const double share = static_cast<double>(count) / static_cast<double>(tallest);
  const double height = std::max(least_bar, place.highest * share);
  chart.boxes.push_back({place.x, place.floor - height, place.width, height, ink, std::min(4.0, place.width / 2)});
}

/// The first of the tallest bars, by which the others are read.
void add_count(Chart& chart, double line, std::int64_t tallest) {
  const auto tallest_bar = std::ranges::min_element(chart.boxes, {}, &ChartBox::y);
  if (tallest_bar == chart.boxes.end()) return;
  const double width = 3 * line;
  const double middle = tallest_bar->x + tallest_bar->width / 2;
  chart.words.push_back({{std::max(0.0, middle - width / 2), tallest_bar->y - line, width, line, ChartInk::words},
                         std::to_string(tallest)});
}

}  // namespace

Chart chart_of(const ScoreColumns& scores, const ChartRoom& room) {
  Chart chart;
  if (scores.columns.empty()) return chart;
  const double each = room.width / static_cast<double>(scores.columns.size());
  const int sides = scores.has_before && scores.has_after ? 2 : 1;
  const double width = std::min(each * (1 - column_gap_share) / sides, widest_bar * room.line / 36);
  const double floor = room.height - room.line - axis_height;
  const std::int64_t tallest = tallest_of(scores);
  for (std::size_t i = 0; i < scores.columns.size(); ++i) {
    const ScoreColumns::Column& column = scores.columns[i];
    const double left = each * static_cast<double>(i);
    double x = left + (each - width * sides) / 2;
    const auto next = [&](std::int64_t count, ChartInk ink) {
      add_bar(chart, {x, width - 1, floor, floor - room.line}, count, tallest, ink);
      x += width;
    };
    if (scores.has_before) next(column.before, ChartInk::before);
    if (scores.has_after) next(column.after, ChartInk::after);
    chart.words.push_back({{left, room.height - room.line, each, room.line, ChartInk::words}, column.name});
  }
  add_count(chart, room.line, tallest);
  chart.boxes.push_back({0, floor, room.width, axis_height, ChartInk::axis});
  return chart;
}

Chart chart_of(const ShareMoved& moved, const ChartRoom& room) {
  const double radius = room.height / 2, track = room.height * track_share, middle = room.height / 2;
  const auto x_of = [&](double share) { return radius + within(share) * (room.width - 2 * radius); };
  Chart chart;
  chart.boxes.push_back({0, middle - track / 2, room.width, track, ChartInk::track, track / 2});
  if (moved.before && moved.after) {
    const double from = std::min(x_of(*moved.before), x_of(*moved.after));
    const double to = std::max(x_of(*moved.before), x_of(*moved.after));
    chart.boxes.push_back({from, middle - track / 2, to - from, track, ChartInk::between, track / 2});
  }
  if (moved.before) chart.dots.push_back({x_of(*moved.before), middle, radius, ChartInk::before});
  if (moved.after) chart.dots.push_back({x_of(*moved.after), middle, radius, ChartInk::after});
  return chart;
}

Chart chart_of(const ShareBar& bar, const ChartRoom& room) {
  const double radius = room.height / 2;
  Chart chart;
  chart.boxes.push_back({0, 0, room.width, room.height, ChartInk::track, radius});
  if (bar.share > 0)
    chart.boxes.push_back({0, 0, std::max(room.height, room.width * within(bar.share)), room.height, bar.ink, radius});
  return chart;
}

}  // namespace sala
