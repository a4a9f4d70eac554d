#include "platform/presenter.h"

#include <cmath>

namespace sala {

namespace {

std::uint64_t presenter_number_of(const Ground& ground) {
  const auto level = [](float share) { return static_cast<std::uint64_t>(std::lround(share * 65535)); };
  return level(ground.red) << 32 | level(ground.green) << 16 | level(ground.blue);
}

}  // namespace

Presenter::Presenter(Painter painter, const ScreenEffects& effects)
    : painter_(std::move(painter)),
      damage_([&effects](const ImDrawCmd& command) { return effects.looks_of(command); }) {}

void Presenter::draw_whole(const ImDrawData& data, const Ground& ground) {
  damage_.forget();
  painter_.paint_all(data, ground);
}

std::vector<PixelArea> Presenter::draw_changes(const ImDrawData& data, const Ground& ground) {
  std::vector<PixelArea> areas = damage_.compare(data, presenter_number_of(ground));
  painter_.paint(data, ground, areas);
  return areas;
}

}  // namespace sala
