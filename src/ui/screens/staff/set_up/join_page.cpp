#include "ui/screens/staff/set_up/join_page.h"

#include "words/exchange.h"
#include "words/set_up.h"

namespace sala {

namespace {

constexpr float join_button_height = 80;

/// Large enough to be read out across a room.
void draw_digits(Ui& ui, Rect& room, const JoinPage& page, const Texts& texts) {
  const float figures = ui.theme().type(Type::display_large).line_height;
  const std::string& what_to_do = texts[page.compares ? words::join_compare_do : words::join_asked_do];
  const float words = measure_text(ui.canvas, what_to_do, Type::staff_body, room.width - 2 * work_card_side, 3).height;
  const Rect card = take_top(room, figures + words + 64, work_card_gap);
  draw_card(ui.canvas, card);
  Rect rest = inset(card, work_card_side, 24);
  draw_text(ui.canvas, take_top(rest, figures, 16), page.digits,
            {.type = Type::display_large,
             .color = ui.color()[Tone::primary].ink,
             .align = Align::center,
             .max_lines = 1,
             .shrink = true});
  draw_text(ui.canvas, rest, what_to_do,
            {.type = Type::staff_body, .color = ui.color().quiet, .align = Align::center, .max_lines = 3});
}

}  // namespace

std::optional<StaffIntent> draw(Ui& ui, Rect room, JoinPage& page, const Texts& texts) {
  std::optional<StaffIntent> wanted;
  const bool is_running = page.told.state == WorkTold::State::running;
  Rect band = take_bottom(room, join_button_height, work_card_gap);
  if (button(ui, {.id = "set_up.back",
                  .label = texts[words::screens_back],
                  .rect = take_left(band, 340, work_card_gap),
                  .icon = Icon::back,
                  .type = Type::card_title}))
    wanted = SetUpIntent{set_up_intent::Back{}};
  if (const auto place = draw_places(ui, room,
                                     {.id = "set_up.place_",
                                      .heading = texts[words::join_where],
                                      .places = page.places,
                                      .chosen = page.chosen,
                                      .hint = page.hint,
                                      .enabled = !is_running && !page.compares}))
    wanted = SetUpIntent{set_up_intent::ChoosePlace{*place}};
  const bool is_asked = !page.digits.empty() && (page.compares || page.told.state == WorkTold::State::done);
  if (!is_asked) draw_told(ui, room, page.told);  // what comes next then stands below the digits
  if (!page.digits.empty()) draw_digits(ui, room, page, texts);
  const Block ask = page.compares
                        ? Block{Icon::check, Tone::primary, texts[words::join_alike], texts[words::join_alike_do]}
                        : Block{Icon::usb, Tone::primary, texts[words::join_ask], texts[words::join_ask_do]};
  const Block take = page.compares
                         ? Block{Icon::cross, Tone::warning, texts[words::join_differ], texts[words::join_differ_do]}
                         : Block{Icon::check, Tone::primary, texts[words::join_take], texts[words::join_take_do]};
  const float width = room.width - 2 * work_card_side;
  const float height = std::max(block_needs(ui, width, ask), block_needs(ui, width, take));
  const Rect view = {room.x, room.y, room.width, std::min(room.height, 2 * height + 32)};
  draw_card(ui.canvas, view);
  const auto step = [&](std::size_t i, Rect rect) -> std::optional<StaffIntent> {
    rect.width = width;
    const bool first = i == 0;
    if (!block_row(ui, rect,
                   {.id = page.compares ? (first ? "set_up.alike" : "set_up.differ")
                          : first       ? "set_up.ask"
                                        : "set_up.take",
                    .label = first ? ask.title : take.title,
                    .group = "set_up.join",
                    .enabled = !is_running,
                    .line_above = !first},
                   first ? ask : take))
      return std::nullopt;
    if (page.compares && !first) return SetUpIntent{set_up_intent::Remove{}};
    if (!page.compares && first) return SetUpIntent{set_up_intent::Add{}};
    return SetUpIntent{set_up_intent::Save{}};
  };
  const auto begun = draw_rows(ui, "set_up.join", page.scroll, ScrollList::beside_bar(inset(view, work_card_side, 16)),
                               2, height, step);
  return begun ? begun : wanted;
}

}  // namespace sala
