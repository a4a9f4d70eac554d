#include "ui/screens/staff/learning/questions_page.h"

#include <fmt/format.h>

#include "ui/screens/staff/learning/learning_parts.h"
#include "ui/screens/staff/learning/question_preview.h"
#include "words/trainer.h"

namespace sala {

namespace {

namespace li = learning_intent;
using QuestionRow = QuestionsPage::Row;
using Look = QuestionsPage::Look;

constexpr float heading_height = 68;
constexpr float question_row_padding = 28;
constexpr float settings_height = 124;
constexpr float settings_padding = 12;
constexpr float times_share = 0.58F;
constexpr float number_width = 56;
constexpr float note_icon = 36;  // with its gap
constexpr int title_lines = 3;
constexpr int note_lines = 3;

// ---- the list -------------------------------------------------------------------------------------------------------
struct RowHeights {
  float title, kind, note;
};
/// Of the words of a row that is so wide.
RowHeights heights_in(Ui& ui, float width, const QuestionRow& row) {
  const float words = width - 32 - number_width - 8;
  return {measure_text(ui.canvas, row.title, Type::caption_bold, words, title_lines).height,
          ui.theme().type(Type::small).line_height,
          row.note.empty() ? 0 : measure_text(ui.canvas, row.note, Type::small, words - note_icon, note_lines).height};
}

float question_row_needs(Ui& ui, float width, const QuestionRow& row) {
  if (row.look == Look::heading) return grown(ui, heading_height);
  const RowHeights heights = heights_in(ui, width, row);
  return heights.title + heights.kind + heights.note + question_row_padding;
}

void draw_note_line(Ui& ui, Rect line, const QuestionRow& row) {
  const Color ink = ui.color()[row.look == Look::to_see ? Tone::warning : Tone::danger].ink;
  const Icon icon = row.look == Look::to_see ? Icon::warning : Icon::minus;
  draw_icon(ui.canvas, icon, centered(take_left(line, 26, note_icon - 26), {26, 26}), ink);
  draw_text(ui.canvas, line, row.note, lines_look(Type::small, ink, note_lines));
}

bool draw_question_row(Ui& ui, Rect rect, std::size_t index, const QuestionRow& row, bool chosen) {
  const std::string id = fmt::format("questions.row_{}", index);
  const bool tapped =
      touch_row(ui, rect, {.id = id, .label = row.title, .group = "questions.rows", .line_above = !chosen});
  if (chosen) {
    fill_rect(ui.canvas, inset(rect, 0, 4), ui.color()[Tone::primary].tint, 14);
    stroke_rect(ui.canvas, inset(rect, 0, 4), ui.color()[Tone::primary].shape, 3, 14);
  }
  const RowHeights heights = heights_in(ui, rect.width, row);
  Rect rest = inset(rect, 16, question_row_padding / 2);
  const bool is_out = row.look == Look::skipped || row.look == Look::left_out;
  const Color ink = is_out ? ui.color().quiet : ui.color().ink;
  draw_text(ui.canvas, take_left(rest, number_width, 8), row.number,
            line_look(Type::caption_bold, chosen ? ui.color().ink : ui.color()[Tone::primary].ink));
  draw_text(ui.canvas, take_top(rest, heights.title), row.title,
            lines_look(chosen ? Type::caption_bold : Type::caption, ink, title_lines));
  draw_text(ui.canvas, take_top(rest, heights.kind), row.kind, line_look(Type::small, chosen ? ink : ui.color().quiet));
  if (!row.note.empty()) draw_note_line(ui, rest, row);
  return tapped;
}

std::optional<StaffIntent> draw_list(Ui& ui, Rect card, QuestionsPage& page) {
  draw_card(ui.canvas, card);
  const Rect rows = inset(card, 24, 12);
  const auto draw_row = [&](std::size_t i, Rect rect) -> std::optional<StaffIntent> {
    const QuestionRow& row = page.rows[i];
    rect.width = rows.width;
    if (row.look == Look::heading) {
      draw_text(ui.canvas, rect, row.title, line_look(Type::card_title, ui.color().ink));
      return std::nullopt;
    }
    if (!draw_question_row(ui, rect, i, row, i == page.chosen)) return std::nullopt;
    return LearningIntent{li::ChooseQuestion{i}};
  };
  return draw_uneven_rows(
      ui, "questions.rows", page.scroll, ScrollList::beside_bar(rows), page.rows.size(),
      [&](std::size_t i) { return question_row_needs(ui, rows.width, page.rows[i]); }, draw_row);
}

// ---- the test that is made of them ----------------------------------------------------------------------------------
bool switch_pill(Ui& ui, Rect& band, std::string_view id, std::string_view label, bool on) {
  ButtonSpec spec{.id = id,
                  .label = label,
                  .kind = on ? ButtonKind::chosen : ButtonKind::plain,
                  .icon = on ? std::optional(Icon::check) : std::nullopt,
                  .icon_size = 26,
                  .on = on,
                  .type = on ? Type::caption_bold : Type::caption};
  const float width = pill_width(ui, spec);
  const Rect place = take_left(band, std::min(width, band.width), Spacing::touch_gap);
  spec.rect = centered(place, {place.width, Spacing::pill_height});
  return pill(ui, spec);
}

std::optional<StaffIntent> draw_times(Ui& ui, Rect band, const QuestionsPage& page, const Texts& texts) {
  std::optional<StaffIntent> wanted;
  if (const auto step = stepper(ui, band,
                                {.id = "questions.minutes",
                                 .less = texts[words::trainer_fewer_minutes],
                                 .more = texts[words::trainer_more_minutes],
                                 .value = page.minutes,
                                 .value_width = grown(ui, 190)}))
    wanted = LearningIntent{li::ChangeMinutes{*step * 5}};
  if (switch_pill(ui, band, "questions.pre", texts[words::trainer_pre], page.is_for_pre))
    wanted = LearningIntent{li::SwitchPhase{Phase::pre}};
  if (switch_pill(ui, band, "questions.post", texts[words::trainer_post], page.is_for_post))
    wanted = LearningIntent{li::SwitchPhase{Phase::post}};
  return wanted;
}

std::string target_words(const QuestionsPage& page) {
  return page.target.empty() ? page.pass : page.target + "\n" + page.pass;
}

/// As high as what it says of the test that is made; the button beside that may be so wide.
float settings_needs(Ui& ui, float width, const QuestionsPage& page) {
  constexpr float widest_button = 340;
  if (ui.canvas.portrait()) return grown(ui, 2 * settings_height - 24);
  const float words = (width - 2 * learning_side) * (1 - times_share) - learning_gap - widest_button;
  const float height = measure_text(ui.canvas, target_words(page), Type::small, words, 4).height;
  return std::max(grown(ui, settings_height), height + 2 * settings_padding);
}

std::optional<StaffIntent> draw_target(Ui& ui, Rect band, const QuestionsPage& page, const Texts& texts) {
  std::optional<StaffIntent> wanted;
  if (page.may_replace &&
      button_at_right(ui, band, {"questions.target", texts[words::trainer_change_target], Icon::refresh}))
    wanted = LearningIntent{li::SwitchTarget{}};
  draw_text(
      ui.canvas, band, target_words(page),
      {.type = Type::small, .color = ui.color().quiet, .vertical = Vertical::middle, .max_lines = 4, .shrink = true});
  return wanted;
}

std::optional<StaffIntent> draw_settings(Ui& ui, Rect card, const QuestionsPage& page, const Texts& texts) {
  draw_card(ui.canvas, card);
  Rect rest = inset(card, learning_side, settings_padding);
  const bool tall = ui.canvas.portrait();
  Rect times = tall ? take_top(rest, rest.height / 2) : take_left(rest, rest.width * times_share, learning_gap);
  auto wanted = draw_times(ui, times, page, texts);
  if (auto asked = draw_target(ui, rest, page, texts)) wanted = asked;
  return wanted;
}

std::optional<StaffIntent> draw_footer(Ui& ui, Rect band, const QuestionsPage& page, const Texts& texts) {
  const std::string label = page.writing ? texts[words::trainer_writing]
                            : page.count == 0
                                ? texts[words::trainer_nothing_to_save]
                                : texts.with(words::trainer_save, {{"count", std::to_string(page.count)}});
  ButtonSpec other{.id = "questions.other",
                   .label = texts[words::trainer_other_file],
                   .icon = Icon::folder,
                   .enabled = !page.writing,
                   .type = Type::card_title};
  ButtonSpec more{.id = "questions.add",
                  .label = texts[words::trainer_add_file],
                  .icon = Icon::plus_circle,
                  .enabled = !page.writing,
                  .type = Type::card_title};
  ButtonSpec save{.id = "questions.save",
                  .label = label,
                  .kind = ButtonKind::primary,
                  .icon = Icon::check,
                  .enabled = !page.writing && page.count > 0 && (page.is_for_pre || page.is_for_post),
                  .type = Type::card_title};
  save.rect = take_right(band, std::min(440.0F, band.width * 0.4F), learning_gap);
  const float each = std::min(340.0F, (band.width - Spacing::touch_gap) / 2);
  other.rect = take_left(band, each, Spacing::touch_gap);
  more.rect = take_left(band, each, learning_gap);
  const std::string& apart = texts[words::trainer_key_apart];
  if (band.width > 200 && measure_text(ui.canvas, apart, Type::small, band.width).height <= band.height)
    draw_text(ui.canvas, band, apart, lines_look(Type::small, ui.color().quiet, 3, Align::right));
  std::array row = {other, more, save};
  const auto tapped = button_row(ui, row);
  if (!tapped) return std::nullopt;
  if (*tapped == 0) return LearningIntent{li::ChooseOtherFile{}};
  if (*tapped == 1) return LearningIntent{li::AddFile{}};
  return LearningIntent{li::SaveQuestions{}};
}

}  // namespace

std::optional<StaffIntent> draw(Ui& ui, Rect room, QuestionsPage& page, const Texts& texts) {
  const bool tall = ui.canvas.portrait();
  auto wanted = draw_footer(ui, take_bottom(room, learning_button + 8, learning_gap), page, texts);
  draw_text(ui.canvas, take_top(room, ui.theme().type(Type::caption).line_height, 12), page.file,
            line_look(Type::caption, ui.color().quiet));
  if (auto asked =
          draw_settings(ui, take_bottom(room, settings_needs(ui, room.width, page), learning_gap), page, texts))
    wanted = asked;
  const Rect list = tall ? take_top(room, room.height * 0.42F, learning_gap)
                         : take_left(room, (room.width - learning_gap) * 0.42F, learning_gap);
  if (auto asked = draw_list(ui, list, page)) wanted = asked;
  if (auto asked = draw_preview(ui, room, page, texts)) wanted = asked;
  return wanted;
}

}  // namespace sala
