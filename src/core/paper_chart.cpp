#include "core/paper_chart.h"

#include <algorithm>

#include "core/overloaded.h"

namespace sala {
namespace {

constexpr double names_share = 0.32;  // of the width, before the bars
constexpr double end_share = 0.16;    // after the bars, for a number
constexpr double row_lines = 1.45;    // from one row to the next
constexpr double bar_of_row = 0.66;   // of a row's height
constexpr double legend_lines = 1.6;
constexpr double histogram_lines = 9;     // from the floor to the highest axis line
constexpr double axis_names_lines = 2.6;  // below the floor: points, and what they are
constexpr double least_share_with_words = 0.045;

/// Letters that take room: Thai marks stand above and below others.
double letters_wide(std::string_view text) {
  double letters = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if ((byte & 0xC0) == 0x80) continue;
    const auto second = i + 1 < text.size() ? static_cast<unsigned char>(text[i + 1]) : 0;
    const auto third = i + 2 < text.size() ? static_cast<unsigned char>(text[i + 2]) : 0;
    const bool is_above = byte == 0xE0 && second == 0xB8 && (third == 0xB1 || third >= 0xB4);
    const bool is_tone = byte == 0xE0 && second == 0xB9 && third >= 0x87 && third <= 0x8E;
    letters += is_above || is_tone ? 0 : 1;
  }
  return letters;
}

struct LegendPart {
  std::string_view name;
  PaperInk ink;
};

/// Squares with names in one line, from `left` on; closer together where they would not fit.
void add_legend(PaperMarks& chart, const std::vector<LegendPart>& parts, double left, const ChartRoom& room) {
  double letters = 0;
  for (const LegendPart& part : parts) letters += letters_wide(part.name) + 4;
  const double letter = std::min(0.42 * room.line, (room.width - left) / std::max(letters, 1.0));
  const double square = 0.55 * room.line;
  for (const LegendPart& part : parts) {
    const double wide = (letters_wide(part.name) + 4) * letter;
    chart.bars.push_back({left, (room.line - square) / 2, square, square, part.ink});
    chart.words.push_back({{left + 1.4 * square, 0, wide - 1.6 * square, room.line, PaperInk::words},
                           std::string(part.name),
                           PaperAlign::left});
    left += wide;
  }
}

bool is_dark(PaperInk ink) {
  return ink == PaperInk::level_5 || ink == PaperInk::level_1 || ink == PaperInk::after;
}

/// Where row `i` and its bar stand.
struct RowPlace {
  double top, height, bar_top, bar_height;
};
RowPlace row_place(std::size_t i, const ChartRoom& room) {
  const double height = row_lines * room.line, top = legend_lines * room.line + static_cast<double>(i) * height;
  return {top, height, top + height * (1 - bar_of_row) / 2, height * bar_of_row};
}

void add_name(PaperMarks& chart, const std::string& name, const RowPlace& place, const ChartRoom& room) {
  chart.words.push_back({{0, place.top, names_share * room.width - 0.5 * room.line, place.height, PaperInk::words},
                         name,
                         PaperAlign::left});
}

void add_end_words(PaperMarks& chart, const std::string& words, const RowPlace& place, double from,
                   const ChartRoom& room) {
  chart.words.push_back({{from, place.top, room.width - from, place.height, PaperInk::words}, words, PaperAlign::left});
}

PaperMarks marks(const StackedRows& rows, const ChartRoom& room) {
  PaperMarks chart;
  const double left = names_share * room.width, wide = room.width - left;
  std::vector<LegendPart> legend;
  for (const StackedRows::Part& part : rows.parts) legend.push_back({part.name, part.ink});
  add_legend(chart, legend, left, room);
  for (std::size_t i = 0; i < rows.rows.size(); ++i) {
    const StackedRows::Row& row = rows.rows[i];
    const RowPlace place = row_place(i, room);
    add_name(chart, row.name, place, room);
    double x = left;
    for (std::size_t part = 0; part < row.shares.size(); ++part) {
      const double part_wide = wide * row.shares[part];
      const PaperInk ink = rows.parts[part].ink;
      if (part_wide <= 0) continue;
      chart.bars.push_back({x, place.bar_top, std::max(0.3, part_wide - 0.3), place.bar_height, ink});
      if (row.shares[part] >= least_share_with_words)
        chart.words.push_back(
            {{x, place.bar_top, part_wide, place.bar_height, is_dark(ink) ? PaperInk::words_on_dark : PaperInk::words},
             row.words[part]});
      x += part_wide;
    }
  }
  return chart;
}

PaperMarks marks(const WithinRows& rows, const ChartRoom& room) {
  PaperMarks chart;
  const double left = names_share * room.width, wide = room.width * (1 - names_share - end_share);
  add_legend(chart, {{rows.whole, PaperInk::track}, {rows.part, PaperInk::after}}, left, room);
  for (std::size_t i = 0; i < rows.rows.size(); ++i) {
    const WithinRows::Row& row = rows.rows[i];
    const RowPlace place = row_place(i, room);
    add_name(chart, row.name, place, room);
    chart.bars.push_back({left, place.bar_top, wide * row.whole, place.bar_height, PaperInk::track});
    chart.bars.push_back({left, place.bar_top, wide * row.part, place.bar_height, PaperInk::after});
    add_end_words(chart, row.words, place, left + wide * std::max(row.whole, row.part) + 0.4 * room.line, room);
  }
  return chart;
}

/// Two dots on a track, and the way between them.
void add_moved(PaperMarks& chart, const MovedRows::Row& row, double left, double right, double middle, double line) {
  const double radius = 0.29 * line, track = 0.16 * line;
  const auto x_of = [&](double share) {
    return left + radius + std::clamp(share, 0.0, 1.0) * (right - left - 2 * radius);
  };
  chart.bars.push_back({left, middle - track / 2, right - left, track, PaperInk::track});
  if (row.before && row.after) {
    const auto [from, to] = std::minmax({x_of(*row.before), x_of(*row.after)});
    chart.bars.push_back({from, middle - track / 2, to - from, track, PaperInk::between});
  }
  if (row.before) chart.dots.push_back({x_of(*row.before), middle, radius, PaperInk::before});
  if (row.after) chart.dots.push_back({x_of(*row.after), middle, radius, PaperInk::after});
}

PaperMarks marks(const MovedRows& rows, const ChartRoom& room) {
  PaperMarks chart;
  const double left = names_share * room.width, wide = room.width * (1 - names_share - end_share);
  add_legend(chart, {{rows.before, PaperInk::before}, {rows.after, PaperInk::after}}, left, room);
  for (std::size_t i = 0; i < rows.rows.size(); ++i) {
    const MovedRows::Row& row = rows.rows[i];
    const RowPlace place = row_place(i, room);
    add_name(chart, row.name, place, room);
    add_moved(chart, row, left, left + wide, place.top + place.height / 2, room.line);
    add_end_words(chart, row.words, place, left + wide + 0.5 * room.line, room);
  }
  return chart;
}

/// The bars of one side, `shift` of a bar's width from the middle of each column.
struct HistogramRoom {
  double left, each, bar, floor, high;
  std::int64_t most;

  double height_of_count(std::int64_t count) const {
    return high * static_cast<double>(count) / static_cast<double>(most);
  }
};

void add_counted_bar(PaperMarks& chart, const HistogramRoom& in, double x, std::int64_t count, const std::string& words,
                     PaperInk ink, double line) {
  if (count <= 0) return;
  const double height = in.height_of_count(count);
  chart.bars.push_back({x, in.floor - height, in.bar - 0.25, height, ink});
  chart.words.push_back({{x - line, in.floor - height - line, in.bar + 2 * line, line, PaperInk::words}, words});
}

PaperMarks marks(const ScoreHistogram& histogram, const ChartRoom& room) {
  PaperMarks chart;
  const ScoreColumns& scores = histogram.scores;
  const std::vector<std::int64_t> steps = people_steps(scores);
  const double line = room.line, left = 1.6 * line;
  const double floor = room.height - axis_names_lines * line;
  const double each = (room.width - left) / static_cast<double>(std::max<std::size_t>(1, scores.columns.size()));
  const int sides = scores.has_before && scores.has_after ? 2 : 1;
  const HistogramRoom in{
      left, each, std::min(each * 0.8 / sides, 2 * line), floor, floor - (legend_lines + 1) * line, steps.back()};
  chart.words.push_back({{0, 0, room.width / 3, line, PaperInk::words}, histogram.people, PaperAlign::left});
  std::vector<LegendPart> legend;
  if (scores.has_before) legend.push_back({histogram.before, PaperInk::before});
  if (scores.has_after) legend.push_back({histogram.after, PaperInk::after});
  add_legend(chart, legend, room.width / 3, room);
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const double y = floor - in.height_of_count(steps[i]);
    if (i > 0) chart.bars.push_back({left, y, room.width - left, 0.2, PaperInk::grid});
    chart.words.push_back(
        {{0, y - line / 2, left - 0.4 * line, line, PaperInk::words}, histogram.axis[i], PaperAlign::right});
  }
  for (std::size_t i = 0; i < scores.columns.size(); ++i) {
    const double column = left + each * static_cast<double>(i), first = column + (each - sides * in.bar) / 2;
    const ScoreColumns::Column& counts = scores.columns[i];
    if (scores.has_before)
      add_counted_bar(chart, in, first, counts.before, histogram.above_before[i], PaperInk::before, line);
    if (scores.has_after)
      add_counted_bar(chart, in, first + (sides - 1) * in.bar, counts.after, histogram.above_after[i], PaperInk::after,
                      line);
    chart.words.push_back({{column, floor + 0.2 * line, each, line, PaperInk::words}, counts.name});
  }
  chart.bars.push_back({left, floor, room.width - left, 0.3, PaperInk::axis});
  chart.words.push_back({{left, room.height - 1.2 * line, room.width - left, line, PaperInk::words}, histogram.score});
  return chart;
}

template <class Rows>
double rows_height(const Rows& rows, double line) {
  return (legend_lines + row_lines * static_cast<double>(rows.rows.size())) * line;
}

}  // namespace

std::vector<std::int64_t> people_steps(const ScoreColumns& scores) {
  std::int64_t tallest = 1;
  for (const ScoreColumns::Column& column : scores.columns)
    tallest = std::max({tallest, scores.has_before ? column.before : 0, scores.has_after ? column.after : 0});
  std::int64_t step = 1;
  for (std::int64_t power = 1; step * 5 < tallest; power *= 10)
    for (const std::int64_t times : {1, 2, 5})
      if (step * 5 < tallest) step = times * power;
  std::vector<std::int64_t> steps = {0};
  while (steps.back() < tallest) steps.push_back(steps.back() + step);
  return steps;
}

double height_of(const PaperChart& chart, double line) {
  return std::visit(
      Overloaded{[&](const ScoreHistogram&) { return (legend_lines + 1 + histogram_lines + axis_names_lines) * line; },
                 [&](const auto& rows) { return rows_height(rows, line); }},
      chart);
}

PaperMarks marks_of(const PaperChart& chart, const ChartRoom& room) {
  return std::visit([&](const auto& data) { return marks(data, room); }, chart);
}

void for_each_word(PaperChart& chart, const std::function<void(std::string&)>& change) {
  const auto all = [&](std::vector<std::string>& words) { std::ranges::for_each(words, change); };
  std::visit(Overloaded{[&](ScoreHistogram& histogram) {
                          for (auto* words : {&histogram.before, &histogram.after, &histogram.people, &histogram.score})
                            change(*words);
                          for (auto* words : {&histogram.axis, &histogram.above_before, &histogram.above_after})
                            all(*words);
                          for (ScoreColumns::Column& column : histogram.scores.columns) change(column.name);
                        },
                        [&](StackedRows& rows) {
                          for (StackedRows::Part& part : rows.parts) change(part.name);
                          for (StackedRows::Row& row : rows.rows) {
                            change(row.name);
                            all(row.words);
                          }
                        },
                        [&](auto& rows) {
                          for (auto& row : rows.rows) {
                            change(row.name);
                            change(row.words);
                          }
                          if constexpr (requires { rows.whole; }) {
                            change(rows.whole);
                            change(rows.part);
                          } else {
                            change(rows.before);
                            change(rows.after);
                          }
                        }},
             chart);
}

}  // namespace sala
