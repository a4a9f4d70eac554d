// Where fingers are answered: ImGui's press logic on our rectangles, noted for tests.
#include <imgui_internal.h>

#include "ui/canvas_parts.h"
#include "ui/widgets.h"

namespace sala {

namespace {

ImRect to_imgui(const Canvas& canvas, Rect rect) {
  const PixelArea r = to_pixels(canvas, rect);
  return {static_cast<float>(r.left), static_cast<float>(r.top), static_cast<float>(r.right),
          static_cast<float>(r.bottom)};
}

Touch answer(Ui& ui, std::string_view id, Rect seen) {
  const ImGuiID imgui_id = ImGui::GetCurrentWindow()->GetID(id.data(), id.data() + id.size());
  const ImRect area = to_imgui(ui.canvas, seen);
  if (!ImGui::ItemAdd(area, imgui_id)) return {};
  bool hovered = false;
  bool held = false;
  const bool tapped = ImGui::ButtonBehavior(area, imgui_id, &hovered, &held);
  const bool focused = ui.focus == id;
  return {tapped || (focused && ui.input.key_activate), held && hovered, hovered && ui.input.pointer_hovers, focused};
}

}  // namespace

Touch touch_area(Ui& ui, const TouchSpec& spec) {
  const Rect whole = spec.touch.value_or(spec.rect);
  const Rect seen = intersection(whole, visible_rect(ui.canvas));
  const bool enabled = spec.enabled && ui.enabled;
  const Touch touch = enabled && !seen.empty() ? answer(ui, spec.id, seen) : Touch{};
  ui.log.widgets.push_back({.id = std::string(spec.id),
                            .label = std::string(spec.label),
                            .rect = spec.rect,
                            .touch = seen,
                            .target = spec.target.value_or(ui.target),
                            .group = std::string(spec.group),
                            .visible = !seen.empty(),
                            .partly_scrolled_out = ui.canvas.scrolls && seen != whole,
                            .enabled = enabled,
                            .on = spec.on,
                            .pressed = touch.pressed,
                            .primary = spec.primary});
  return touch;
}

void focus_ring(Ui& ui, const Touch& touch, Rect rect, float radius) {
  if (touch.focused) stroke_rect(ui.canvas, inset(rect, -8, -8), ui.color().focus, 4, radius + 8);
}

float press_share(Ui& ui, std::string_view id, const Touch& touch) {
  return ui.motion.toward(id, touch.pressed ? 1.0F : 0.0F, touch.pressed ? 0.0 : 0.15, "press");
}

}  // namespace sala
