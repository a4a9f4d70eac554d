#include "support/day/still_screen.h"

#include <catch2/catch.hpp>

#include "kiosk/headless_view.h"
#include "station/program_files.h"

namespace sala {

StillScreen::StillScreen(int width_px, int height_px) : ui_(open_ui({program_folder("assets")}).value()) {
  ui_->motion.set_still(true);
  input_.width_px = width_px;
  input_.height_px = height_px;
}

std::optional<Intent> StillScreen::draw(Screen& screen, const Shell& shell, const Texts& texts) {
  input_.now_s += 1.0 / 60;
  begin_frame(*ui_, input_, theme_for(shell));
  const auto wanted = sala::draw(*ui_, screen, shell, texts);
  end_frame(*ui_);
  return wanted;
}

void StillScreen::point_at(const std::string& id, Screen& screen, const Shell& shell, const Texts& texts) {
  input_.pointer = {-1, -1};
  draw(screen, shell, texts);
  const WidgetNote* widget = log().find(id);
  INFO("touching " << id);
  REQUIRE(widget != nullptr);
  REQUIRE(widget->visible);
  REQUIRE(widget->enabled);
  const Point middle = widget->touch.center();
  input_.pointer = {middle.x * ui_->canvas.scale, middle.y * ui_->canvas.scale};
  draw(screen, shell, texts);
}

std::optional<Intent> StillScreen::tap(const std::string& id, Screen& screen, const Shell& shell, const Texts& texts) {
  point_at(id, screen, shell, texts);
  input_.pointer_down = true;
  draw(screen, shell, texts);
  input_.pointer_down = false;
  return draw(screen, shell, texts);
}

std::optional<Intent> StillScreen::drag(const std::string& id, float by_y, Screen& screen, const Shell& shell,
                                        const Texts& texts) {
  point_at(id, screen, shell, texts);
  input_.pointer_down = true;
  draw(screen, shell, texts);
  for (int step = 0; step < 4; ++step) {
    input_.pointer.y += by_y / 4 * ui_->canvas.scale;
    draw(screen, shell, texts);
  }
  input_.pointer_down = false;
  return draw(screen, shell, texts);
}

std::optional<double> StillScreen::hold(const std::string& id, double seconds, Screen& screen, const Shell& shell,
                                        const Texts& texts) {
  ui_->motion.set_still(false);
  point_at(id, screen, shell, texts);
  input_.pointer_down = true;
  std::optional<double> asked_after_s;
  const double from_s = input_.now_s;
  while (!asked_after_s && input_.now_s - from_s < seconds)
    if (draw(screen, shell, texts)) asked_after_s = input_.now_s - from_s;
  input_.pointer_down = false;
  draw(screen, shell, texts);
  ui_->motion.set_still(true);
  return asked_after_s;
}

std::vector<std::string> StillScreen::targets() const {
  std::vector<std::string> ids;
  for (const WidgetNote& widget : log().widgets)
    if (widget.visible && widget.enabled) ids.push_back(widget.id);
  return ids;
}

}  // namespace sala
