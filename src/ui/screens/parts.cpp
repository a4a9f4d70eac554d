#include "ui/screens/parts.h"

namespace sala {
namespace {

constexpr float side = 120;
constexpr float narrow_side = 56;
constexpr float disc = 220;
constexpr float return_line = 150;
constexpr float widest_button = 460;

float side_of(const Ui& ui) { return ui.canvas.portrait() ? narrow_side : side; }

/// The height of wrapped words in a style, and the lines they take at most.
float height_of(Ui& ui, std::string_view words, Type type, float width, int lines) {
  return words.empty() ? 0 : measure_text(ui.canvas, words, type, width, lines).height;
}

}  // namespace

Rect content_of(const Ui& ui) {
  const float margin = side_of(ui);
  return {margin, top_bar_bottom, ui.screen().width - 2 * margin, ui.screen().height - top_bar_bottom - Spacing::margin};
}

void draw_return(Ui& ui, const Countdown& countdown, const Texts& texts) {
  const std::string words = texts.with(TextId::screens_return, {{"seconds", std::to_string(countdown.seconds_left)}});
  const float width = 56 + 20 + measure_text(ui.canvas, words, Type::caption).width + 2;
  const float x = ui.canvas.portrait() ? (ui.screen().width - width) / 2 : side;
  const float y = ui.screen().height - 100;
  countdown_ring(ui, {x, y, 56, 56}, countdown.share_left);
  draw_text(ui.canvas, {x + 76, y, width - 76, 56}, words,
            {.type = Type::caption, .color = ui.color().quiet, .vertical = Vertical::middle, .max_lines = 1});
}

std::string name_for(Ui& ui, std::string_view name, Type type, float width) {
  std::string lines(name);
  const std::size_t space = lines.find(' ');
  if (space != std::string::npos && measure_text(ui.canvas, lines, type).width > width) lines[space] = '\n';
  return lines;
}

Rect draw_result(Ui& ui, const ResultWords& words) {
  const ToneColors& tone = ui.color()[words.tone];
  draw_gradient(ui.canvas, tone.tint);
  Rect room = content_of(ui);
  const float width = room.width;
  const std::string large_words = words.large_is_name ? name_for(ui, words.large, Type::display_large, width) : std::string(words.large);
  const float headline = height_of(ui, words.headline, Type::heading, width, 2);
  const float large = height_of(ui, large_words, Type::display_large, width, 3);
  const float quiet = height_of(ui, words.quiet, Type::heading_light, std::min(width, 1200.0F), 4);
  const float buttons = Spacing::button_height + 64 + (ui.canvas.portrait() ? Spacing::button_height + Spacing::gap : 0);
  const float used = disc + 36 + headline + large + quiet + buttons;
  take_top(room, std::max(0.0F, (room.height - return_line - used) / 2));
  const Rect top = take_top(room, disc, 36);
  result_disc(ui, {top.center().x - disc / 2, top.y, disc, disc}, words.icon, words.tone);
  const auto line = [&](float height, std::string_view text, Type type, Color color, int lines, float narrower = 0) {
    if (text.empty()) return;
    draw_text(ui.canvas, inset(take_top(room, height), narrower, 0), text,
              {.type = type, .color = color, .align = Align::center, .max_lines = lines, .shrink = true});
  };
  line(headline, words.headline, Type::heading, tone.ink, 2);
  line(large, large_words, Type::display_large, ui.color().ink, 3);
  line(quiet, words.quiet, Type::heading_light, ui.color().quiet, 4, std::max(0.0F, (width - 1200) / 2));
  take_top(room, 64);
  return room;
}

Rect result_button(const Ui& ui, Rect room, int index, int count) {
  const float wide = std::min(widest_button, room.width);
  if (ui.canvas.portrait()) {  // the first stands lowest: the primary one is the last
    const float y = room.y + static_cast<float>(count - 1 - index) * (Spacing::button_height + Spacing::gap);
    return {room.x, y, room.width, Spacing::button_height};
  }
  const float all = wide * static_cast<float>(count) + 28 * static_cast<float>(count - 1);
  return {room.center().x - all / 2 + static_cast<float>(index) * (wide + 28), room.y, wide, Spacing::button_height};
}

}  // namespace sala
