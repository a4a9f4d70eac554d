// Charts as marks: what data looks like in a room of some size, for screens and paper alike. An ink says what a mark means;
// colours, fonts and drawing are whoever draws it.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace sala {

enum class ChartInk {
  before,     ///< before the training
  after,      ///< after it
  between,    ///< from before to after
  track,      ///< what a share runs on
  attention,  ///< somebody should look
  axis,
  words
};

/// In the units of the room, y downwards, as everything below.
struct ChartBox {
  double x = 0, y = 0, width = 0, height = 0;
  ChartInk ink = ChartInk::track;
  double radius = 0;
  bool operator==(const ChartBox&) const = default;
};
struct ChartDot {
  double x = 0, y = 0, radius = 0;
  ChartInk ink = ChartInk::before;
  bool operator==(const ChartDot&) const = default;
};
/// Words in the middle of a box.
struct ChartWords {
  ChartBox box = {};
  std::string words = {};
  bool operator==(const ChartWords&) const = default;
};
struct Chart {
  std::vector<ChartBox> boxes = {};  ///< the first below
  std::vector<ChartDot> dots = {};   ///< over the boxes
  std::vector<ChartWords> words = {};
  bool operator==(const Chart&) const = default;
};

struct ChartRoom {
  double width = 0, height = 0;
  double line = 0;  ///< how high a line of words is
};

/// How many people scored how much, before and after beside one another.
struct ScoreColumns {
  struct Column {
    std::string name;  ///< the points that are counted in it: "7", "14–15"
    std::int64_t before = 0, after = 0;
  };
  std::vector<Column> columns = {};
  bool has_before = true, has_after = true;  ///< a side that nobody took has no bars
};
/// Bars over their names; the tallest one has its count. Nothing in it without columns.
Chart chart_of(const ScoreColumns& scores, const ChartRoom& room);

/// A question's share of the points before and after, 0 to 1: two dots on a track, and the way between them.
struct ShareMoved {
  std::optional<double> before = {}, after = {};
};
Chart chart_of(const ShareMoved& moved, const ChartRoom& room);

/// A share as a bar on its track.
struct ShareBar {
  double share = 0;
  ChartInk ink = ChartInk::after;
};
Chart chart_of(const ShareBar& bar, const ChartRoom& room);

}  // namespace sala
