#include "ui/screens/staff/staff_rail.h"

#include "ui/widgets.h"
#include "words/staff.h"

namespace sala {

namespace {

constexpr float rail_width = 300;
constexpr float bar_height = 148;
constexpr float widest_tab = 240;
constexpr float entry_height = 76;
constexpr float side = 24;
constexpr float note_height = 92;

/// The ground of an entry: lighter for the page that is open, and while a finger is on it.
void draw_entry_ground(Ui& ui, Rect rect, bool is_open, float pressed) {
  const Color deep = ui.color().side_bar, ink = ui.color().on_side_bar;
  const float light = std::max(is_open ? 0.14F : 0.0F, pressed * 0.2F);
  if (light > 0) fill_rect(ui.canvas, rect, mix(deep, ink, light), 18);
}

struct RailButton {
  std::string_view id;
  std::string_view label;
  Icon icon;
  bool is_open = false;
};

bool draw_rail_entry(Ui& ui, Rect rect, const RailButton& entry) {
  const Touch touch =
      touch_area(ui, {.id = entry.id, .label = entry.label, .rect = rect, .on = entry.is_open, .group = "staff.rail"});
  draw_entry_ground(ui, rect, entry.is_open, press_share(ui, entry.id, touch));
  const Color ink = ui.color().on_side_bar;
  Rect rest = inset(rect, 20, 0);
  const Rect icon = centered(take_left(rest, 34, 18), {34, 34});
  draw_icon(ui.canvas, entry.icon, icon, ink);
  draw_text(ui.canvas, rest, entry.label,
            {.type = entry.is_open ? Type::caption_bold : Type::caption,
             .color = ink,
             .vertical = Vertical::middle,
             .max_lines = 2,
             .shrink = true});
  focus_ring(ui, touch, rect, 18);
  return touch.tapped;
}

/// The same under one another: icon, then a small label.
bool draw_tab(Ui& ui, Rect rect, const RailButton& entry) {
  const Touch touch =
      touch_area(ui, {.id = entry.id, .label = entry.label, .rect = rect, .on = entry.is_open, .group = "staff.rail"});
  draw_entry_ground(ui, rect, entry.is_open, press_share(ui, entry.id, touch));
  const Color ink = ui.color().on_side_bar;
  Rect rest = inset(rect, 4, 6);
  draw_icon(ui.canvas, entry.icon, centered(take_top(rest, 36, 6), {36, 36}), ink);
  draw_text(ui.canvas, rest, entry.label,
            {.type = entry.is_open ? Type::small_bold : Type::small,
             .color = ink,
             .align = Align::center,
             .max_lines = 2,
             .shrink = true});
  focus_ring(ui, touch, rect, 18);
  return touch.tapped;
}

void draw_name(Ui& ui, Rect band) {
  draw_sala_mark(ui.canvas, {band.x, band.y, 64, 64}, true);
  draw_text(ui.canvas, {band.x + 80, band.y, band.width - 80, 64}, "Sala",
            {.type = Type::button, .color = ui.color().on_side_bar, .vertical = Vertical::middle, .max_lines = 1});
}

/// Who works here; where nobody has a PIN yet, that anybody could.
void draw_user(Ui& ui, Rect band, const StaffMenu& menu, const Texts& texts) {
  const Color ink = ui.color().on_side_bar;
  if (menu.is_open_to_all) {
    draw_text(ui.canvas, band, texts[words::staff_open_to_all],
              {.type = Type::small, .color = ink, .vertical = Vertical::bottom, .max_lines = 3, .shrink = true});
    return;
  }
  draw_text(ui.canvas, take_top(band, band.height / 2), menu.user,
            {.type = Type::small_bold, .color = ink, .vertical = Vertical::bottom, .max_lines = 1, .shrink = true});
  draw_text(ui.canvas, band, menu.role, {.type = Type::small, .color = ink, .max_lines = 1, .shrink = true});
}

/// A dot and a few words; the words say it, too.
void draw_rail_state(Ui& ui, Rect band, const RailState& state) {
  const Color dot = ui.color()[state.is_well ? Tone::success : Tone::warning].tint;
  const Rect place = take_left(band, 18, 12);
  fill_circle(ui.canvas, place.center(), 8, dot);
  draw_text(ui.canvas, band, state.words,
            {.type = Type::small,
             .color = ui.color().on_side_bar,
             .vertical = Vertical::middle,
             .max_lines = 1,
             .shrink = true});
}

RailGroup open_group(const StaffMenu& menu) {
  const auto open = std::ranges::find(menu.rail, menu.area, &RailEntry::area);
  return open != menu.rail.end() ? open->group : RailGroup::event_day;
}

/// Where the change to the other group leads: its first part. Nothing where this user has only one group.
std::optional<StaffArea> other_group(const StaffMenu& menu) {
  const RailGroup open = open_group(menu);
  const auto other = std::ranges::find_if(menu.rail, [&](const RailEntry& entry) { return entry.group != open; });
  return other != menu.rail.end() ? std::optional(other->area) : std::nullopt;
}

std::vector<RailEntry> shown_entries(const StaffMenu& menu) {
  std::vector<RailEntry> shown;
  for (const RailEntry& entry : menu.rail)
    if (entry.group == open_group(menu)) shown.push_back(entry);
  return shown;
}

RailButton change_button(const StaffMenu& menu, const Texts& texts) {
  if (open_group(menu) == RailGroup::event_day)
    return {"staff.office_work", texts[words::staff_office_work], Icon::folder};
  return {"staff.event_day", texts[words::staff_event_day], Icon::flag};
}

std::optional<StaffIntent> draw_upright_rail(Ui& ui, Rect rail, const StaffMenu& menu, const Texts& texts) {
  Rect rest{rail.x + side, 36, rail.width - 2 * side, rail.height - 72};
  draw_name(ui, take_top(rest, 64, 48));
  draw_user(ui, take_bottom(rest, grown(ui, note_height), menu.state ? 4 : 12), menu, texts);
  if (menu.state) draw_rail_state(ui, take_bottom(rest, ui.theme().type(Type::small).line_height, 12), *menu.state);
  std::optional<StaffIntent> wanted;
  if (menu.may_leave)
    if (draw_rail_entry(ui, take_bottom(rest, grown(ui, entry_height), 12),
                        {"staff.leave", texts[words::staff_leave], Icon::power}))
      wanted = staff_intent::OpenWayOut{};
  if (const auto other = other_group(menu)) {
    const Rect change = take_bottom(rest, grown(ui, entry_height), 12);
    stroke_rect(ui.canvas, change, mix(ui.color().side_bar, ui.color().on_side_bar, 0.35F), 2, 18);
    if (draw_rail_entry(ui, change, change_button(menu, texts))) wanted = staff_intent::OpenArea{*other};
  }
  const std::vector<RailEntry> entries = shown_entries(menu);
  const float each = (rest.height - Spacing::touch_gap) / static_cast<float>(std::max<std::size_t>(entries.size(), 1));
  const float height = std::min(grown(ui, entry_height), each);  // many stand closer
  for (const RailEntry& entry : entries)
    if (draw_rail_entry(ui, take_top(rest, height),
                        {entry.id, texts[entry.label], entry.icon, entry.area == menu.area}))
      wanted = staff_intent::OpenArea{entry.area};
  return wanted;
}

std::optional<StaffIntent> draw_tabs(Ui& ui, Rect bar, const StaffMenu& menu, const Texts& texts) {
  const auto other = other_group(menu);
  const std::vector<RailEntry> entries = shown_entries(menu);
  const int count = static_cast<int>(entries.size()) + (other ? 1 : 0) + (menu.may_leave ? 1 : 0);
  Rect room = inset(bar, 12, 12);
  room = centered(room, {std::min(room.width, static_cast<float>(count) * widest_tab), room.height});
  std::optional<StaffIntent> wanted;
  int index = 0;
  for (const RailEntry& entry : entries)
    if (draw_tab(ui, column_of(room, index++, count, 0),
                 {entry.id, texts[entry.label], entry.icon, entry.area == menu.area}))
      wanted = staff_intent::OpenArea{entry.area};
  if (other && draw_tab(ui, column_of(room, index++, count, 0), change_button(menu, texts)))
    wanted = staff_intent::OpenArea{*other};
  if (menu.may_leave &&
      draw_tab(ui, column_of(room, index, count, 0), {"staff.leave", texts[words::staff_leave], Icon::power}))
    wanted = staff_intent::OpenWayOut{};
  return wanted;
}

}  // namespace

std::optional<StaffIntent> draw_rail(Ui& ui, Rect& room, const StaffMenu& menu, const Texts& texts) {
  const bool portrait = ui.canvas.portrait();
  const Rect rail = portrait ? take_bottom(room, grown(ui, bar_height)) : take_left(room, rail_width);
  fill_rect(ui.canvas, rail, ui.color().side_bar);
  return portrait ? draw_tabs(ui, rail, menu, texts) : draw_upright_rail(ui, rail, menu, texts);
}

}  // namespace sala
