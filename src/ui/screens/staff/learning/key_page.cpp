#include "ui/screens/staff/learning/key_page.h"

#include <fmt/format.h>

#include "ui/screens/staff/learning/learning_parts.h"
#include "ui/screens/staff/learning/question_preview.h"
#include "words/set_up.h"
#include "words/trainer.h"

namespace sala {

namespace {

namespace li = learning_intent;

constexpr float key_row_height = 88;
constexpr float key_marks_height = 84;
constexpr std::array void_words = {words::trainer_void_no, words::trainer_void_all, words::trainer_void_none};

bool draw_key_row(Ui& ui, Rect rect, std::size_t index, const KeyPage::Row& row, bool chosen) {
  const std::string id = fmt::format("key.row_{}", index);
  const bool tapped = touch_row(ui, rect, {.id = id, .label = row.title, .group = "key.rows", .line_above = !chosen});
  if (chosen) {
    fill_rect(ui.canvas, inset(rect, 0, 4), ui.color()[Tone::primary].tint, 14);
    stroke_rect(ui.canvas, inset(rect, 0, 4), ui.color()[Tone::primary].shape, 3, 14);
  }
  Rect rest = inset(rect, 16, 8);
  draw_text(ui.canvas, take_left(rest, 56, 8), row.number, line_look(Type::caption_bold, ui.color().ink));
  const float title = ui.theme().type(Type::caption).line_height;
  const float note = row.note.empty() ? 0 : ui.theme().type(Type::small).line_height;
  rest = centered(rest, {rest.width, std::min(rest.height, title + note)});
  draw_text(ui.canvas, take_top(rest, title), row.title,
            line_look(chosen ? Type::caption_bold : Type::caption, ui.color().ink));
  const Tone tone = row.is_doubted ? Tone::warning : Tone::primary;
  if (!row.note.empty()) draw_text(ui.canvas, rest, row.note, line_look(Type::small, ui.color()[tone].ink));
  return tapped;
}

std::optional<StaffIntent> draw_key_rows(Ui& ui, Rect card, KeyPage& page) {
  draw_card(ui.canvas, card);
  const Rect rows = inset(card, 24, 16);
  return draw_rows(ui, "key.rows", page.scroll, ScrollList::beside_bar(rows), page.rows.size(),
                   grown(ui, key_row_height), [&](std::size_t i, Rect rect) -> std::optional<StaffIntent> {
                     rect.width -= ScrollList::bar_room;
                     if (!draw_key_row(ui, rect, i, page.rows[i], i == page.chosen)) return std::nullopt;
                     return LearningIntent{li::ChooseKeyQuestion{i}};
                   });
}

/// As it is, everybody gets the points, out of the test: one of them is on.
std::optional<StaffIntent> draw_void_ways(Ui& ui, Rect band, const KeyPage& page, const Texts& texts) {
  std::array<ButtonSpec, void_words.size()> row;
  const std::array<std::string, void_words.size()> ids = {"key.void_0", "key.void_1", "key.void_2"};
  for (std::size_t i = 0; i < row.size(); ++i) {
    const bool on = page.voided == i;
    row[i] = {.id = ids[i],
              .label = texts[void_words[i]],
              .rect = column_of(band, static_cast<int>(i), static_cast<int>(row.size()), Spacing::touch_gap),
              .kind = on ? ButtonKind::chosen : ButtonKind::plain,
              .enabled = page.may_change && !page.is_reading,
              .on = on,
              .type = Type::caption_bold};
  }
  const auto tapped = button_row(ui, row);
  return tapped && *tapped != page.voided ? std::optional<StaffIntent>(LearningIntent{li::AskVoidQuestion{*tapped}})
                                          : std::nullopt;
}

std::optional<StaffIntent> draw_key_controls(Ui& ui, Rect& rest, const KeyPage& page, const Texts& texts) {
  const QuestionsPage::Preview& preview = *page.preview;
  const bool may_change = page.may_change && !page.is_reading;
  auto wanted = draw_void_ways(ui, take_bottom(rest, 68, 16), page, texts);
  Rect points = take_bottom(rest, 68, 12);
  if (const auto step = stepper(ui, points,
                                {.id = "key.points",
                                 .less = texts[words::trainer_fewer_points],
                                 .more = texts[words::trainer_more_points],
                                 .value = preview.points,
                                 .enabled = may_change}))
    wanted = LearningIntent{li::AskPoints{*step}};
  const float line = ui.theme().type(Type::caption).line_height;
  if (preview.may_choose) {
    const Rect marks = take_bottom(rest, key_marks_height, 12);
    if (const auto tapped = draw_right_marks(ui, marks, preview, may_change))
      wanted = LearningIntent{li::AskRight{*tapped}};
  } else {
    const float words = measure_text(ui.canvas, preview.answer, Type::staff_body, rest.width, 3).height;
    draw_text(ui.canvas, take_bottom(rest, words, 12), preview.answer,
              {.type = Type::staff_body, .color = ui.color().ink, .max_lines = 3, .shrink = true});
  }
  draw_text(ui.canvas, take_bottom(rest, line, 8), texts[words::trainer_key],
            line_look(Type::caption, ui.color().quiet));
  return wanted;
}

std::optional<StaffIntent> draw_key_card(Ui& ui, Rect card, KeyPage& page, const Texts& texts) {
  draw_card(ui.canvas, card);
  Rect rest = inset(card, learning_side, 20);
  if (!page.preview) {
    draw_nothing_here(ui, rest,
                      {Icon::lock, texts[page.is_reading ? words::trainer_reading : words::trainer_key], page.note});
    return std::nullopt;
  }
  auto wanted = draw_key_controls(ui, rest, page, texts);
  const float frame = question_frame_needs(ui, *page.preview, rest.width - 16);
  const Rect view{rest.x, rest.y, rest.width, rest.height};
  const ScrollList list(ui, "key.preview", page.preview_scroll, view, frame);
  Rect place = list.row(0, frame);
  place.width = rest.width - 16;
  draw_question_frame(ui, place, *page.preview);
  return wanted;
}

}  // namespace

std::optional<StaffIntent> draw(Ui& ui, Rect room, KeyPage& page, const Texts& texts) {
  std::optional<StaffIntent> wanted;
  Rect head = take_top(room, Spacing::pill_height, learning_gap);
  ButtonSpec back{.id = "key.back",
                  .label = texts[words::screens_back],
                  .icon = Icon::back,
                  .icon_size = 28,
                  .type = Type::caption};
  back.rect = take_left(head, pill_width(ui, back), learning_gap);
  if (pill(ui, back)) wanted = LearningIntent{li::GoBack{}};
  draw_text(ui.canvas, head, page.note, line_look(Type::caption, ui.color().quiet));
  const bool tall = ui.canvas.portrait();
  const Rect rows = tall ? take_top(room, room.height * 0.36F, learning_gap)
                         : take_left(room, (room.width - learning_gap) * 0.4F, learning_gap);
  if (auto asked = draw_key_rows(ui, rows, page)) wanted = asked;
  if (auto asked = draw_key_card(ui, room, page, texts)) wanted = asked;
  return wanted;
}

bool asks(const KeyPage& page) {
  return page.question.has_value();
}

std::optional<StaffIntent> draw_question(Ui& ui, KeyPage& page, const Texts& texts) {
  if (!page.question) return std::nullopt;
  const auto answer = draw_reason_question(ui, "key.ask", *page.question, texts);
  if (!answer) return std::nullopt;
  if (!answer->reason) return staff_intent::CloseQuestion{};
  return LearningIntent{li::ChangeKey{*answer->reason}};
}

}  // namespace sala
