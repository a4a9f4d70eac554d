#include "ui/screens/staff/people/merge_page.h"

#include "ui/screens/column.h"
#include "words/people.h"
#include "words/set_up.h"

namespace sala {

namespace {

constexpr float merge_gap = 24;
constexpr float merge_card_side = 36;
constexpr float merge_button_height = 84;
constexpr float merge_detail_height = 52;

void draw_side(Ui& ui, Rect card, const MergePage::Card& side, bool stays, const Texts& texts) {
  draw_card(ui.canvas, card);
  Rect rest = inset(card, merge_card_side, 28);
  chip(ui, {rest.x, rest.y + Spacing::chip_height / 2}, texts[stays ? words::merge_stays : words::merge_goes],
       stays ? Tone::success : Tone::warning, stays ? Icon::check : Icon::forward);
  take_top(rest, Spacing::chip_height, 16);
  const float name = std::min(2 * ui.theme().type(Type::heading).line_height,
                              measure_text(ui.canvas, side.name, Type::heading, rest.width).height);
  draw_text(ui.canvas, take_top(rest, name, 16), side.name,
            {.type = Type::heading, .color = ui.color().ink, .max_lines = 2, .shrink = true});
  for (const PersonPage::Detail& detail : side.details) {
    if (rest.height < merge_detail_height) return;
    Rect row = take_top(rest, merge_detail_height);
    const TextLook look{
        .type = Type::caption, .color = ui.color().quiet, .vertical = Vertical::middle, .max_lines = 1, .shrink = true};
    TextLook value = look;
    value.color = ui.color().ink;
    draw_text(ui.canvas, take_left(row, row.width * 0.34F, 12), detail.label, look);
    draw_text(ui.canvas, row, detail.value, value);
  }
}

std::optional<StaffIntent> draw_both(Ui& ui, Rect room, const MergePage& page, const Texts& texts) {
  Rect band = take_bottom(room, merge_button_height, merge_gap);
  const auto choice = [&](int index, std::string_view id, TextId words, Icon icon, ButtonKind kind) {
    return ButtonSpec{.id = id,
                      .label = texts[words],
                      .rect = column_of(band, index, 3, merge_gap),
                      .kind = kind,
                      .icon = icon,
                      .type = Type::caption_bold};
  };
  std::array row = {choice(0, "merge.back", words::screens_back, Icon::back, ButtonKind::plain),
                    choice(1, "merge.swap", words::merge_swap, Icon::refresh, ButtonKind::plain),
                    choice(2, "merge.ask", words::merge_ask, Icon::people, ButtonKind::primary)};
  const std::array<StaffIntent, 3> intents = {people_intent::BackToPerson{}, people_intent::SwapMerge{},
                                              people_intent::AskMerge{}};
  const auto tapped = button_row(ui, row);
  const bool portrait = ui.canvas.portrait();
  draw_side(ui, portrait ? row_of(room, 0, 2, merge_gap) : column_of(room, 0, 2, merge_gap), page.stays, true, texts);
  draw_side(ui, portrait ? row_of(room, 1, 2, merge_gap) : column_of(room, 1, 2, merge_gap), *page.goes, false, texts);
  return tapped ? std::optional(intents[*tapped]) : std::nullopt;
}

void draw_advice(Ui& ui, Rect room, const MergePage& page, const Texts& texts) {
  const bool searched = !page.search.text.empty();
  Column column(ui, std::min(room.width, 860.0F), Align::center);
  column.words(
      searched ? texts[words::people_search_none] : texts.with(words::merge_start, {{"name", page.stays.name}}),
      Type::card_title, ui.color().ink);
  column.words(texts[searched ? words::people_search_none_do : words::merge_start_do], Type::staff_body,
               ui.color().quiet);
  column.draw(centered(room, {std::min(room.width, 860.0F), room.height}));
}

std::optional<StaffIntent> draw_found(Ui& ui, Rect card, MergePage& page, const Texts& texts) {
  draw_card(ui.canvas, card);
  const Rect view = inset(card, merge_card_side, 12);
  if (page.found.empty()) {
    draw_advice(ui, view, page, texts);
    return std::nullopt;
  }
  const auto draw_row = [&](std::size_t i, Rect rect) -> std::optional<StaffIntent> {
    rect.width -= ScrollList::bar_room;
    if (!draw_person_row(ui, rect, page.found[i], i > 0, texts)) return std::nullopt;
    return people_intent::ChooseOther{page.found[i].id};
  };
  return draw_rows(ui, "merge.list", page.scroll, ScrollList::beside_bar(view), page.found.size(),
                   person_row_height(ui), draw_row);
}

}  // namespace

std::optional<StaffIntent> draw(Ui& ui, Rect room, MergePage& page, const Texts& texts) {
  if (page.goes) return draw_both(ui, room, page, texts);
  std::optional<StaffIntent> wanted;
  if (draw_people_search(ui, "merge.field", room, page.search, page.typing, texts))
    wanted = people_intent::SearchOther{};
  if (!page.typing) {
    Rect band = take_bottom(room, merge_button_height, merge_gap);
    if (button(ui, {.id = "merge.back",
                    .label = texts[words::screens_back],
                    .rect = take_left(band, 320),
                    .icon = Icon::back,
                    .type = Type::caption_bold}))
      wanted = people_intent::BackToPerson{};
  }
  if (auto tapped = draw_found(ui, room, page, texts)) wanted = tapped;
  if (!page.typing) return wanted;
  const KeyboardAnswer typed =
      draw_keyboard(ui, page.keyboard, page.search, {.done_label = texts[words::people_show]}, texts);
  if (typed.changed) wanted = people_intent::SearchOther{};
  if (typed.done) page.typing = false;
  return wanted;
}

std::optional<StaffIntent> draw_question(Ui& ui, MergePage& page, const Texts& texts) {
  if (!page.question) return std::nullopt;
  const auto answer = draw_reason_question(ui, "merge.question", *page.question, texts);
  if (!answer) return std::nullopt;
  if (!answer->reason) return people_intent::CloseQuestion{};
  return people_intent::Answer{*answer->reason};
}

}  // namespace sala
