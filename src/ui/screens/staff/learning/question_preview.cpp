#include "ui/screens/staff/learning/question_preview.h"

#include <fmt/format.h>

#include "ui/screens/column.h"
#include "ui/screens/staff/learning/learning_parts.h"
#include "words/trainer.h"

namespace sala {

namespace {

namespace li = learning_intent;
using Preview = QuestionsPage::Preview;

constexpr float frame_width = 8;
constexpr float frame_padding = 32;
constexpr float preview_tile = 72;
constexpr float preview_gap = 16;
constexpr float right_button = 84;
constexpr float mark_disc = 48;

bool is_written(QuestionKind kind) {
  return kind == QuestionKind::number || kind == QuestionKind::short_text;
}

// ---- as people will see it ------------------------------------------------------------------------------------------
void draw_item(Ui& ui, Rect tile, const QuestionsPage::Item& item) {
  draw_card(ui.canvas, tile, ui.color().surface, 16, Shadow::tile);
  Rect rest = inset(tile, 16, 8);
  const Rect disc = centered(take_left(rest, mark_disc, 16), {mark_disc, mark_disc});
  fill_circle(ui.canvas, disc.center(), mark_disc / 2, ui.color().paper);
  draw_text(ui.canvas, disc, item.mark, line_look(Type::caption_bold, ui.color()[Tone::primary].ink, Align::center));
  draw_text(
      ui.canvas, rest, item.text,
      {.type = Type::caption, .color = ui.color().ink, .vertical = Vertical::middle, .max_lines = 3, .shrink = true});
}

/// As high as the longest words ask for, up to three lines.
float item_height(Ui& ui, const Preview& preview, float width) {
  float height = preview_tile;
  for (const QuestionsPage::Item& item : preview.items) {
    const float words = measure_text(ui.canvas, item.text, Type::caption, width - mark_disc - 48, 3).height;
    height = std::max(height, words + 24);
  }
  return height;
}

struct Tiles {
  int columns = 1, rows = 1;
  float height = preview_tile;
  float all() const { return static_cast<float>(rows) * (height + preview_gap) - preview_gap; }
};

Tiles tiles_of(Ui& ui, const Preview& preview, float width) {
  const int count = static_cast<int>(preview.items.size());
  if (count == 0) return {1, 1, is_written(preview.type) ? preview_tile : 0};
  const float half = (width - preview_gap) / 2;
  const bool beside = preview.type != QuestionKind::ordering && preview.type != QuestionKind::matching &&
                      item_height(ui, preview, half) < 110;
  const int columns = beside ? 2 : 1;
  return {columns, (count + columns - 1) / columns, item_height(ui, preview, beside ? half : width)};
}

void draw_pair(Ui& ui, Rect row, const QuestionsPage::Item& item) {
  draw_item(ui, column_of(row, 0, 2, preview_gap), item);
  const Rect right = column_of(row, 1, 2, preview_gap);
  draw_card(ui.canvas, right, ui.color().surface, 16, Shadow::tile);
  draw_text(
      ui.canvas, inset(right, 20, 8), item.answer,
      {.type = Type::caption, .color = ui.color().ink, .vertical = Vertical::middle, .max_lines = 3, .shrink = true});
}

void draw_answer_place(Ui& ui, Rect place, const Preview& preview) {
  if (is_written(preview.type)) {
    Rect field = place;
    field.width = std::min(field.width * 0.6F, 420.0F);
    fill_rect(ui.canvas, field, ui.color().surface, 16);
    stroke_rect(ui.canvas, field, ui.color().control_line, 2, 16);
    draw_text(ui.canvas, {field.right() + 20, place.y, place.right() - field.right() - 20, place.height}, preview.unit,
              line_look(Type::staff_body, ui.color().ink));
    return;
  }
  const Tiles tiles = tiles_of(ui, preview, place.width);
  for (int i = 0; i < static_cast<int>(preview.items.size()); ++i) {
    const QuestionsPage::Item& item = preview.items[static_cast<std::size_t>(i)];
    Rect row{place.x, place.y + static_cast<float>(i / tiles.columns) * (tiles.height + preview_gap), place.width,
             tiles.height};
    if (preview.type == QuestionKind::matching)
      draw_pair(ui, row, item);
    else
      draw_item(ui, column_of(row, i % tiles.columns, tiles.columns, preview_gap), item);
  }
}

float question_words(Ui& ui, const Preview& preview, float width) {
  const float above = preview.description.empty()
                          ? 0
                          : measure_text(ui.canvas, preview.description, Type::caption, width, 3).height + 8;
  return above + measure_text(ui.canvas, preview.text, Type::card_title, width, 5).height;
}

// ---- what somebody should look at, and what is right ----------------------------------------------------------------
float notes_need(Ui& ui, const Preview& preview, float width) {
  float all = 0;
  for (const std::string& note : preview.notes)
    all += measure_text(ui.canvas, note, Type::caption, width - 92, 3).height + 24 + 8;
  return all;
}

void draw_question_notes(Ui& ui, Rect& rest, const Preview& preview) {
  for (const std::string& note : preview.notes) {
    const float words = measure_text(ui.canvas, note, Type::caption, rest.width - 92, 3).height;
    const Rect band = take_top(rest, words + 24, 8);
    fill_rect(ui.canvas, band, ui.color()[Tone::warning].tint, 14);
    Rect inner = inset(band, 20, 12);
    draw_icon(ui.canvas, Icon::warning, centered(take_left(inner, 32, 16), {32, 32}), ui.color()[Tone::warning].ink);
    draw_text(ui.canvas, inner, note,
              {.type = Type::caption,
               .color = ui.color()[Tone::warning].ink,
               .vertical = Vertical::middle,
               .max_lines = 3,
               .shrink = true});
  }
}

std::optional<StaffIntent> draw_right(Ui& ui, Rect& rest, const Preview& preview, const Texts& texts) {
  const float line = ui.theme().type(Type::caption).line_height;
  draw_text(ui.canvas, take_top(rest, line, 8), texts[words::trainer_key], line_look(Type::caption, ui.color().quiet));
  if (preview.may_choose) {
    const auto tapped = draw_right_marks(ui, take_top(rest, right_button, 16), preview, !preview.is_left_out);
    return tapped ? std::optional<StaffIntent>(LearningIntent{li::ChooseRight{*tapped}}) : std::nullopt;
  }
  const float words = measure_text(ui.canvas, preview.answer, Type::staff_body, rest.width, 4).height;
  draw_text(ui.canvas, take_top(rest, words, 16), preview.answer,
            {.type = Type::staff_body, .color = ui.color().ink, .max_lines = 4, .shrink = true});
  return std::nullopt;
}

std::optional<StaffIntent> draw_points(Ui& ui, Rect band, const Preview& preview, const Texts& texts) {
  std::optional<StaffIntent> wanted;
  if (const auto step = stepper(ui, band,
                                {.id = "questions.points",
                                 .less = texts[words::trainer_fewer_points],
                                 .more = texts[words::trainer_more_points],
                                 .value = preview.points,
                                 .enabled = !preview.is_left_out}))
    wanted = LearningIntent{li::ChangePoints{*step}};
  const TextId label = preview.is_left_out ? words::trainer_take_in : words::trainer_leave_out;
  if (button_at_right(ui, band,
                      {"questions.leave_out", texts[label], preview.is_left_out ? Icon::plus_circle : Icon::minus}))
    wanted = LearningIntent{li::LeaveOut{}};
  return wanted;
}

void draw_preview_head(Ui& ui, Rect head, const Preview& preview) {
  const Rect kind = take_right(head, chip_width(ui, preview.kind), 16);
  chip_right(ui, {kind.right(), kind.center().y}, preview.kind, Tone::primary);
  draw_text(ui.canvas, head, preview.heading, line_look(Type::card_title, ui.color().ink));
}

}  // namespace

float question_frame_needs(Ui& ui, const Preview& preview, float width) {
  const float inner = width - 2 * frame_padding;
  return 2 * frame_padding + question_words(ui, preview, inner) + 20 + tiles_of(ui, preview, inner).all();
}

void draw_question_frame(Ui& ui, Rect frame, const Preview& preview) {
  fill_rect(ui.canvas, frame, ui.color().ink, 24);
  const Rect glass = inset(frame, frame_width);
  fill_rect(ui.canvas, glass, ui.color().paper, 18);
  ui.canvas.grounds.push_back({glass, ui.color().paper});
  Rect rest = inset(frame, frame_padding);
  if (!preview.description.empty()) {
    const float above = measure_text(ui.canvas, preview.description, Type::caption, rest.width, 3).height;
    draw_text(ui.canvas, take_top(rest, above, 8), preview.description,
              {.type = Type::caption, .color = ui.color().quiet, .max_lines = 3, .shrink = true});
  }
  const float words = measure_text(ui.canvas, preview.text, Type::card_title, rest.width, 5).height;
  draw_text(ui.canvas, take_top(rest, words, 20), preview.text,
            {.type = Type::card_title, .color = ui.color().ink, .max_lines = 5, .shrink = true});
  draw_answer_place(ui, rest, preview);
}

std::optional<std::size_t> draw_right_marks(Ui& ui, Rect band, const Preview& preview, bool enabled) {
  std::optional<std::size_t> tapped;
  for (std::size_t i = 0; i < preview.items.size(); ++i) {
    if (band.width < right_button) break;
    const QuestionsPage::Item& item = preview.items[i];
    const std::string id = fmt::format("questions.right_{}", i);
    if (button(ui, {.id = id,
                    .label = item.mark,
                    .rect = take_left(band, right_button, Spacing::touch_gap),
                    .kind = item.is_right ? ButtonKind::chosen : ButtonKind::plain,
                    .enabled = enabled,
                    .on = item.is_right,
                    .type = Type::card_title}))
      tapped = i;
  }
  return tapped;
}

std::optional<StaffIntent> draw_preview(Ui& ui, Rect card, QuestionsPage& page, const Texts& texts) {
  draw_card(ui.canvas, card);
  Rect rest = inset(card, learning_side, 20);
  if (!page.preview) {
    draw_nothing_here(ui, rest, {Icon::minus, texts[words::trainer_not_taken], page.skipped_why});
    return std::nullopt;
  }
  const Preview& preview = *page.preview;
  draw_preview_head(ui, take_top(rest, grown(ui, 56), 12), preview);
  auto wanted = draw_points(ui, take_bottom(rest, 68, 12), preview, texts);
  const float answer =
      ui.theme().type(Type::caption).line_height + 8 +
      (preview.may_choose ? right_button
                          : measure_text(ui.canvas, preview.answer, Type::staff_body, rest.width, 4).height) +
      16;
  const float frame = question_frame_needs(ui, preview, rest.width);
  const float all = frame + 16 + notes_need(ui, preview, rest.width) + answer;
  constexpr float shadow = 8;
  const Rect view{rest.x - shadow, rest.y, rest.width + 2 * shadow, rest.height};
  const ScrollList list(ui, "questions.preview", page.preview_scroll, view, all);
  Rect inner = inset(list.row(0, all), shadow, 0);
  draw_question_frame(ui, take_top(inner, frame, 16), preview);
  draw_question_notes(ui, inner, preview);
  if (auto asked = draw_right(ui, inner, preview, texts)) wanted = asked;
  return wanted;
}

}  // namespace sala
