#include <fmt/format.h>

#include "core/calendar.h"
#include "core/said_day.h"
#include "ui/screens/staff/set_up/form_parts.h"
#include "words/set_up.h"

namespace sala {

namespace {

using Kind = FormPage::Kind;
using Field = FormPage::Field;
using Picking = FormPage::Picking;

constexpr float sheet_side = 48;
constexpr float sheet_cell = 84;
constexpr float sheet_gap = 8;
constexpr float sheet_button = 88;

/// Of a caption over what can be tapped.
float caption_row(const Ui& ui) {
  return grown(ui, 40);
}

/// A card over the page with a title; answers the room below it, the buttons' band cut off.
struct Sheet {
  Rect head, room, buttons;
};
Sheet draw_sheet(Ui& ui, Size inner) {
  fill_rect(ui.canvas, ui.screen(), ui.color().scrim);
  const float head = 72;
  const Size size{inner.width + 2 * sheet_side, inner.height + head + sheet_button + 2 * sheet_side + 48};
  const Rect card = centered(ui.screen(), size);
  draw_card(ui.canvas, card, ui.color().surface, Spacing::camera_radius, Shadow::camera);
  ui.canvas.grounds.push_back({card, ui.color().surface});
  Rect rest = inset(card, sheet_side);
  Sheet sheet;
  sheet.head = take_top(rest, head, 24);
  sheet.buttons = take_bottom(rest, sheet_button, 24);
  sheet.room = rest;
  return sheet;
}

/// A day, an hour or a minute to tap.
bool draw_cell(Ui& ui, Rect rect, const std::string& id, const std::string& words, bool is_chosen, bool is_marked) {
  const Touch touch =
      touch_area(ui, {.id = id, .label = words, .rect = rect, .on = is_chosen, .group = "set_up.sheet"});
  const ToneColors& primary = ui.color()[Tone::primary];
  const Color still = is_chosen ? primary.shape : ui.color().surface;
  fill_rect(ui.canvas, rect, mix(still, is_chosen ? ui.color().primary_deep : primary.tint, press_share(ui, id, touch)),
            16);
  if (is_marked || !is_chosen)
    stroke_rect(ui.canvas, rect, is_marked ? primary.shape : ui.color().line, is_marked ? 4 : 2, 16);
  draw_text(ui.canvas, rect, words,
            {.type = is_chosen || is_marked ? Type::body_bold : Type::body,
             .color = is_chosen    ? primary.on_shape
                      : ui.enabled ? ui.color().ink
                                   : ui.color().quiet,
             .align = Align::center,
             .vertical = Vertical::middle,
             .max_lines = 1,
             .shrink = true});
  focus_ring(ui, touch, rect, 16);
  return touch.tapped;
}

/// Back at the left, typing it at the right. Answers whether the page is to be seen again.
bool draw_sheet_buttons(Ui& ui, Rect band, FormPage& page, std::size_t field, const Texts& texts) {
  const bool back = button(ui, {.id = "set_up.sheet.back",
                                .label = texts[words::screens_back],
                                .rect = take_left(band, band.width / 2 - 12, 24),
                                .icon = Icon::back,
                                .type = Type::card_title});
  const bool types = button(ui, {.id = "set_up.sheet.type",
                                 .label = texts[words::form_type_it],
                                 .rect = band,
                                 .icon = Icon::pencil,
                                 .type = Type::card_title});
  if (back || types) page.picking.reset();
  if (types) begin_form_typing(page, field, texts.language());
  return back || types;
}

void fill_in(FormPage& page, Field& field, const std::string& words) {
  field.text = edit_text(words, field.text.limit);
  field.text.may_paste = true;
  field.touched = true;
  page.picking.reset();
}

// ---- a month's sheet ------------------------------------------------------------------------------------------------
void draw_month_head(Ui& ui, Rect head, Picking& picking, const Texts& texts) {
  Month month{picking.year, picking.month};
  if (icon_button(ui, {.id = "set_up.sheet.earlier",
                       .label = texts[words::form_earlier],
                       .rect = take_left(head, 88, 16),
                       .icon = Icon::back}))
    month = moved_by(month, -1);
  if (icon_button(ui, {.id = "set_up.sheet.later",
                       .label = texts[words::form_later],
                       .rect = take_right(head, 88, 16),
                       .icon = Icon::forward}))
    month = moved_by(month, 1);
  draw_text(ui.canvas, head, month_title({picking.year, picking.month}, texts.language()),
            {.type = Type::heading,
             .color = ui.color().ink,
             .align = Align::center,
             .vertical = Vertical::middle,
             .max_lines = 1,
             .shrink = true});
  picking.year = month.year;
  picking.month = month.month;
}

std::optional<Day> draw_days(Ui& ui, Rect room, const FormPage& page, const Field& field, const Texts& texts) {
  const Picking& picking = *page.picking;
  const auto names = weekday_names(texts.language());
  const Rect head = take_top(room, caption_row(ui), sheet_gap);
  for (int i = 0; i < 7; ++i)
    draw_text(ui.canvas, column_of(head, i, 7, sheet_gap), names[static_cast<std::size_t>(i)],
              {.type = Type::caption,
               .color = ui.color().quiet,
               .align = Align::center,
               .vertical = Vertical::middle,
               .max_lines = 1});
  std::optional<Day> tapped;
  const int first = weekday_of({picking.year, picking.month, 1});
  const int count = days_in({picking.year, picking.month});
  for (int i = 0; i < count; ++i) {
    const Day day{picking.year, picking.month, i + 1};
    const int place = first + i;
    const Rect cell = column_of(row_of(room, place / 7, 6, sheet_gap), place % 7, 7, sheet_gap);
    if (draw_cell(ui, cell, fmt::format("set_up.sheet.day_{}", i + 1), std::to_string(i + 1), field.day == day,
                  page.today == day))
      tapped = day;
  }
  return tapped;
}

bool draw_month(Ui& ui, FormPage& page, std::size_t index, const Texts& texts) {
  Field& field = page.fields[index];
  const float width = 7 * sheet_cell + 6 * sheet_gap;
  const Sheet sheet = draw_sheet(ui, {width, caption_row(ui) + 6 * (sheet_cell + sheet_gap)});
  draw_month_head(ui, sheet.head, *page.picking, texts);
  const auto day = draw_days(ui, sheet.room, page, field, texts);
  if (draw_sheet_buttons(ui, sheet.buttons, page, index, texts)) return false;
  if (day) fill_in(page, field, typed_day(*day, texts.language()));
  return day.has_value();
}

// ---- hours and minutes ----------------------------------------------------------------------------------------------
/// "09:15" as two numbers, where that stands there.
std::optional<std::pair<int, int>> hour_and_minute(const std::string& text) {
  if (text.size() != 5 || text[2] != ':') return std::nullopt;
  for (const std::size_t i : {0, 1, 3, 4})
    if (text[i] < '0' || text[i] > '9') return std::nullopt;
  return std::pair((text[0] - '0') * 10 + text[1] - '0', (text[3] - '0') * 10 + text[4] - '0');
}

bool draw_clock(Ui& ui, FormPage& page, std::size_t index, const Texts& texts) {
  constexpr int in_row = 6, step_min = 5;
  Field& field = page.fields[index];
  Picking& picking = *page.picking;
  const auto now = hour_and_minute(field.text.text);
  const float width = in_row * 110 + (in_row - 1) * sheet_gap;
  const float rows = 4 * (sheet_cell + sheet_gap), minutes = 2 * (sheet_cell + sheet_gap);
  Sheet sheet = draw_sheet(ui, {width, 2 * caption_row(ui) + rows + 16 + minutes});
  constexpr int none = -1;
  const int hour = picking.hour ? *picking.hour : now ? now->first : none;
  draw_text(
      ui.canvas, sheet.head, fmt::format("{} {}", field.label, hour != none ? fmt::format("{:02}:…", hour) : ""),
      {.type = Type::heading, .color = ui.color().ink, .vertical = Vertical::middle, .max_lines = 1, .shrink = true});
  const TextLook heading{
      .type = Type::caption, .color = ui.color().quiet, .vertical = Vertical::middle, .max_lines = 1};
  draw_text(ui.canvas, take_top(sheet.room, caption_row(ui)), texts[words::form_hour], heading);
  const Rect hours = take_top(sheet.room, rows, 16);
  for (int i = 0; i < 24; ++i)
    if (draw_cell(ui, column_of(row_of(hours, i / in_row, 4, sheet_gap), i % in_row, in_row, sheet_gap),
                  fmt::format("set_up.sheet.hour_{}", i), fmt::format("{:02}", i), hour == i, false))
      picking.hour = i;
  draw_text(ui.canvas, take_top(sheet.room, caption_row(ui)), texts[words::form_minute], heading);
  std::optional<int> minute;
  const bool keeps = now && hour == now->first;
  const bool was_enabled = std::exchange(ui.enabled, ui.enabled && hour != none);  // the hour comes first
  for (int i = 0; i < 12; ++i)
    if (draw_cell(ui, column_of(row_of(sheet.room, i / in_row, 2, sheet_gap), i % in_row, in_row, sheet_gap),
                  fmt::format("set_up.sheet.minute_{}", i * step_min), fmt::format("{:02}", i * step_min),
                  keeps && now->second == i * step_min, false))
      minute = i * step_min;
  ui.enabled = was_enabled;
  if (draw_sheet_buttons(ui, sheet.buttons, page, index, texts)) return false;
  if (!minute || hour == none) return false;
  fill_in(page, field, fmt::format("{:02}:{:02}", hour, *minute));
  return true;
}

}  // namespace

void begin_picking(FormPage& page, const Field& field) {
  const Day shown = field.day.value_or(page.today);
  page.picking = Picking{field.id, shown.year, shown.month, std::nullopt};
}

bool draw_picking(Ui& ui, FormPage& page, const Texts& texts) {
  const auto found = std::ranges::find(page.fields, page.picking->id, &Field::id);
  const auto index = static_cast<std::size_t>(found - page.fields.begin());
  return found->kind == Kind::day ? draw_month(ui, page, index, texts) : draw_clock(ui, page, index, texts);
}

}  // namespace sala
