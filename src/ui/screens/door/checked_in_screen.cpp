#include "ui/screens/door/checked_in_screen.h"

#include "ui/screens/areas.h"
#include "words/door.h"

namespace sala {

namespace {

constexpr float tick_size = 260;

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

std::optional<Intent> draw_next(Ui& ui, const CheckedInScreen& screen, const Shell& shell, const Texts& texts) {
  const Split split = split_of(ui);
  Column person(ui, split.words_width, split.align);
  add_person(ui, person, screen, texts);
  const float heading = ui.theme().type(Type::heading).line_height;
  const float row_width = split.card_width - 2 * card_side;
  float height = 2 * card_top + heading + 12;
  for (const NextStep& step : screen.next) height += step_row_needs(ui, checked_in_row_of_step(step), row_width);
  const bool opens_day = may_open_day(screen);
  if (opens_day) height += 36 + Spacing::button_height;
  Rect card = draw_split(ui, shell, person, height);
  draw_text(ui.canvas, take_top(card, heading, 12), texts[words::checked_in_next],
            {.type = Type::heading, .color = ui.color().ink, .max_lines = 1, .shrink = true});
  std::optional<Intent> wanted;
  if (opens_day) wanted = draw_ways_on(ui, take_bottom(card, Spacing::button_height, 36), screen, texts);
  const Clip clip(ui.canvas, {card.x, card.y, card.width, std::max(0.0F, card.height)});
  for (const NextStep& step : screen.next) {
    const StepRow row = checked_in_row_of_step(step);
    step_row(ui, take_top(card, std::min(step_row_needs(ui, row, row_width), std::max(0.0F, card.height))), row);
  }
  return wanted;
}

}  // namespace

std::optional<Intent> draw(Ui& ui, CheckedInScreen& screen, const Shell& shell, const Texts& texts) {
  draw_gradient(ui.canvas, ui.color()[Tone::success].tint);
  return screen.next.empty() ? draw_alone(ui, screen, shell, texts) : draw_next(ui, screen, shell, texts);
}

}  // namespace sala
