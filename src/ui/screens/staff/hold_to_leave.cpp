#include "ui/screens/staff/hold_to_leave.h"

namespace sala {

namespace {

constexpr double leave_hold_s = 1;

}  // namespace

bool hold_to_leave(Ui& ui, Rect rect, const HoldToLeave& spec) {
  const Touch touch = touch_area(ui, {.id = spec.id, .label = spec.label, .rect = rect});
  const float share = touch.pressed ? ui.motion.passing(spec.id, leave_hold_s) : 0;
  Rect rest = rect;
  const Rect icon = centered(take_left(rest, 36, 16), {28, 28});
  draw_icon(ui.canvas, Icon::close, icon, spec.ink);
  if (share > 0) draw_arc(ui.canvas, icon.center(), 26, 5, spec.ink, 0, share);
  draw_text(ui.canvas, rest, spec.label,
            {.type = Type::caption, .color = spec.ink, .vertical = Vertical::middle, .max_lines = 1, .shrink = true});
  focus_ring(ui, touch, rect, 16);
  return share >= 1;
}

}  // namespace sala
