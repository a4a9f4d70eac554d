// The other things a scan can come to: already in, the refusals, and a check-in that could not be stored.
#include "ui/screens/parts.h"

namespace sala {
namespace {

/// How a refusal looks and what it says to the person; in the order of Outcome.
struct RefusalLook {
  Icon icon;
  Tone tone;
  TextId title, what_to_do;
};

RefusalLook look_of(Outcome outcome) {
  switch (outcome) {
    case Outcome::not_on_roster:
      return {Icon::person, Tone::warning, TextId::refusal_not_on_roster, TextId::refusal_not_on_roster_do};
    case Outcome::withdrawn: return {Icon::person, Tone::warning, TextId::refusal_withdrawn, TextId::refusal_withdrawn_do};
    case Outcome::other_project:
      return {Icon::calendar, Tone::warning, TextId::refusal_other_project, TextId::refusal_other_project_do};
    case Outcome::altered: return {Icon::ticket, Tone::danger, TextId::refusal_altered, TextId::refusal_altered_do};
    case Outcome::revoked: return {Icon::refresh, Tone::warning, TextId::refusal_revoked, TextId::refusal_revoked_do};
    case Outcome::not_open: return {Icon::clock, Tone::accent, TextId::refusal_not_open, TextId::refusal_not_open_do};
    case Outcome::unreadable: return {Icon::camera, Tone::warning, TextId::refusal_unreadable, TextId::refusal_unreadable_do};
    case Outcome::not_a_ticket:
    case Outcome::checked_in:
    case Outcome::already_in: break;
  }
  return {Icon::qr, Tone::warning, TextId::refusal_not_a_ticket, TextId::refusal_not_a_ticket_do};
}

bool home_button(Ui& ui, Rect rect, std::string_view id, const Texts& texts) {
  return button(ui, {.id = id, .label = texts[TextId::screens_home], .rect = rect, .kind = ButtonKind::primary});
}

}  // namespace

std::optional<Intent> draw(Ui& ui, AlreadyInScreen& screen, const Texts& texts) {
  const bool my_day = screen.by_ticket && !screen.name.empty();
  const Rect room = draw_result(ui, {.icon = Icon::clock,
                                     .tone = Tone::accent,
                                     .headline = screen.headline,
                                     .large = screen.name,
                                     .large_is_name = true,
                                     .quiet = texts[TextId::already_in_do]});
  std::optional<Intent> wanted;
  if (!screen.name.empty() && button(ui, {.id = "already_in.not_me",
                                          .label = texts[TextId::already_in_not_me],
                                          .rect = result_button(ui, room, 0, my_day ? 2 : 1),
                                          .icon = Icon::people}))
    wanted = intent::NotMe{};
  if (my_day && button(ui, {.id = "already_in.my_day",
                            .label = texts[TextId::checked_in_my_day],
                            .rect = result_button(ui, room, 1, 2),
                            .kind = ButtonKind::primary,
                            .icon = Icon::forward,
                            .icon_after = true}))
    wanted = intent::OpenMyDay{};
  return wanted;
}

std::optional<Intent> draw(Ui& ui, RefusalScreen& screen, const Texts& texts) {
  const RefusalLook look = look_of(screen.outcome);
  const std::string_view quiet = screen.detail.empty() ? std::string_view(texts[look.what_to_do]) : std::string_view(screen.detail);
  const bool named = !screen.name.empty();
  const Rect room = draw_result(ui, {.icon = look.icon,
                                     .tone = look.tone,
                                     .headline = named ? std::string_view(texts[look.title]) : std::string_view(),
                                     .large = named ? std::string_view(screen.name) : std::string_view(texts[look.title]),
                                     .large_is_name = named,
                                     .quiet = quiet});
  if (home_button(ui, result_button(ui, room, 0, 1), "refusal.home", texts)) return intent::GoWelcome{};
  return std::nullopt;
}

std::optional<Intent> draw(Ui& ui, TroubleScreen& screen, const Texts& texts) {
  const Rect room =
      draw_result(ui, {.icon = Icon::warning, .tone = Tone::danger, .headline = screen.what, .large = screen.title, .quiet = screen.what_to_do});
  if (home_button(ui, result_button(ui, room, 0, 1), "trouble.home", texts)) return intent::GoWelcome{};
  return std::nullopt;
}

}  // namespace sala
