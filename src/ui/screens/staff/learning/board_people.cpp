#include "ui/screens/staff/learning/board_people.h"

#include <fmt/format.h>

#include "ui/edit_field.h"
#include "ui/screens/staff/learning/learning_parts.h"
#include "words/trainer.h"

namespace sala {

namespace {

namespace li = learning_intent;

constexpr float person_height = 88;
constexpr float search_height = 76;
constexpr std::array filter_words = {words::trainer_filter_missing, words::trainer_filter_not_begun,
                                     words::trainer_filter_at_work, words::trainer_filter_handed_in};

std::optional<StaffIntent> draw_board_filters(Ui& ui, Rect& room, const TestBoardPage& page, const Texts& texts) {
  std::optional<StaffIntent> wanted;
  Rect line = take_top(room, Spacing::pill_height, Spacing::touch_gap);
  for (std::size_t i = 0; i < board_filters; ++i) {
    const std::string id = fmt::format("test_board.filter_{}", i);
    const std::string label = texts.with(filter_words[i], {{"count", std::to_string(page.of_filter[i])}});
    if (next_pill(ui, room, line, {.id = id, .label = label, .on = page.filter == i}))
      wanted = LearningIntent{li::ChooseFilter{i}};
  }
  return wanted;
}

std::optional<StaffIntent> draw_person(Ui& ui, Rect row, std::size_t index, const TestBoardPage::Person& person,
                                       const TestBoardPage& page, const Texts& texts) {
  row.width -= ScrollList::bar_room;
  std::optional<StaffIntent> wanted;
  if (index > 0) draw_row_line(ui, row);
  if (person.attempt && page.may_run) {
    const std::string id = "test_board.more_" + person.attempt->text();
    const std::string label = texts.with(words::trainer_more_for, {{"name", person.name}});
    if (icon_button(ui, {.id = id,
                         .label = label,
                         .rect = centered(take_right(row, 64, 12), {64, 64}),
                         .kind = ButtonKind::quiet,
                         .icon = Icon::clock,
                         .icon_size = 34,
                         .draws_label = false}))
      wanted = LearningIntent{li::AskPerson{*person.attempt}};
  }
  const Rect state = take_right(row, chip_width(ui, person.state, person.icon), 16);
  chip_right(ui, {state.right(), state.center().y}, person.state, person.tone, person.icon);
  if (row.width > 520)
    draw_text(ui.canvas, take_right(row, row.width * 0.38F, 16), person.unit,
              {.type = Type::caption,
               .color = ui.color().quiet,
               .vertical = Vertical::middle,
               .max_lines = 2,
               .shrink = true});
  draw_text(ui.canvas, row, person.name,
            {.type = Type::staff_body,
             .color = ui.color().ink,
             .vertical = Vertical::middle,
             .max_lines = 2,
             .shrink = true});
  return wanted;
}

std::optional<StaffIntent> draw_board_rows(Ui& ui, Rect room, TestBoardPage& page, const Texts& texts) {
  if (page.shown.empty()) {
    const TextId title = page.is_reading             ? words::trainer_reading
                         : !page.search.text.empty() ? words::trainer_nobody_of_name
                         : page.people == 0          ? words::trainer_nobody_here
                         : page.filter == 0          ? words::trainer_all_handed_in
                                                     : words::trainer_nobody_of_filter;
    draw_nothing_here(ui, room, {page.filter == 0 && page.people > 0 ? Icon::check : Icon::people, texts[title]});
    return std::nullopt;
  }
  return draw_rows(ui, "test_board.people", page.scroll, ScrollList::beside_bar(room), page.shown.size(),
                   grown(ui, person_height),
                   [&](std::size_t i, Rect row) { return draw_person(ui, row, i, page.shown[i], page, texts); });
}

/// Answers whether what it holds changed, or the keyboard came.
bool draw_board_field(Ui& ui, Rect band, TestBoardPage& page, const Texts& texts) {
  const bool touched = edit_field(ui,
                                  {.id = "test_board.search",
                                   .label = texts[words::trainer_search],
                                   .rect = band,
                                   .icon = Icon::search,
                                   .active = page.typing},
                                  page.search);
  if (touched && !page.typing) {
    page.typing = true;
    page.keyboard = keyboard_for(texts.language());
  }
  return touched;
}

}  // namespace

std::optional<StaffIntent> draw_board_people(Ui& ui, Rect card, TestBoardPage& page, const Texts& texts) {
  draw_card(ui.canvas, card);
  Rect rest = inset(card, learning_side, 24);
  draw_board_field(ui, take_top(rest, grown(ui, search_height), 12), page, texts);
  auto wanted = draw_board_filters(ui, rest, page, texts);
  if (auto asked = draw_board_rows(ui, rest, page, texts)) wanted = asked;
  return wanted;
}

std::optional<StaffIntent> draw_board_search(Ui& ui, Rect room, TestBoardPage& page, const Texts& texts) {
  draw_card(ui.canvas, room);
  Rect rest = inset(room, learning_side, 24);
  const std::string before = page.search.text;
  draw_board_field(ui, take_top(rest, grown(ui, search_height), 12), page, texts);
  auto wanted = draw_board_rows(ui, rest, page, texts);
  const KeyboardAnswer keys =
      draw_keyboard(ui, page.keyboard, page.search, {.done_label = texts[words::trainer_search_done]}, texts);
  if (keys.done) page.typing = false;
  if (keys.done || page.search.text != before) wanted = LearningIntent{li::SearchPeople{}};
  return wanted;
}

}  // namespace sala
