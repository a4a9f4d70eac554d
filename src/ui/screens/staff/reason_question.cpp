#include "ui/screens/staff/reason_question.h"

#include <fmt/format.h>

#include "ui/widgets.h"
#include "words/set_up.h"

namespace sala {

namespace {

constexpr float widest = 960;
constexpr float padding = 48;
constexpr float reason_tile_height = 88;
constexpr float tile_gap = 16;
constexpr float button_height = 96;

}  // namespace

std::optional<ReasonAnswer> draw_reason_question(Ui& ui, std::string_view id, ReasonQuestion& question,
                                                 const Texts& texts) {
  Canvas& canvas = ui.canvas;
  const float width = std::min(widest, ui.screen().width - 2 * Spacing::margin);
  const float words_width = width - 2 * padding;
  const float title = measure_text(canvas, question.title, Type::heading, words_width).height;
  const float body = measure_text(canvas, question.body, Type::body, words_width).height;
  const float tile = grown(ui, reason_tile_height);
  const auto tiles = static_cast<float>(question.reasons.size());
  const float choices = tiles > 0 ? tiles * (tile + tile_gap) - tile_gap + 36 : 0;
  const float all = title + 12 + body + 32 + choices + button_height;
  fill_rect(canvas, ui.screen(), ui.color().scrim);
  const Rect card = centered(ui.screen(), {width, all + 2 * padding});
  draw_card(canvas, card, ui.color().surface, Spacing::camera_radius, Shadow::camera);
  canvas.grounds.push_back({card, ui.color().surface});
  Rect rest = inset(card, padding);
  draw_text(canvas, take_top(rest, title, 12), question.title, {.type = Type::heading, .color = ui.color().ink});
  draw_text(canvas, take_top(rest, body, 32), question.body, {.type = Type::body, .color = ui.color().quiet});
  for (std::size_t i = 0; i < question.reasons.size(); ++i) {
    const std::string tile_id = fmt::format("{}.reason_{}", id, i + 1);
    if (choice_tile(ui, {.id = tile_id,
                         .label = question.reasons[i],
                         .rect = take_top(rest, tile, tile_gap),
                         .chosen = question.chosen == i}))
      question.chosen = i;
  }
  const Rect band = take_bottom(rest, button_height);
  const std::string back_id = fmt::format("{}.back", id), confirm_id = fmt::format("{}.confirm", id);
  if (button(ui, {.id = back_id, .label = texts[words::screens_back], .rect = column_of(band, 0, 2, Spacing::gap)}))
    return ReasonAnswer{};
  if (button(ui, {.id = confirm_id,
                  .label = question.confirm,
                  .rect = column_of(band, 1, 2, Spacing::gap),
                  .kind = question.takes_away ? ButtonKind::danger : ButtonKind::primary,
                  .enabled = question.chosen || question.reasons.empty()}))
    return ReasonAnswer{question.chosen ? question.reasons[*question.chosen] : ""};
  return std::nullopt;
}

}  // namespace sala
