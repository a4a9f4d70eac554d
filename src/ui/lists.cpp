#include <imgui_internal.h>

#include <cmath>

#include "ui/canvas_parts.h"
#include "ui/widgets.h"

namespace sala {

namespace {

constexpr float drag_from = 14;    // dp a finger moves before it drags instead of taps
constexpr float slows_by = 3.5F;   // of its speed a second, by e
constexpr float rests_below = 24;  // dp a second
constexpr float wheel_step = 100;  // dp
constexpr float least_more = 4;    // dp below the view that are worth an arrow
constexpr int row_lines = 3;       // of a row's title, and of its caption
constexpr float fade = 36;         // dp in which rows vanish at an edge beyond which there are more

/// Speed of a finger, smoothed over about three frames.
float smoothed(float before, float now) {
  return before * 0.6F + now * 0.4F;
}

void begin_press(ScrollState& state, float y) {
  state.pressed = true;
  state.dragging = std::abs(state.velocity) > rests_below * 4;  // a finger that stops a gliding list taps nothing
  state.press_y = y;
  state.press_offset = state.offset;
  state.velocity = 0;
}

void follow_finger(Ui& ui, ScrollState& state, float y, ImGuiID id) {
  state.dragging = state.dragging || std::abs(y - state.press_y) > drag_from;
  if (!state.dragging) return;
  ImGui::SetActiveID(id, ImGui::GetCurrentWindow());  // the row under the finger lets go
  ImGui::KeepAliveID(id);
  const float before = state.offset;
  state.offset = state.press_offset - (y - state.press_y);
  if (const auto step = static_cast<float>(ui.motion.step_s()); step > 0)
    state.velocity = smoothed(state.velocity, (state.offset - before) / step);
  ui.motion.keep_moving();
}

void glide(Ui& ui, ScrollState& state) {
  if (state.velocity == 0) return;
  const auto step = static_cast<float>(ui.motion.step_s());
  state.offset += state.velocity * step;
  state.velocity *= std::exp(-slows_by * step);
  if (std::abs(state.velocity) < rests_below) state.velocity = 0;
  ui.motion.keep_moving();
}

void move_list(Ui& ui, ScrollState& state, Rect view, ImGuiID id) {
  const Point finger{ui.input.pointer.x / ui.canvas.scale, ui.input.pointer.y / ui.canvas.scale};
  const bool down = ui.input.pointer_down && ui.enabled;
  if (down && !state.pressed && ImGui::GetIO().MouseClicked[0] && view.contains(finger)) begin_press(state, finger.y);
  if (!down && state.pressed) {
    if (ImGui::GetActiveID() == id) ImGui::ClearActiveID();
    state.pressed = state.dragging = false;
  }
  if (state.pressed)
    follow_finger(ui, state, finger.y, id);
  else
    glide(ui, state);
  if (ui.enabled && view.contains(finger)) state.offset -= ui.input.wheel * wheel_step;
}

}  // namespace

ScrollList::ScrollList(Ui& ui, std::string_view id, ScrollState& state, Rect view, float content_height)
    : ui_(ui),
      state_(state),
      view_(view),
      content_height_(content_height),
      ground_(ground_at(ui.canvas, view.center()).value_or(ui.color().surface)),
      clip_(ui.canvas, view, true) {
  const float farthest = std::max(0.0F, content_height - view.height);
  if (farthest > 0) move_list(ui, state, view, ImGui::GetCurrentWindow()->GetID(id.data(), id.data() + id.size()));
  if (state.offset < 0 || state.offset > farthest) state.velocity = 0;
  state.offset = std::clamp(state.offset, 0.0F, farthest);
}

namespace {

/// Below the last row that is seen: an arrow, since an edge of the view may fall between two rows.
void draw_more_sign(Ui& ui, Rect view) {
  constexpr float size = 44;
  const Rect disc{view.center().x - size / 2, view.bottom() - size - 2, size, size};
  fill_circle(ui.canvas, disc.center(), size / 2, ui.color()[Tone::primary].tint);
  draw_icon(ui.canvas, Icon::down, centered(disc, {26, 26}), ui.color()[Tone::primary].ink);
}

}  // namespace

// Where the list goes on its rows fade, and an arrow points to those below. Where it stands: a thumb at the right edge, as
// long as what can be seen is of the whole.
ScrollList::~ScrollList() {
  if (content_height_ <= view_.height + 0.5F) return;
  const float left = content_height_ - view_.height - state_.offset;
  const float above = std::min(fade, state_.offset), below = std::min(fade, left);
  fill_faded(ui_.canvas, {view_.x, view_.y, view_.width, above}, ground_, Towards::top);
  fill_faded(ui_.canvas, {view_.x, view_.bottom() - below, view_.width, below}, ground_, Towards::bottom);
  if (left > least_more) draw_more_sign(ui_, view_);
  const float track = view_.height - 24;
  const float length = std::max(48.0F, track * view_.height / content_height_);
  const float y = view_.y + 12 + (track - length) * state_.offset / (content_height_ - view_.height);
  fill_rect(ui_.canvas, {view_.right() - 14, y, 8, length}, with_alpha(ui_.color().quiet, state_.dragging ? 200 : 120),
            4);
}

Rect ScrollList::row(int index, float height) const {
  const float scale = ui_.canvas.scale;
  const float offset = std::round(state_.offset * scale) / scale;
  return {view_.x, view_.y + static_cast<float>(index) * height - offset, view_.width, height};
}

std::pair<int, int> ScrollList::visible(int count, float height) const {
  const int first = static_cast<int>(std::floor(state_.offset / height));
  const int last = static_cast<int>(std::ceil((state_.offset + view_.height) / height));
  return {std::clamp(first, 0, count), std::clamp(last, 0, count)};
}

void step_row(Ui& ui, Rect rect, const StepRow& row) {
  Canvas& canvas = ui.canvas;
  if (row.line_above) draw_separator(canvas, {rect.x, rect.y, rect.width, Spacing::line_width}, ui.color().line);
  Rect rest{rect.x, rect.y + 2, rect.width, rect.height - 2};
  icon_disc(ui, centered(take_left(rest, 72, 28), {72, 72}), row.icon);
  if (!row.chip.empty()) {
    const Rect drawn = chip_right(ui, {rest.right(), rest.center().y}, row.chip, row.chip_tone);
    take_right(rest, drawn.width, 28);
  }
  const float title = measure_text(canvas, row.title, Type::row_title, rest.width, row_lines).height;
  const float caption = measure_text(canvas, row.caption, Type::caption, rest.width, row_lines).height;
  Rect words = centered(rest, {rest.width, title + caption});
  draw_text(canvas, take_top(words, title), row.title,
            {.type = Type::row_title, .color = ui.color().ink, .max_lines = row_lines, .shrink = true});
  draw_text(canvas, words, row.caption,
            {.type = Type::caption, .color = ui.color().quiet, .max_lines = row_lines, .shrink = true});
}

float step_row_needs(Ui& ui, const StepRow& row, float width) {
  Canvas& canvas = ui.canvas;
  const float chip = row.chip.empty() ? 0 : chip_width(ui, row.chip) + 28;
  const float words = width - 72 - 28 - chip;
  return std::max(step_row_height, 2 + 2 * 16 +
                                       measure_text(canvas, row.title, Type::row_title, words, row_lines).height +
                                       measure_text(canvas, row.caption, Type::caption, words, row_lines).height);
}

void draw_row_line(Ui& ui, Rect row) {
  draw_separator(ui.canvas, {row.x, row.y, row.width, Spacing::line_width}, ui.color().line);
}

bool touch_row(Ui& ui, Rect rect, const RowTouch& row) {
  constexpr float radius = 12;
  const Touch touch =
      touch_area(ui, {.id = row.id, .label = row.label, .rect = rect, .enabled = row.enabled, .group = row.group});
  const float pressed = press_share(ui, row.id, touch);
  if (pressed > 0) fill_rect(ui.canvas, rect, mix(ui.color().surface, ui.color()[Tone::primary].tint, pressed), radius);
  if (row.line_above) draw_row_line(ui, rect);
  focus_ring(ui, touch, rect, radius);
  return touch.tapped;
}

namespace {

struct RowTitle {
  RichText words;
  Type type = Type::list_name;
  int smaller = 0;
  int lines = 1;
};

/// On one line, else on two: names and places of several words between their parts, smaller if need be.
RowTitle row_title(Canvas& canvas, const RichText& title, Rect room) {
  const auto is_held = [&](const RichText& line, Type type, int smaller) {
    const Size size = fit_text(canvas, {}, line, {.type = type, .smaller = smaller}).size;
    return size.width <= room.width && 2 * size.height <= room.height;
  };
  if (measure_text(canvas, title, Type::list_name).width <= room.width) return {title};
  for (const auto& [type, smaller] :
       {std::pair{Type::lead, 0}, {Type::staff_body, 0}, {Type::staff_body, 1}, {Type::staff_body, 2}})
    if (auto lines = broken_between_parts(title, 2, [&](const RichText& line) { return is_held(line, type, smaller); }))
      return {*std::move(lines), type, smaller, 2};
  return {title, Type::staff_body, 0, 2};
}

}  // namespace

bool list_row(Ui& ui, Rect rect, const ListRow& row) {
  Canvas& canvas = ui.canvas;
  const Touch touch =
      touch_area(ui, {.id = row.id, .label = row.title.text, .rect = rect, .enabled = row.enabled, .group = row.group});
  const float pressed = std::max(press_share(ui, row.id, touch), touch.hovered ? 0.35F : 0.0F);
  if (pressed > 0) fill_rect(canvas, rect, mix(ui.color().surface, ui.color()[Tone::primary].tint, pressed));
  if (row.line_above) draw_separator(canvas, {rect.x, rect.y, rect.width, Spacing::line_width}, ui.color().line);
  Rect rest = inset({rect.x, rect.y + 2, rect.width, rect.height - 2}, 36, 0);
  const Rect arrow = centered(take_right(rest, 40, 28), {40, 40});
  draw_icon(canvas, Icon::forward, arrow, ui.color().quiet);
  if (!row.note.empty()) {
    const float width = std::min(measure_text(canvas, row.note, Type::caption).width + 1, rest.width * 0.4F);
    draw_text(canvas, take_right(rest, width, 28), row.note,
              {.type = Type::caption,
               .color = ui.color().quiet,
               .align = Align::right,
               .vertical = Vertical::middle,
               .max_lines = 2,
               .shrink = true});
  }
  const RowTitle title = row_title(canvas, row.title, rest);
  draw_text(canvas, rest, title.words,
            {.type = title.type,
             .color = ui.color().ink,
             .vertical = Vertical::middle,
             .max_lines = title.lines,
             .shrink = true,
             .smaller = title.smaller});
  focus_ring(ui, touch, inset(rect, 8, 8), 12);
  return touch.tapped;
}

}  // namespace sala
