// "Are you still there?": the seconds left in a ring, and a large button to stay.
#include "ui/screens/column.h"
#include "ui/screens/frame_parts.h"
#include "words/set_up.h"

namespace sala {

namespace {

constexpr float question_widest = 940;
constexpr float question_padding = 56;
constexpr float ring = 208;
constexpr float button_height = 136;
constexpr float leave_width = 280;

void draw_ring(Ui& ui, Rect place, const Countdown& countdown) {
  countdown_ring(ui, place, countdown.share_left, Tone::accent);
  draw_text(ui.canvas, place, std::to_string(countdown.seconds_left),
            {.type = Type::number,
             .color = ui.color().ink,
             .align = Align::center,
             .vertical = Vertical::middle,
             .max_lines = 1});
}

}  // namespace

std::optional<Intent> draw_still_there(Ui& ui, const Countdown& countdown, const Texts& texts) {
  const float width = std::min(question_widest, ui.screen().width - 2 * Spacing::margin);
  Column column(ui, width - 2 * question_padding, Align::center);
  column.piece({ring, ring}, [&](Rect place) { draw_ring(ui, place, countdown); });
  column.gap(32);
  column.words(texts[words::screens_still_there], Type::title, ui.color().ink);
  column.gap(8);
  column.words(texts[words::screens_still_there_body], Type::body, ui.color().quiet);
  column.gap(48);
  std::optional<Intent> wanted;
  column.piece({column.width(), button_height}, [&](Rect band) {
    const Rect leave = take_left(band, leave_width, Spacing::gap);
    if (button(ui, {.id = "still_there.leave", .label = texts[words::screens_leave], .rect = leave}))
      wanted = intent::GoWelcome{};
    if (button(ui, {.id = "still_there.stay",
                    .label = texts[words::screens_stay],
                    .rect = band,
                    .kind = ButtonKind::primary,
                    .icon = Icon::check}))
      wanted = intent::StayHere{};
  });
  const Rect card = centered(ui.screen(), {width, column.height() + 2 * question_padding});
  fill_rect(ui.canvas, ui.screen(), ui.color().scrim);
  draw_card(ui.canvas, card, ui.color().surface, Spacing::camera_radius, Shadow::camera);
  column.draw(inset(card, question_padding));
  return wanted;
}

}  // namespace sala
