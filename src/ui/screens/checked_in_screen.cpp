// Checked in: the tick, the person's name, and what comes next.
#include "ui/screens/parts.h"

namespace sala {
namespace {

constexpr float tick = 260;

struct NameBlock {
  std::string words;
  float headline, name, unit;
  float height() const { return headline + name + unit; }
};

std::string_view name_shown(const CheckedInScreen& screen, const Texts& texts) {
  return screen.name.empty() ? std::string_view(texts[TextId::checked_in_name_follows]) : std::string_view(screen.name);
}

NameBlock measure(Ui& ui, const CheckedInScreen& screen, const Texts& texts, float width) {
  std::string words = name_for(ui, name_shown(screen, texts), Type::display_large, width);
  const float name = measure_text(ui.canvas, words, Type::display_large, width, 3).height;
  return {std::move(words), measure_text(ui.canvas, screen.headline, Type::heading, width, 2).height,
          name,
          screen.unit.empty() ? 0 : measure_text(ui.canvas, screen.unit, Type::heading_light, width, 2).height};
}

void draw_name(Ui& ui, Rect room, const CheckedInScreen& screen, const NameBlock& block, Align align) {
  const auto look = [&](Type type, Color color, int lines) {
    return TextLook{.type = type, .color = color, .align = align, .max_lines = lines, .shrink = true};
  };
  draw_text(ui.canvas, take_top(room, block.headline), screen.headline, look(Type::heading, ui.color()[Tone::success].ink, 2));
  draw_text(ui.canvas, take_top(room, block.name), block.words, look(Type::display_large, ui.color().ink, 3));
  if (!screen.unit.empty())
    draw_text(ui.canvas, take_top(room, block.unit), screen.unit, look(Type::heading_light, ui.color().quiet, 2));
}

float card_height(const CheckedInScreen& screen) {
  const float rows = step_row_height * static_cast<float>(screen.next.size());
  const float button = screen.name.empty() ? 0 : 36 + Spacing::button_height;
  return 44 + 55 + 12 + rows + button + 44;
}

std::optional<Intent> draw_next(Ui& ui, Rect card, const CheckedInScreen& screen, const Texts& texts) {
  draw_card(ui.canvas, card);
  Rect inner = inset(card, 48, 44);
  const TextId heading = screen.next.empty() ? TextId::checked_in_nothing_next : TextId::checked_in_next;
  draw_text(ui.canvas, take_top(inner, 55, 12), texts[heading],
            {.type = Type::heading, .color = ui.color().ink, .max_lines = 1, .shrink = true});
  for (const NextStep& step : screen.next)
    step_row(ui, take_top(inner, step_row_height), {step.icon, step.title, step.caption, step.chip, step.tone});
  if (screen.name.empty()) return std::nullopt;
  take_top(inner, 36);
  const bool tapped = button(ui, {.id = "checked_in.my_day",
                                  .label = texts[TextId::checked_in_my_day],
                                  .rect = take_top(inner, Spacing::button_height),
                                  .kind = ButtonKind::primary,
                                  .icon = Icon::forward,
                                  .icon_after = true});
  return tapped ? std::optional<Intent>(intent::OpenMyDay{}) : std::nullopt;
}

void draw_late(Ui& ui, Rect tick_rect, const CheckedInScreen& screen, const Texts& texts) {
  if (screen.late) chip(ui, {tick_rect.right() + 32, tick_rect.center().y}, texts[TextId::checked_in_late], Tone::warning, Icon::clock);
}

std::optional<Intent> draw_landscape(Ui& ui, CheckedInScreen& screen, const Texts& texts) {
  Rect room = content_of(ui);
  const float gap = 58;
  Rect left = take_left(room, (room.width - gap) * 0.506F, gap);
  const NameBlock block = measure(ui, screen, texts, left.width);
  take_top(left, std::max(0.0F, (left.height - 60 - tick - 40 - block.height()) / 2));
  const Rect disc{left.x, left.y, tick, tick};
  success_tick(ui, "checked_in.tick", disc);
  draw_late(ui, disc, screen, texts);
  take_top(left, tick, 40);
  draw_name(ui, left, screen, block, Align::left);
  const float height = card_height(screen);
  return draw_next(ui, {room.x, room.y + std::max(0.0F, (room.height - 60 - height) / 2), room.width, height}, screen, texts);
}

std::optional<Intent> draw_portrait(Ui& ui, CheckedInScreen& screen, const Texts& texts) {
  Rect room = content_of(ui);
  const NameBlock block = measure(ui, screen, texts, room.width);
  const float height = card_height(screen);
  const float used = tick + 40 + block.height() + 64 + height + 100;
  take_top(room, std::max(0.0F, (room.height - used) / 2));
  const Rect disc{room.center().x - tick / 2, room.y, tick, tick};
  success_tick(ui, "checked_in.tick", disc);
  draw_late(ui, disc, screen, texts);
  take_top(room, tick, 40);
  draw_name(ui, take_top(room, block.height(), 64), screen, block, Align::center);
  return draw_next(ui, take_top(room, height), screen, texts);
}

}  // namespace

std::optional<Intent> draw(Ui& ui, CheckedInScreen& screen, const Texts& texts) {
  draw_gradient(ui.canvas, ui.color()[Tone::success].tint);
  return ui.canvas.portrait() ? draw_portrait(ui, screen, texts) : draw_landscape(ui, screen, texts);
}

}  // namespace sala
