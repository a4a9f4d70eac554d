#include <catch2/catch.hpp>

#include "ui/kit.h"

using namespace sala;

namespace {

/// Forty names in a window of six.
struct Names {
  ScrollState state;
  std::string tapped;
  static constexpr Rect view{200, 200, 1000, 600};

  void operator()(Ui& ui) {
    ScrollList list(ui, "names", state, view, 40 * list_row_height);
    const auto [first, last] = list.visible(40, list_row_height);
    for (int i = first; i < last; ++i) {
      const std::string id = "names." + std::to_string(i);
      if (list_row(ui, list.row(i, list_row_height),
                   {.id = id, .title = "นายก้องเกียรติ", .note = "กองคลัง", .group = "names"}))
        tapped = id;
    }
  }
};

}  // namespace

TEST_CASE("a tap in a list reaches the row under the finger") {
  Kit kit;
  Names names;
  kit.tap("names.2", std::ref(names));
  CHECK(names.tapped == "names.2");
}

TEST_CASE("a long name in a row breaks between its parts, smaller if need be") {
  for (const bool larger_text : {false, true}) {
    Kit kit(1920, 1080, {.larger_text = larger_text});
    kit.frame([](Ui& ui) {
      list_row(ui, {56, 100, 968, list_row_height},
               {.id = "a",
                .title = "ว่าที่ร้อยตรีหญิงพิมพ์พิชชาญาณ์ศศิประภัสสร ณ เกียรติศักดิ์ศรีสุวรรณภูมิ",
                .note = "คณะเกษตรศาสตร์และทรัพยากรธรรมชาติ"});
    });
    CHECK(kit.ui->log.shows("ว่าที่ร้อยตรีหญิงพิมพ์พิชชาญาณ์ศศิประภัสสร\nณ เกียรติศักดิ์ศรีสุวรรณภูมิ"));
    CHECK(problems(kit.ui->log, kit.ui->canvas.size) == std::vector<std::string>{});
  }
}

TEST_CASE("a drag moves the list with the finger and taps nothing") {
  Kit kit;
  Names names;
  const auto draw = std::ref(names);
  kit.press({600, 700}, draw);
  for (int i = 1; i <= 10; ++i) kit.drag_to({600, 700 - static_cast<float>(i) * 30}, draw);
  CHECK(names.state.offset == Approx(300));
  kit.release(draw);
  CHECK(names.tapped.empty());
}

TEST_CASE("a list let go in motion glides on, slows down and stands") {
  Kit kit;
  Names names;
  const auto draw = std::ref(names);
  kit.press({600, 700}, draw);
  for (int i = 1; i <= 6; ++i) kit.drag_to({600, 700 - static_cast<float>(i) * 40}, draw);
  kit.release(draw);
  const float let_go = names.state.offset;
  CHECK(kit.frame(draw).wants_frames);
  kit.settle(draw);
  CHECK(names.state.offset > let_go + 100);
  CHECK(names.state.offset < let_go + 1000);  // the end is farther
  CHECK_FALSE(kit.frame(draw).wants_frames);
}

TEST_CASE("a finger that stops a gliding list taps nothing") {
  Kit kit;
  Names names;
  const auto draw = std::ref(names);
  kit.press({600, 700}, draw);
  for (int i = 1; i <= 6; ++i) kit.drag_to({600, 700 - static_cast<float>(i) * 40}, draw);
  kit.release(draw);
  kit.press({600, 400}, draw);
  kit.release(draw);
  CHECK(names.tapped.empty());
  CHECK(names.state.velocity == 0);
}

TEST_CASE("rows fade at the edge beyond which there are more, and only there") {
  Kit kit;
  ScrollState state;
  const Rect view{200, 200, 1000, 600};
  const Color ink = rgb(0x000000);
  const auto draw = [&](Ui& ui) {
    const ScrollList list(ui, "bars", state, view, 2000);
    fill_rect(ui.canvas, list.row(0, 2000), ink);
  };
  const auto seen = [&](int y) { return kit.picture(draw).at(600, y); };
  CHECK(seen(202) == ink);
  CHECK(seen(500) == ink);
  CHECK(luminance(seen(798)) > 0.8F);
  state.offset = 700;
  CHECK(luminance(seen(202)) > 0.8F);
  CHECK(luminance(seen(798)) > 0.8F);
  state.offset = 1400;
  CHECK(luminance(seen(202)) > 0.8F);
  CHECK(seen(798) == ink);
}

TEST_CASE("a list ends at its ends") {
  Kit kit;
  Names names;
  const auto draw = std::ref(names);
  kit.press({600, 300}, draw);
  for (int i = 1; i <= 10; ++i) kit.drag_to({600, 300 + static_cast<float>(i) * 40}, draw);
  kit.release(draw);
  kit.settle(draw);
  CHECK(names.state.offset == 0);
  for (int swipe = 0; swipe < 20; ++swipe) {
    kit.press({600, 780}, draw);
    for (int i = 1; i <= 10; ++i) kit.drag_to({600, 780 - static_cast<float>(i) * 55}, draw);
    kit.release(draw);
    kit.settle(draw);
  }
  CHECK(names.state.offset == Approx(40 * list_row_height - 600));
}

TEST_CASE("rows outside the view are neither drawn nor tapped") {
  Kit kit;
  Names names;
  kit.frame(std::ref(names));
  CHECK(kit.ui->log.widgets.size() <= 7);
  CHECK(kit.ui->log.find("names.20") == nullptr);
  CHECK(problems(kit.ui->log, kit.ui->canvas.size) == std::vector<std::string>{});
}

TEST_CASE("a row cut by the list's edge answers only where it is seen") {
  Kit kit;
  Names names;
  names.state.offset = 50;
  kit.frame(std::ref(names));
  const WidgetNote* row = kit.ui->log.find("names.0");
  REQUIRE(row != nullptr);
  CHECK(row->touch.y == Approx(200));
  CHECK(row->touch.height == Approx(50));
  CHECK(row->partly_scrolled_out);
}
