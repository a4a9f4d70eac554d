#include "ui/screens/staff/work_cards.h"

#include <fmt/format.h>

namespace sala {

namespace {

constexpr float work_tile_height = 80;
constexpr float disc = 64;
constexpr float disc_gap = 28;
constexpr float arrow_room = 64;
constexpr float row_padding = 20;
constexpr float card_edge = 16;
constexpr std::size_t most_places = 6;

float line_of(const Ui& ui, Type type) {
  return ui.theme().type(type).line_height;
}

void draw_disc(Ui& ui, Rect place, const Block& block) {
  if (block.step == 0) return icon_disc(ui, place, block.icon, block.tone);
  fill_circle(ui.canvas, place.center(), place.width / 2, ui.color()[block.tone].tint);
  draw_text(ui.canvas, place, std::to_string(block.step),
            {.type = Type::card_title,
             .color = ui.color()[block.tone].ink,
             .align = Align::center,
             .vertical = Vertical::middle,
             .max_lines = 1});
}

}  // namespace

std::optional<std::size_t> draw_places(Ui& ui, Rect& room, const PlacesSpec& spec) {
  const std::size_t count = std::min(spec.places.size(), most_places);
  const int in_row = ui.canvas.portrait() ? 1 : 2;  // names of sticks are long
  const auto rows = static_cast<float>((static_cast<int>(count) + in_row - 1) / in_row);
  const float tile = grown(ui, work_tile_height);
  const float head = line_of(ui, Type::card_title);
  const Rect card = take_top(room, 2 * row_padding + head + rows * (tile + Spacing::touch_gap), work_card_gap);
  draw_card(ui.canvas, card);
  Rect rest = inset(card, work_card_side, row_padding);
  const Rect heading = take_top(rest, head, Spacing::touch_gap);
  draw_text(ui.canvas, column_of(heading, 0, 2, work_card_gap), spec.heading,
            {.type = Type::card_title, .color = ui.color().ink, .max_lines = 1, .shrink = true});
  draw_text(ui.canvas, column_of(heading, 1, 2, work_card_gap), spec.hint,
            {.type = Type::caption,
             .color = ui.color().quiet,
             .align = Align::right,
             .vertical = Vertical::middle,
             .max_lines = 1,
             .shrink = true});
  std::optional<std::size_t> tapped;
  for (std::size_t i = 0; i < count; ++i) {
    const auto place = static_cast<int>(i);
    Rect band = rest;
    band.y += static_cast<float>(place / in_row) * (tile + Spacing::touch_gap);
    band.height = tile;
    const std::string id = fmt::format("{}{}", spec.id, i);
    if (choice_tile(ui, {.id = id,
                         .label = spec.places[i],
                         .rect = column_of(band, place % in_row, in_row, Spacing::touch_gap),
                         .chosen = spec.chosen == i,
                         .enabled = spec.enabled}))
      tapped = i;
  }
  return tapped;
}

float block_needs(Ui& ui, float width, const Block& block) {
  const float words =
      measure_text(ui.canvas, block.words, Type::caption, width - disc - disc_gap - arrow_room, 3).height;
  return 2 * row_padding + line_of(ui, Type::card_title) + words;
}

void draw_block(Ui& ui, Rect rect, const Block& block) {
  Rect rest = inset(rect, 0, row_padding);
  draw_disc(ui, centered(take_left(rest, disc, disc_gap), {disc, disc}), block);
  rest.width -= arrow_room;
  const float title = line_of(ui, Type::card_title);
  const float words = measure_text(ui.canvas, block.words, Type::caption, rest.width, 3).height;
  rest = centered(rest, {rest.width, std::min(title + words, rest.height)});
  draw_text(ui.canvas, take_top(rest, title), block.title,
            {.type = Type::card_title, .color = ui.color().ink, .max_lines = 1, .shrink = true});
  draw_text(ui.canvas, rest, block.words,
            {.type = Type::caption, .color = ui.color().quiet, .max_lines = 3, .shrink = true});
}

Rect rows_card(Ui& ui, Rect room, float rows) {
  room.height = std::min(room.height, rows + 2 * card_edge);
  draw_card(ui.canvas, room);
  return ScrollList::beside_bar(inset(room, work_card_side, card_edge));
}

bool block_row(Ui& ui, Rect rect, const RowTouch& row, const Block& block) {
  const bool tapped = touch_row(ui, rect, row);
  draw_block(ui, rect, block);
  draw_icon(ui.canvas, Icon::forward, centered({rect.right() - 48, rect.y, 48, rect.height}, {32, 32}),
            ui.color().quiet);
  return tapped;
}

void draw_told(Ui& ui, Rect& room, const WorkTold& told) {
  if (told.state == WorkTold::State::none) return;
  if (told.state == WorkTold::State::running) ui.motion.wake_in(0.03);  // what is being done goes on between frames
  Block block{Icon::refresh, Tone::primary, told.title, told.words};
  if (told.state == WorkTold::State::done) block.icon = Icon::check, block.tone = Tone::success;
  if (told.state == WorkTold::State::trouble) block.icon = Icon::warning, block.tone = Tone::warning;
  const Rect card = take_top(room, block_needs(ui, room.width - 2 * work_card_side, block), work_card_gap);
  draw_card(ui.canvas, card);
  draw_block(ui, inset(card, work_card_side, 0), block);
}

}  // namespace sala
