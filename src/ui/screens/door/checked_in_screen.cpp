#include "ui/screens/door/checked_in_screen.h"

#include "ui/screens/areas.h"
#include "words/door.h"

namespace sala {

namespace {

constexpr float tick_size = 260;
constexpr float under_heading = 12;
constexpr float between_steps = 20;  // what is now, and what comes then

/// Tick, headline, name and unit; without a name yet, a welcome.
void add_person(Ui& ui, Column& column, const CheckedInScreen& screen, const Texts& texts) {
  column.piece({tick_size, tick_size}, 160, [&ui](Rect place) {
    success_tick(ui, "checked_in.tick", {place.x, place.y, place.height, place.height});
  });
  column.gap(40);
  if (screen.late) {
    column.tag(texts[words::checked_in_late], Tone::warning, Icon::clock);
    column.gap(20);
  }
  column.words(screen.headline, Type::heading, ui.color()[Tone::success].ink);
  column.gap(name_gap);
  if (screen.name.empty())
    column.words(texts[words::checked_in_welcome], Type::display_large, ui.color().ink);
  else
    column.name(screen.name, name_types);
  column.gap(name_gap);
  column.words(screen.name.empty() ? texts[words::checked_in_name_follows] : screen.unit, Type::heading_light,
               ui.color().quiet);
  if (!screen.replaces.empty()) column.words(screen.replaces, Type::lead, ui.color().quiet);
}

/// By name one gets in and no further.
bool may_open_day(const CheckedInScreen& screen) {
  return screen.by_ticket && !screen.name.empty();
}

/// A test that is open comes first, my day beside it.
std::optional<Intent> draw_ways_on(Ui& ui, Rect rect, const CheckedInScreen& screen, const Texts& texts) {
  ButtonSpec day{.id = "checked_in.my_day",
                 .label = texts[words::checked_in_my_day],
                 .rect = rect,
                 .kind = ButtonKind::primary,
                 .icon = Icon::forward,
                 .icon_after = true};
  if (!screen.test) return button(ui, day) ? std::optional<Intent>(intent::OpenMyDay{}) : std::nullopt;
  day.kind = ButtonKind::plain;
  day.icon.reset();
  day.rect = take_left(rect, rect.width * 0.34F, Spacing::gap);
  std::array row = {day, ButtonSpec{.id = "checked_in.test",
                                    .label = screen.test->label,
                                    .rect = rect,
                                    .kind = ButtonKind::primary,
                                    .icon = Icon::pencil}};
  const auto tapped = button_row(ui, row);
  if (!tapped) return std::nullopt;
  if (*tapped == 0) return intent::OpenMyDay{};
  return intent::OpenTest{screen.test->participant, screen.test->test, screen.test->phase};
}

/// Nothing comes next: the person alone in the middle.
std::optional<Intent> draw_alone(Ui& ui, const CheckedInScreen& screen, const Shell& shell, const Texts& texts) {
  Column column(ui, centred_width(ui), Align::center);
  add_person(ui, column, screen, texts);
  column.gap(16);
  column.words(texts[words::checked_in_nothing_next], Type::lead, ui.color().quiet);
  std::optional<Intent> wanted;
  if (may_open_day(screen)) {
    column.gap(56);
    column.piece({column.width(), Spacing::button_height},
                 [&](Rect band) { wanted = draw_ways_on(ui, button_place(band, 0, 1), screen, texts); });
  }
  draw_centred(ui, shell, column);
  return wanted;
}

StepRow checked_in_row_of_step(const NextStep& step) {
  return {step.icon, step.title, step.caption, step.chip, step.tone};
}

/// A heading and its rows; no rows, no heading.
float steps_need(Ui& ui, const std::vector<NextStep>& steps, float width) {
  if (steps.empty()) return 0;
  float height = ui.theme().type(Type::heading).line_height + under_heading;
  for (const NextStep& step : steps) height += step_row_needs(ui, checked_in_row_of_step(step), width);
  return height;
}

/// Cut off the card's top, as far as it reaches.
void draw_steps_to_come(Ui& ui, Rect& card, const std::string& heading, const std::vector<NextStep>& steps) {
  if (steps.empty() || card.height <= 0) return;
  draw_text(ui.canvas, take_top(card, ui.theme().type(Type::heading).line_height, under_heading), heading,
            {.type = Type::heading, .color = ui.color().ink, .max_lines = 1, .shrink = true});
  for (const NextStep& step : steps) {
    const StepRow row = checked_in_row_of_step(step);
    step_row(ui, take_top(card, std::min(step_row_needs(ui, row, card.width), std::max(0.0F, card.height))), row);
  }
}

std::optional<Intent> draw_next(Ui& ui, const CheckedInScreen& screen, const Shell& shell, const Texts& texts) {
  const Split split = split_of(ui);
  Column person(ui, split.words_width, split.align);
  add_person(ui, person, screen, texts);
  const float row_width = split.card_width - 2 * card_side;
  const std::vector<NextStep> now = screen.now ? std::vector{*screen.now} : std::vector<NextStep>();
  float height = 2 * card_top + steps_need(ui, now, row_width) + steps_need(ui, screen.next, row_width);
  if (!now.empty() && !screen.next.empty()) height += between_steps;
  const bool opens_day = may_open_day(screen);
  if (opens_day) height += 36 + Spacing::button_height;
  Rect card = draw_split(ui, shell, person, height);
  std::optional<Intent> wanted;
  if (opens_day) wanted = draw_ways_on(ui, take_bottom(card, Spacing::button_height, 36), screen, texts);
  const Clip clip(ui.canvas, {card.x, card.y, card.width, std::max(0.0F, card.height)});
  draw_steps_to_come(ui, card, texts[words::checked_in_now], now);
  if (!now.empty()) take_top(card, between_steps);
  draw_steps_to_come(ui, card, texts[words::checked_in_next], screen.next);
  return wanted;
}

}  // namespace

std::optional<Intent> draw(Ui& ui, CheckedInScreen& screen, const Shell& shell, const Texts& texts) {
  draw_gradient(ui.canvas, ui.color()[Tone::success].tint);
  return screen.next.empty() && !screen.now ? draw_alone(ui, screen, shell, texts)
                                            : draw_next(ui, screen, shell, texts);
}

}  // namespace sala
