// The charts of reports, whole: legend, names, bars and axis as marks in a room of their own, for a pen that has colours.
// Every count is written beside its bar, so that nobody has to tell colours apart. Screens' charts are chart.h's.
#pragma once
#include <functional>
#include <variant>

#include "core/chart.h"

namespace sala {

enum class PaperInk {
  before,  ///< the training
  after,
  between,
  track,
  level_5,  ///< answers in five levels, and parts of a whole: told apart by lightness as well
  level_4,
  level_3,
  level_2,
  level_1,
  axis,
  grid,  ///< faint lines to read heights by
  words,
  words_on_dark  ///< inside a bar of level 5 or 1
};
enum class PaperAlign { center, left, right };

/// In the units of the room, y downwards.
struct PaperBar {
  double x = 0, y = 0, width = 0, height = 0;
  PaperInk ink = PaperInk::track;
};
struct PaperDot {
  double x = 0, y = 0, radius = 0;  ///< of its middle
  PaperInk ink = PaperInk::before;
};
struct PaperWords {
  PaperBar box = {};  ///< between its top and its bottom
  std::string words = {};
  PaperAlign align = PaperAlign::center;
};
struct PaperMarks {
  std::vector<PaperBar> bars = {};  ///< the first below
  std::vector<PaperDot> dots = {};
  std::vector<PaperWords> words = {};
};

/// How many people scored how much, before and after, on an axis of people.
struct ScoreHistogram {
  ScoreColumns scores = {};
  std::string before = {}, after = {};  ///< the legend: "ก่อนอบรม เฉลี่ย 4.79"
  std::string people = {}, score = {};  ///< of the axes: "จำนวนคน", "คะแนน (เต็ม 10)"
  std::vector<std::string> axis = {};   ///< words at people_steps
  std::vector<std::string> above_before = {};  ///< the counts, a column each
  std::vector<std::string> above_after = {};
};

/// A whole in parts side by side, a row each: who was on time, late, absent; answers by level.
struct StackedRows {
  struct Part {
    std::string name = {};
    PaperInk ink = PaperInk::level_5;
  };
  struct Row {
    std::string name = {};
    std::vector<double> shares = {};      ///< of the row's whole, 0 to 1, a part each
    std::vector<std::string> words = {};  ///< written into the parts that hold them
  };
  std::vector<Part> parts = {};
  std::vector<Row> rows = {};
};

/// Who came of how many, a bar within its outline each.
struct WithinRows {
  struct Row {
    std::string name = {};
    double whole = 0, part = 0;  ///< of the longest whole, 0 to 1
    std::string words = {};      ///< at the end: "12 จาก 15"
  };
  std::string whole = {}, part = {};  ///< the legend
  std::vector<Row> rows = {};
};

/// Shares before and after, a row each.
struct MovedRows {
  struct Row {
    std::string name = {};
    std::optional<double> before = {}, after = {};
    std::string words = {};  ///< at the end: "+26.47"
  };
  std::string before = {}, after = {};  ///< the legend
  std::vector<Row> rows = {};
};

using PaperChart = std::variant<ScoreHistogram, StackedRows, WithinRows, MovedRows>;

/// Counts at which the axis of people has a line: 0, 2, 4, 6, 8; at most six, the last at or above the tallest bar.
std::vector<std::int64_t> people_steps(const ScoreColumns& scores);

/// How high a chart has to be, in the unit of `line`.
double height_of(const PaperChart& chart, double line);
PaperMarks marks_of(const PaperChart& chart, const ChartRoom& room);

/// Gives every word that the chart shows to `change`.
void for_each_word(PaperChart& chart, const std::function<void(std::string&)>& change);

}  // namespace sala
