#include "ui/screens/staff/out_page.h"

#include <fmt/format.h>

#include <array>

#include "core/text_ids.h"

namespace sala {

namespace {

constexpr float gap = 24;
constexpr float card_side = 36;
constexpr float tile_height = 80;
constexpr float disc = 64;
constexpr float row_padding = 20;
constexpr std::size_t most_places = 4;

struct ActionLook {
  OutAction action;
  Icon icon;
  TextId title, caption;
  std::string_view id;
};

constexpr std::array<ActionLook, 5> actions = {
    {{OutAction::workbook, Icon::bars, TextId::send_xlsx, TextId::send_xlsx_do, "out.workbook"},
     {OutAction::csv, Icon::people, TextId::send_csv, TextId::send_csv_do, "out.csv"},
     {OutAction::sheets, Icon::pencil, TextId::send_sheets, TextId::send_sheets_do, "out.sheets"},
     {OutAction::tickets, Icon::ticket, TextId::send_tickets, TextId::send_tickets_do, "out.tickets"},
     {OutAction::exchange, Icon::refresh, TextId::send_exchange, TextId::send_exchange_do, "out.exchange"}}};

float line_of(const Ui& ui, Type type) {
  return ui.theme().type(type).line_height;
}

/// The places in two columns under their heading.
std::optional<StaffIntent> draw_places(Ui& ui, Rect& room, const OutPage& page, const Texts& texts) {
  const std::size_t count = std::min(page.places.size(), most_places);
  const int in_row = ui.canvas.portrait() ? 1 : 2;  // names of sticks are long
  const auto rows = static_cast<float>((static_cast<int>(count) + in_row - 1) / in_row);
  const float tile = grown(ui, tile_height);
  const float head = line_of(ui, Type::card_title);
  const float height = 2 * row_padding + head + rows * (tile + Spacing::touch_gap);
  const Rect card = take_top(room, height, gap);
  draw_card(ui.canvas, card);
  Rect rest = inset(card, card_side, row_padding);
  const Rect heading = take_top(rest, head, Spacing::touch_gap);
  draw_text(ui.canvas, column_of(heading, 0, 2, gap), texts[TextId::send_where],
            {.type = Type::card_title, .color = ui.color().ink, .max_lines = 1, .shrink = true});
  draw_text(ui.canvas, column_of(heading, 1, 2, gap), page.hint,
            {.type = Type::caption,
             .color = ui.color().quiet,
             .align = Align::right,
             .vertical = Vertical::middle,
             .max_lines = 1,
             .shrink = true});
  std::optional<StaffIntent> wanted;
  for (std::size_t i = 0; i < count; ++i) {
    const auto place = static_cast<int>(i);
    Rect band = rest;
    band.y += static_cast<float>(place / in_row) * (tile + Spacing::touch_gap);
    band.height = tile;
    const std::string id = fmt::format("out.place_{}", i);
    if (choice_tile(ui, {.id = id,
                         .label = page.places[i],
                         .rect = column_of(band, place % in_row, in_row, Spacing::touch_gap),
                         .chosen = page.chosen == i,
                         .enabled = page.told.state != OutPage::State::running}))
      wanted = OutIntent{out_intent::ChoosePlace{i}};
  }
  return wanted;
}

struct Block {
  Icon icon = Icon::info;
  Tone tone = Tone::primary;
  std::string_view title, words;
};

float words_width(const Rect& inside) {
  return inside.width - disc - 28 - 64;
}

float block_needs(Ui& ui, const Rect& inside, const Block& block) {
  const float words = measure_text(ui.canvas, block.words, Type::caption, words_width(inside), 3).height;
  return 2 * row_padding + line_of(ui, Type::card_title) + words;
}

/// Disc, title and quiet words.
void draw_block(Ui& ui, Rect rect, const Block& block) {
  Rect rest = inset(rect, 0, row_padding);
  icon_disc(ui, centered(take_left(rest, disc, 28), {disc, disc}), block.icon, block.tone);
  rest.width -= 64;
  draw_text(ui.canvas, take_top(rest, line_of(ui, Type::card_title)), block.title,
            {.type = Type::card_title, .color = ui.color().ink, .max_lines = 1, .shrink = true});
  draw_text(ui.canvas, rest, block.words,
            {.type = Type::caption, .color = ui.color().quiet, .max_lines = 3, .shrink = true});
}

/// What is being done, or came of it.
void draw_told(Ui& ui, Rect& room, const OutPage::Told& told) {
  if (told.state == OutPage::State::none) return;
  Block block{Icon::refresh, Tone::primary, told.title, told.words};
  if (told.state == OutPage::State::done) block.icon = Icon::check, block.tone = Tone::success;
  if (told.state == OutPage::State::trouble) block.icon = Icon::warning, block.tone = Tone::warning;
  const Rect card = take_top(room, block_needs(ui, inset(room, card_side, 0), block), gap);
  draw_card(ui.canvas, card);
  draw_block(ui, inset(card, card_side, 0), block);
}

bool draw_action(Ui& ui, Rect rect, const ActionLook& look, const Texts& texts, bool enabled) {
  const Touch touch = touch_area(
      ui, {.id = look.id, .label = texts[look.title], .rect = rect, .enabled = enabled, .group = "out.list"});
  const float pressed = press_share(ui, look.id, touch);
  if (pressed > 0) fill_rect(ui.canvas, rect, mix(ui.color().surface, ui.color()[Tone::primary].tint, pressed));
  draw_separator(ui.canvas, {rect.x, rect.y, rect.width, Spacing::line_width}, ui.color().line);
  draw_block(ui, rect, {look.icon, Tone::primary, texts[look.title], texts[look.caption]});
  draw_icon(ui.canvas, Icon::forward, centered({rect.right() - 48, rect.y, 48, rect.height}, {32, 32}),
            ui.color().quiet);
  focus_ring(ui, touch, rect, 18);
  return touch.tapped;
}

}  // namespace

std::optional<StaffIntent> draw(Ui& ui, Rect room, OutPage& page, const Texts& texts) {
  const auto wanted = draw_places(ui, room, page, texts);
  draw_told(ui, room, page.told);
  draw_card(ui.canvas, room);
  const Rect view = inset(room, card_side, 16);
  const Block backup{Icon::clock, Tone::primary, texts[TextId::send_backup], page.backup};
  float height = block_needs(ui, view, backup);
  for (const ActionLook& look : actions)
    height =
        std::max(height, block_needs(ui, view, {look.icon, Tone::primary, texts[look.title], texts[look.caption]}));
  const auto draw_row = [&](std::size_t i, Rect rect) -> std::optional<StaffIntent> {
    rect.width = view.width - ScrollList::bar_room;
    if (i < actions.size()) {
      if (!draw_action(ui, rect, actions[i], texts, page.told.state != OutPage::State::running)) return std::nullopt;
      return OutIntent{out_intent::Begin{actions[i].action}};
    }
    draw_separator(ui.canvas, {rect.x, rect.y, rect.width, Spacing::line_width}, ui.color().line);
    draw_block(ui, rect, backup);
    return std::nullopt;
  };
  const auto begun = draw_rows(ui, "out.list", page.scroll, view, actions.size() + 1, height, draw_row);
  return begun ? begun : wanted;
}

}  // namespace sala
