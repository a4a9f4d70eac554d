#include "ui/screens/staff/set_up/list_page.h"

#include <fmt/format.h>

#include "ui/screens/staff/work_cards.h"
#include "words/set_up.h"

namespace sala {

namespace {

constexpr float list_button_height = 80;
constexpr float logo_card = 132;

bool draw_row(Ui& ui, Rect rect, std::string_view id, const ListPage::Row& row, bool line_above) {
  const Block block{row.icon, row.tone, row.title, row.words, row.step};
  if (row.opens)
    return block_row(ui, rect, {.id = id, .label = row.title, .group = "set_up.list", .line_above = line_above}, block);
  if (line_above) draw_separator(ui.canvas, {rect.x, rect.y, rect.width, Spacing::line_width}, ui.color().line);
  draw_block(ui, rect, block);
  return false;
}

bool draw_next(Ui& ui, Rect rect, const ListPage& page) {
  return button(ui, {.id = "set_up.next",
                     .label = page.next,
                     .rect = rect,
                     .kind = ButtonKind::primary,
                     .icon = Icon::forward,
                     .icon_after = true,
                     .type = Type::card_title});
}

/// Back at the left; the primary one at the right, and beside it what else there is. The way on has a row of its own where
/// there is no room for three.
std::optional<StaffIntent> draw_list_buttons(Ui& ui, Rect& room, const ListPage& page, const Texts& texts) {
  const bool has_next = !page.next.empty();
  if (!page.has_above && page.add.empty() && !has_next) return std::nullopt;
  constexpr float three_abreast = 1200;
  const bool is_stacked = has_next && room.width < three_abreast;
  std::optional<StaffIntent> wanted;
  const auto next = [&](Rect rect) {
    if (draw_next(ui, rect, page))
      wanted = page.next_area ? StaffIntent{staff_intent::OpenArea{*page.next_area}}
                              : StaffIntent{SetUpIntent{set_up_intent::Next{}}};
  };
  if (is_stacked) next(take_bottom(room, list_button_height, Spacing::touch_gap));
  if (is_stacked && !page.has_above && page.add.empty()) return wanted;
  Rect band = take_bottom(room, list_button_height, work_card_gap);
  if (page.has_above && button(ui, {.id = "set_up.back",
                                    .label = texts[words::screens_back],
                                    .rect = take_left(band, std::min(340.0F, band.width * 0.45F), work_card_gap),
                                    .icon = Icon::back,
                                    .type = Type::card_title}))
    wanted = SetUpIntent{set_up_intent::Back{}};
  if (has_next && !is_stacked) next(take_right(band, std::min(560.0F, band.width), work_card_gap));
  if (!page.add.empty() && button(ui, {.id = "set_up.add",
                                       .label = page.add,
                                       .rect = take_right(band, std::min(460.0F, band.width)),
                                       .kind = has_next ? ButtonKind::plain : ButtonKind::primary,
                                       .icon = page.add_icon,
                                       .type = Type::card_title}))
    wanted = SetUpIntent{set_up_intent::Add{}};
  return wanted;
}

void draw_lead(Ui& ui, Rect& room, const ListPage& page) {
  if (page.lead.empty()) return;
  const float beside = page.shows_logo ? logo_card + work_card_gap : 0;
  const float words = measure_text(ui.canvas, page.lead, Type::staff_body, room.width - beside).height;
  Rect band = take_top(room, std::max(words, page.shows_logo ? logo_card : 0), work_card_gap);
  if (page.shows_logo) {
    const Rect card = centered(take_left(band, logo_card, work_card_gap), {logo_card, logo_card});
    draw_card(ui.canvas, card);
    draw_logo(ui.canvas, inset(card, 20, 20), ui.theme().variant == Variant::dark);
  }
  draw_text(ui.canvas, band, page.lead,
            {.type = Type::staff_body, .color = ui.color().quiet, .vertical = Vertical::middle});
}

}  // namespace

std::optional<StaffIntent> draw(Ui& ui, Rect room, ListPage& page, const Texts& texts) {
  auto wanted = draw_list_buttons(ui, room, page, texts);
  draw_lead(ui, room, page);
  const float width = room.width - 2 * work_card_side;
  float height = 0;
  for (const ListPage::Row& row : page.rows)
    height = std::max(height, block_needs(ui, width, {row.icon, row.tone, row.title, row.words}));
  const Rect view = rows_card(ui, room, height * static_cast<float>(page.rows.size()));
  const auto draw_one = [&](std::size_t i, Rect rect) -> std::optional<StaffIntent> {
    rect.width = width;
    if (!draw_row(ui, rect, fmt::format("set_up.row_{}", i), page.rows[i], i > 0)) return std::nullopt;
    return SetUpIntent{set_up_intent::OpenRow{page.rows[i].id}};
  };
  const auto opened = draw_rows(ui, "set_up.list", page.scroll, view, page.rows.size(), height, draw_one);
  return opened ? opened : wanted;
}

}  // namespace sala
