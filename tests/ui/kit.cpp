#include "ui/kit.h"

#include <catch2/catch.hpp>

namespace sala {

std::filesystem::path assets_folder() {
  return std::filesystem::path(SALA_SOURCE_DIR) / "assets";
}

Kit::Kit(int width_px, int height_px, const ThemeOptions& options)
    : ui(open_ui({assets_folder()}).value()), theme(make_theme(options)) {
  input.width_px = width_px;
  input.height_px = height_px;
  set_upload(*ui, texture.upload());
}

FrameOutput Kit::frame(const Draw& draw) {
  input.now_s += 1.0 / 60;
  begin_frame(*ui, input, theme);
  draw(*ui);
  return end_frame(*ui);
}

void Kit::settle(const Draw& draw) {
  for (int i = 0; i < 600; ++i)
    if (const FrameOutput out = frame(draw); !out.wants_frames && i > 2) return;
  FAIL("the screen never stands still");
}

void Kit::press(Point dp, const Draw& draw) {
  input.pointer = {dp.x * ui->canvas.scale, dp.y * ui->canvas.scale};
  frame(draw);
  input.pointer_down = true;
  frame(draw);
}

void Kit::drag_to(Point dp, const Draw& draw) {
  input.pointer = {dp.x * ui->canvas.scale, dp.y * ui->canvas.scale};
  frame(draw);
}

void Kit::release(const Draw& draw) {
  input.pointer_down = false;
  frame(draw);
}

void Kit::tap(std::string_view id, const Draw& draw) {
  frame(draw);
  const WidgetNote* widget = ui->log.find(id);
  INFO("tapping " << id);
  REQUIRE(widget != nullptr);
  REQUIRE(widget->visible);
  press(widget->touch.center(), draw);
  release(draw);
}

Picture Kit::picture(const Draw& draw) {
  settle(draw);
  const FrameOutput out = frame(draw);
  return soft_render(*out.draw_data, texture, theme.color.paper);
}

}  // namespace sala
