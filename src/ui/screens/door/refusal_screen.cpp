#include "ui/screens/door/refusal_screen.h"

#include "ui/screens/areas.h"
#include "words/door.h"
#include "words/find.h"
#include "words/set_up.h"

namespace sala {

namespace {

/// How a refusal looks and what it says to the person.
struct RefusalLook {
  Icon icon;
  Tone tone;
  TextId title, what_to_do;
  bool scans_again = true;  // else the person goes to the staff, and home
};

RefusalLook look_of(Outcome outcome) {
  switch (outcome) {
    case Outcome::not_on_roster:
      return {Icon::people, Tone::warning, words::refusal_not_on_roster, words::refusal_not_on_roster_do, false};
    case Outcome::withdrawn:
      return {Icon::person, Tone::warning, words::refusal_withdrawn, words::refusal_withdrawn_do, false};
    case Outcome::other_project:
      return {Icon::calendar, Tone::warning, words::refusal_other_project, words::refusal_other_project_do};
    case Outcome::altered:
      return {Icon::ticket, Tone::danger, words::refusal_altered, words::refusal_altered_do, false};
    case Outcome::revoked:
      return {Icon::refresh, Tone::warning, words::refusal_revoked, words::refusal_revoked_do};
    case Outcome::not_open:
      return {Icon::clock, Tone::accent, words::refusal_not_open, words::refusal_not_open_do, false};
    case Outcome::unreadable:
      return {Icon::camera, Tone::warning, words::refusal_unreadable, words::refusal_unreadable_do};
    case Outcome::not_a_ticket:
    case Outcome::checked_in:
    case Outcome::already_in:
      break;
  }
  return {Icon::qr, Tone::warning, words::refusal_not_a_ticket, words::refusal_not_a_ticket_do};
}

/// Where the person may be told who they are, the name is the large line; else what happened is.
void add_words(Ui& ui, Column& column, const RefusalScreen& screen, const RefusalLook& look, const Texts& texts) {
  const Color tone_ink = ui.color()[look.tone].ink;
  if (screen.name.empty()) {
    column.words({texts[look.title], {{Type::display_large, 2}, {Type::display, 2}, {Type::title}}, ui.color().ink});
  } else {
    column.words(texts[look.title], Type::heading, tone_ink);
    column.gap(name_gap);
    column.name(screen.name, name_types);
  }
  column.gap(name_gap);
  if (!screen.detail.empty()) {
    column.words(screen.detail, Type::heading, ui.color().ink);
    column.gap(4);
  }
  column.words(texts[look.what_to_do], Type::heading_light, ui.color().quiet);
}

ButtonSpec second_button(RefusalScreen::SecondWay way, const Texts& texts) {
  switch (way) {
    case RefusalScreen::SecondWay::walk_in:
      return {.id = "refusal.walk_in", .label = texts[words::find_name_register], .icon = Icon::plus_circle};
    case RefusalScreen::SecondWay::my_day:
      return {.id = "refusal.my_day", .label = texts[words::checked_in_my_day], .icon = Icon::calendar};
    case RefusalScreen::SecondWay::find_name:
    case RefusalScreen::SecondWay::none:
      break;
  }
  return {.id = "refusal.find_name", .label = texts[words::welcome_find_name], .icon = Icon::search};
}

Intent second_intent(RefusalScreen::SecondWay way) {
  if (way == RefusalScreen::SecondWay::walk_in) return intent::WalkIn{};
  if (way == RefusalScreen::SecondWay::my_day) return intent::OpenMyDay{};
  return intent::FindName{};
}

/// Scanning again comes first where it may help; else what one can do besides.
std::optional<Intent> draw_ways(Ui& ui, Rect band, const RefusalScreen& screen, bool scans_again, const Texts& texts) {
  ButtonSpec home{.id = "refusal.home", .label = texts[words::screens_home]};
  if (scans_again) {
    home.label = texts[words::screens_scan_again];
    home.icon = Icon::qr;
  }
  const bool has_second = screen.second != RefusalScreen::SecondWay::none;
  std::array both = {home, second_button(screen.second, texts)};
  if (scans_again && has_second) std::swap(both[0], both[1]);
  const std::size_t count = has_second ? 2 : 1;
  for (std::size_t i = 0; i < count; ++i)
    both[i].rect = button_place(band, static_cast<int>(i), static_cast<int>(count));
  both[count - 1].kind = ButtonKind::primary;
  const auto tapped = button_row(ui, std::span(both).first(count));
  if (!tapped) return std::nullopt;
  if (both[static_cast<std::size_t>(*tapped)].id == home.id) return intent::GoWelcome{};
  return second_intent(screen.second);
}

}  // namespace

TextId refusal_title(Outcome outcome) {
  return look_of(outcome).title;
}

std::optional<Intent> draw(Ui& ui, RefusalScreen& screen, const Shell& shell, const Texts& texts) {
  const RefusalLook look = look_of(screen.outcome);
  draw_gradient(ui.canvas, ui.color()[look.tone].tint);
  Column column(ui, centred_width(ui), Align::center);
  column.piece({220, 220}, 150, [&](Rect place) {
    result_disc(ui, centered(place, {place.height, place.height}), look.icon, look.tone);
  });
  column.gap(36);
  add_words(ui, column, screen, look, texts);
  column.gap(64);
  std::optional<Intent> wanted;
  column.piece({column.width(), Spacing::button_height},
               [&](Rect band) { wanted = draw_ways(ui, band, screen, look.scans_again, texts); });
  draw_centred(ui, shell, column);
  return wanted;
}

}  // namespace sala
