#include "ui/screens/staff/observation/observation_sheet.h"

#include <fmt/format.h>

#include "ui/edit_field.h"
#include "ui/screens/column.h"
#include "words/observation.h"

namespace sala {

namespace {

namespace oi = observation_intent;

constexpr float sheet_side = 36;
constexpr float sheet_top = 28;
constexpr float level_width = 136;
constexpr float level_height = 96;
constexpr float level_gap = 12;
constexpr float wide_item = 152;
constexpr float narrow_item = 244;
constexpr float wide_from = 1000;  // of the sheet
constexpr float sheet_button = 72;
constexpr float note_field = 76;

// ---- one level --------------------------------------------------------------------------------------------------------
struct LevelCell {
  std::string_view id = {};
  int level = 0;
  std::string_view word = {};
  bool on = false;
};

bool draw_level_cell(Ui& ui, Rect rect, const LevelCell& cell) {
  const Touch touch =
      touch_area(ui, {.id = cell.id, .label = cell.word, .rect = rect, .on = cell.on, .group = "observation.levels"});
  const float pressed = press_share(ui, cell.id, touch);
  const ToneColors& primary = ui.color()[Tone::primary];
  const Color ground = cell.on ? primary.shape : mix(ui.color().surface, primary.tint, pressed);
  const Color ink = cell.on ? primary.on_shape : ui.color().ink;
  fill_rect(ui.canvas, rect, ground, 20);
  if (!cell.on) stroke_rect(ui.canvas, rect, ui.color().control_line, Spacing::line_width, 20);
  const float number = ui.theme().type(Type::row_title).line_height, word = ui.theme().type(Type::small).line_height;
  Rect rest = centered(rect, {rect.width - 8, std::min(rect.height, number + word)});
  Rect line = take_top(rest, number);
  if (cell.on) {
    line = centered(line, {64, number});
    draw_icon(ui.canvas, Icon::check_bold, centered(take_left(line, 28, 8), {26, 26}), ink);
  }
  draw_text(
      ui.canvas, line, std::to_string(cell.level),
      {.type = Type::row_title, .color = ink, .align = Align::center, .vertical = Vertical::middle, .max_lines = 1});
  draw_text(ui.canvas, rest, cell.word,
            {.type = Type::small,
             .color = cell.on ? ink : ui.color().quiet,
             .align = Align::center,
             .vertical = Vertical::middle,
             .max_lines = 1,
             .shrink = true});
  focus_ring(ui, touch, rect, 20);
  return touch.tapped;
}

/// The level that was tapped.
std::optional<int> draw_levels(Ui& ui, Rect band, std::size_t row, const ObservationPage::Item& item) {
  std::optional<int> tapped;
  for (int level = 1; level <= 5; ++level) {
    const std::string id = fmt::format("observation.rate_{}_{}", row + 1, level);
    const Rect place = column_of(band, level - 1, 5, level_gap);
    if (draw_level_cell(ui, place, {id, level, item.levels[static_cast<std::size_t>(level - 1)], item.rating == level}))
      tapped = level;
  }
  return tapped;
}

// ---- items --------------------------------------------------------------------------------------------------------------
void draw_item_words(Ui& ui, Rect place, const ObservationPage::Item& item) {
  const TextLook name{.type = Type::body_bold, .color = ui.color().ink, .max_lines = 2, .shrink = true};
  const TextLook hint{.type = Type::small, .color = ui.color().quiet, .max_lines = 3, .shrink = true};
  const float name_height = fit_text(ui.canvas, {place.width, 0}, item.name, name).size.height;
  const float hint_height = item.hint.empty() ? 0 : fit_text(ui.canvas, {place.width, 0}, item.hint, hint).size.height;
  Rect rest = centered(place, {place.width, std::min(place.height, name_height + hint_height)});
  draw_text(ui.canvas, take_top(rest, name_height), item.name, name);
  if (hint_height > 0) draw_text(ui.canvas, rest, item.hint, hint);
}

std::optional<StaffIntent> draw_item_of_sheet(Ui& ui, Rect row, std::size_t index, const ObservationPage::Item& item) {
  draw_separator(ui.canvas, {row.x, row.y, row.width, Spacing::line_width}, ui.color().line);
  Rect rest = inset(row, 0, 18);
  std::optional<int> tapped;
  if (row.width >= wide_from - 2 * sheet_side) {
    const Rect levels = take_right(rest, std::min(5 * level_width + 4 * level_gap, rest.width * 0.68F), 24);
    draw_item_words(ui, rest, item);
    tapped = draw_levels(ui, centered(levels, {levels.width, std::min(levels.height, grown(ui, level_height))}), index,
                         item);
  } else {
    const Rect levels = take_bottom(rest, grown(ui, level_height), 10);
    draw_item_words(ui, rest, item);
    tapped = draw_levels(ui, levels, index, item);
  }
  if (!tapped) return std::nullopt;
  return ObservationIntent{oi::Rate{item.id, *tapped}};
}

std::optional<StaffIntent> draw_items_of_sheet(Ui& ui, Rect room, ObservationPage& page) {
  const float height = grown(ui, room.width >= wide_from - 2 * sheet_side ? wide_item : narrow_item);
  const bool all_fit = height * static_cast<float>(page.items.size()) <= room.height;
  const Rect view = all_fit ? room : ScrollList::beside_bar(room);
  return draw_rows(ui, "observation.items", page.item_scroll, view, page.items.size(), height,
                   [&](std::size_t i, Rect row) {
                     row.width = room.width;
                     return draw_item_of_sheet(ui, row, i, page.items[i]);
                   });
}

// ---- around them --------------------------------------------------------------------------------------------------------
void draw_sheet_head(Ui& ui, Rect& rest, const ObservationPage& page) {
  const float chip_room = page.saved.empty() ? 0 : chip_width(ui, page.saved, Icon::check) + 20;
  Column head(ui, rest.width - chip_room);
  head.name(page.name, {Type::heading, Type::row_title, Type::card_title});
  if (!page.about.empty()) head.words(page.about, Type::caption, ui.color().quiet);
  const Rect band = take_top(rest, head.height(), 16);
  head.draw({band.x, band.y, band.width - chip_room, band.height});
  if (!page.saved.empty()) chip_right(ui, {band.right(), band.center().y}, page.saved, Tone::success, Icon::check);
}

/// Answers whether the field was touched.
bool draw_note_field(Ui& ui, Rect band, ObservationPage& page, bool active, const Texts& texts) {
  return edit_field(ui,
                    {.id = "observation.note.field",
                     .label = texts[words::observation_note],
                     .rect = band,
                     .icon = Icon::note,
                     .active = active},
                    page.note);
}

std::optional<StaffIntent> draw_sheet_foot(Ui& ui, Rect band, const ObservationPage& page, const Texts& texts) {
  std::array<ButtonSpec, 2> row = {ButtonSpec{.id = "observation.previous",
                                              .label = texts[words::observation_previous],
                                              .icon = Icon::back,
                                              .icon_size = 28,
                                              .enabled = page.has_previous,
                                              .type = Type::caption_bold},
                                   ButtonSpec{.id = "observation.next",
                                              .label = texts[words::observation_next],
                                              .kind = ButtonKind::primary,
                                              .icon = Icon::forward,
                                              .icon_after = true,
                                              .icon_size = 28,
                                              .enabled = page.has_next,
                                              .type = Type::caption_bold}};
  const float next = std::min(300.0F, band.width * 0.45F), previous = std::min(220.0F, band.width * 0.45F);
  row[1].rect = take_right(band, next, 24);
  row[0].rect = take_left(band, previous, 24);
  const std::string& hint = texts[words::observation_clear_hint];
  if (measure_text(ui.canvas, hint, Type::small).width <= band.width)
    draw_text(ui.canvas, band, hint,
              {.type = Type::small,
               .color = ui.color().quiet,
               .align = Align::center,
               .vertical = Vertical::middle,
               .max_lines = 1});
  const auto tapped = button_row(ui, row);
  if (!tapped) return std::nullopt;
  return ObservationIntent{oi::TurnSubject{*tapped == 1}};
}

}  // namespace

std::optional<StaffIntent> draw_observation_sheet(Ui& ui, Rect card, ObservationPage& page, const Texts& texts) {
  draw_card(ui.canvas, card);
  Rect rest = inset(card, sheet_side, sheet_top);
  draw_sheet_head(ui, rest, page);
  std::optional<StaffIntent> wanted = draw_sheet_foot(ui, take_bottom(rest, grown(ui, sheet_button), 20), page, texts);
  Rect note = take_bottom(rest, grown(ui, note_field), 16);
  ButtonSpec camera{.id = "observation.photo",
                    .label = texts[words::photos_take],
                    .icon = Icon::camera,
                    .icon_size = 30,
                    .type = Type::caption_bold};
  camera.rect = take_right(note, std::min(button_width(ui, camera), note.width * 0.4F), Spacing::touch_gap);
  if (button(ui, camera)) wanted = staff_intent::OpenArea{StaffArea::photos};
  if (draw_note_field(ui, note, page, false, texts)) {
    page.typing = page.writes_note = true;
    page.keyboard = keyboard_for(texts.language());
  }
  if (auto tapped = draw_items_of_sheet(ui, rest, page)) wanted = tapped;
  return wanted;
}

std::optional<StaffIntent> draw_note_typing(Ui& ui, Rect room, ObservationPage& page, const Texts& texts) {
  draw_card(ui.canvas, room);
  Rect rest = inset(room, sheet_side, sheet_top);
  draw_sheet_head(ui, rest, page);
  draw_note_field(ui, take_top(rest, grown(ui, note_field)), page, true, texts);
  const KeyboardAnswer keys =
      draw_keyboard(ui, page.keyboard, page.note, {.done_label = texts[words::observation_note_done]}, texts);
  if (!keys.done) return std::nullopt;
  page.typing = page.writes_note = false;
  return ObservationIntent{oi::SaveNote{}};
}

}  // namespace sala
