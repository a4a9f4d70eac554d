#include "core/chart.h"

#include <catch2/catch.hpp>

namespace sala {
namespace {

constexpr ChartRoom room{200, 120, 20};

std::vector<ChartBox> of_ink(const Chart& chart, ChartInk ink) {
  std::vector<ChartBox> boxes;
  for (const ChartBox& box : chart.boxes)
    if (box.ink == ink) boxes.push_back(box);
  return boxes;
}

}  // namespace

TEST_CASE("bars stand on one line, are as high as their counts, and nobody is no bar") {
  const Chart chart = chart_of(ScoreColumns{{{"0", 1, 0}, {"1", 4, 2}}}, room);
  const auto before = of_ink(chart, ChartInk::before), after = of_ink(chart, ChartInk::after);
  REQUIRE(before.size() == 2);
  REQUIRE(after.size() == 1);
  CHECK(before[1].height == Approx(4 * before[0].height));
  CHECK(after[0].height == Approx(2 * before[0].height));
  for (const ChartBox& bar : {before[0], before[1], after[0]}) {
    CHECK(bar.y + bar.height == Approx(before[0].y + before[0].height));
    CHECK(bar.y >= room.line);  // the count above has room
  }
  CHECK(before[1].x + before[1].width <= after[0].x);
}

TEST_CASE("every column has its name, and the tallest bar its count") {
  const Chart chart = chart_of(ScoreColumns{{{"0–1", 1, 0}, {"2–3", 3, 2}}}, room);
  REQUIRE(chart.words.size() == 3);
  CHECK(chart.words[0].words == "0–1");
  CHECK(chart.words[1].words == "2–3");
  CHECK(chart.words[2].words == "3");
}

TEST_CASE("a side that nobody took leaves its room to the other") {
  const Chart both = chart_of(ScoreColumns{{{"0", 1, 1}, {"1", 1, 1}}}, room);
  const Chart alone = chart_of(ScoreColumns{{{"0", 1, 0}, {"1", 1, 0}}, true, false}, room);
  CHECK(of_ink(alone, ChartInk::before)[0].width > of_ink(both, ChartInk::before)[0].width);
  CHECK(of_ink(alone, ChartInk::after).empty());
}

TEST_CASE("without columns there is nothing") {
  CHECK(chart_of(ScoreColumns{}, room) == Chart{});
}

TEST_CASE("a question's dots stand by their shares within the room, and the way is between them") {
  const Chart chart = chart_of(ShareMoved{0.0, 1.0}, {100, 20, 20});
  REQUIRE(chart.dots.size() == 2);
  CHECK(chart.dots[0].x == Approx(10));
  CHECK(chart.dots[1].x == Approx(90));
  REQUIRE(of_ink(chart, ChartInk::between).size() == 1);
  CHECK(of_ink(chart, ChartInk::between)[0].width == Approx(80));
  CHECK(chart_of(ShareMoved{0.4, {}}, {100, 20, 20}).dots.size() == 1);
  CHECK(chart_of(ShareMoved{}, {100, 20, 20}).dots.empty());
}

TEST_CASE("a share is as long as it is, and never longer than its track") {
  const auto length = [](double share) {
    const auto bars = of_ink(chart_of(ShareBar{share}, {100, 10, 20}), ChartInk::after);
    return bars.empty() ? 0 : bars[0].width;
  };
  CHECK(length(0) == 0);
  CHECK(length(0.5) == Approx(50));
  CHECK(length(1.7) == Approx(100));
}

}  // namespace sala
