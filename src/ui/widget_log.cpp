#include "ui/widget_log.h"

#include <fmt/format.h>

#include <set>

namespace sala {

namespace {

constexpr float tolerance = 0.75F;  // dp: edges fall on whole pixels

Size least_size(Target target) {
  switch (target) {
    case Target::participant:
      return {Spacing::touch_participant, Spacing::touch_participant};
    case Target::staff:
      return {Spacing::touch_staff, Spacing::touch_staff};
    case Target::key:
      return {60, 80};
  }
  return {};
}

float least_gap(const WidgetNote& a, const WidgetNote& b) {
  return a.target == Target::key && b.target == Target::key ? 8.0F : Spacing::touch_gap;
}

/// The empty space between two rectangles; negative when they overlap.
float gap_between(Rect a, Rect b) {
  const float across = std::max(b.x - a.right(), a.x - b.right());
  const float along = std::max(b.y - a.bottom(), a.y - b.bottom());
  return std::max(across, along);
}

bool is_inside(Rect inner, Rect outer) {
  return inner.x >= outer.x - tolerance && inner.y >= outer.y - tolerance &&
         inner.right() <= outer.right() + tolerance && inner.bottom() <= outer.bottom() + tolerance;
}

using Problems = std::vector<std::string>;

void check_target(const WidgetNote& widget, Size screen, Problems& found) {
  const Size least = least_size(widget.target);
  if (widget.touch.width < least.width - tolerance || widget.touch.height < least.height - tolerance)
    found.push_back(fmt::format("{}: {:.0f}x{:.0f} dp to touch, {:.0f}x{:.0f} needed", widget.id, widget.touch.width,
                                widget.touch.height, least.width, least.height));
  if (!is_inside(widget.rect, {0, 0, screen.width, screen.height}))
    found.push_back(fmt::format("{}: reaches over the screen's edge", widget.id));
}

void check_neighbours(const std::vector<const WidgetNote*>& shown, Problems& found) {
  for (std::size_t i = 0; i < shown.size(); ++i)
    for (std::size_t j = i + 1; j < shown.size(); ++j) {
      const WidgetNote& a = *shown[i];
      const WidgetNote& b = *shown[j];
      const bool may_touch = !a.group.empty() && a.group == b.group;
      const float gap = gap_between(a.touch, b.touch);
      if (gap < (may_touch ? 0 : least_gap(a, b)) - tolerance)
        found.push_back(fmt::format("{} and {}: {:.0f} dp apart", a.id, b.id, gap));
    }
}

void check_primary(const std::vector<const WidgetNote*>& shown, Problems& found) {
  const WidgetNote* first = nullptr;
  for (const WidgetNote* widget : shown) {
    if (!widget->primary) continue;
    if (first != nullptr) found.push_back(fmt::format("{} and {}: two primary buttons", first->id, widget->id));
    first = widget;
  }
}

void check_text(const TextNote& text, Problems& found) {
  if (text.overflows) found.push_back(fmt::format("\"{}\" overflows its room", text.text));
  if (text.ellipsised) found.push_back(fmt::format("\"{}\" ends in an ellipsis", text.text));
  if (text.missing_glyphs) found.push_back(fmt::format("\"{}\" has characters that no font has", text.text));
  if (!text.scrolls && !is_inside(text.rect, text.clip)) found.push_back(fmt::format("\"{}\" is cut", text.text));
  const bool is_seen = overlaps(text.rect, text.clip);
  if (is_seen && text.ground && contrast(text.ink, *text.ground) < 4.5F)
    found.push_back(fmt::format("\"{}\": contrast {:.1f}", text.text, contrast(text.ink, *text.ground)));
}

}  // namespace

void WidgetLog::clear() {
  widgets.clear();
  texts.clear();
}

const WidgetNote* WidgetLog::find(std::string_view id) const {
  const auto found =
      std::find_if(widgets.begin(), widgets.end(), [&](const WidgetNote& note) { return note.id == id; });
  return found == widgets.end() ? nullptr : &*found;
}

bool WidgetLog::shows(std::string_view words) const {
  return std::any_of(texts.begin(), texts.end(),
                     [&](const TextNote& note) { return note.text.find(words) != std::string::npos; });
}

void move_focus(std::string& focus, const WidgetLog& log, bool next) {
  if (!next) return;
  std::vector<std::string_view> ids;
  for (const WidgetNote& widget : log.widgets)
    if (widget.visible && widget.enabled) ids.push_back(widget.id);
  if (ids.empty()) return;
  const auto now = std::find(ids.begin(), ids.end(), focus);
  focus = now == ids.end() || now + 1 == ids.end() ? ids.front() : *(now + 1);
}

std::vector<std::string> problems(const WidgetLog& log, Size screen) {
  Problems found;
  std::set<std::string_view> ids;
  std::vector<const WidgetNote*> shown;
  for (const WidgetNote& widget : log.widgets) {
    if (!ids.insert(widget.id).second) found.push_back(fmt::format("{}: this id is used twice", widget.id));
    if (!widget.visible || !widget.enabled) continue;
    if (!widget.partly_scrolled_out) check_target(widget, screen, found);
    shown.push_back(&widget);
  }
  check_neighbours(shown, found);
  check_primary(shown, found);
  for (const TextNote& text : log.texts) check_text(text, found);
  return found;
}

}  // namespace sala
