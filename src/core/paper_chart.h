// The charts of reports, whole: legend, names, bars and axis in a room of their own. Marks of data as chart.h makes them;
// every count is written beside its bar, so that nobody has to tell colours apart.
#pragma once
#include <functional>
#include <variant>

#include "core/chart.h"

namespace sala {

/// How many people scored how much, before and after, on an axis of people.
struct ScoreHistogram {
  ScoreColumns scores = {};
  std::string before = {}, after = {};         ///< the legend: "ก่อนอบรม เฉลี่ย 4.79"
  std::string people = {}, score = {};         ///< of the axes: "จำนวนคน", "คะแนน (เต็ม 10)"
  std::vector<std::string> axis = {};          ///< words at people_steps
  std::vector<std::string> above_before = {};  ///< the counts, a column each
  std::vector<std::string> above_after = {};
  bool operator==(const ScoreHistogram&) const = default;
};

/// A whole in parts side by side, a row each: who was on time, late, absent; answers by level.
struct StackedRows {
  struct Part {
    std::string name = {};
    ChartInk ink = ChartInk::level_5;
    bool operator==(const Part&) const = default;
  };
  struct Row {
    std::string name = {};
    std::vector<double> shares = {};      ///< of the row's whole, 0 to 1, a part each
    std::vector<std::string> words = {};  ///< written into the parts that hold them
    bool operator==(const Row&) const = default;
  };
  std::vector<Part> parts = {};
  std::vector<Row> rows = {};
  bool operator==(const StackedRows&) const = default;
};

/// Who came of how many, a bar within its outline each.
struct WithinRows {
  struct Row {
    std::string name = {};
    double whole = 0, part = 0;  ///< of the longest whole, 0 to 1
    std::string words = {};      ///< at the end: "12 จาก 15"
    bool operator==(const Row&) const = default;
  };
  std::string whole = {}, part = {};  ///< the legend
  std::vector<Row> rows = {};
  bool operator==(const WithinRows&) const = default;
};

/// Shares before and after, a row each.
struct MovedRows {
  struct Row {
    std::string name = {};
    std::optional<double> before = {}, after = {};
    std::string words = {};  ///< at the end: "+26.47"
    bool operator==(const Row&) const = default;
  };
  std::string before = {}, after = {};  ///< the legend
  std::vector<Row> rows = {};
  bool operator==(const MovedRows&) const = default;
};

using PaperChart = std::variant<ScoreHistogram, StackedRows, WithinRows, MovedRows>;

/// Counts at which the axis of people has a line: 0, 2, 4, 6, 8; at most six, the last at or above the tallest bar.
std::vector<std::int64_t> people_steps(const ScoreColumns& scores);

/// How high a chart has to be, in the unit of `line`.
double height_of(const PaperChart& chart, double line);
Chart marks_of(const PaperChart& chart, const ChartRoom& room);

/// Gives every word that the chart shows to `change`.
void for_each_word(PaperChart& chart, const std::function<void(std::string&)>& change);

}  // namespace sala
