#include "ui/screens/screen.h"

#include "ui/screens/parts.h"

namespace sala {
namespace {

constexpr double hold_s = 3;

/// The logo, held down, opens the staff's way out; a ring shows how long still.
bool way_out_held(Ui& ui, const Texts& texts) {
  const Rect place{32, 20, 96, 96};
  const Touch touch = touch_area(ui, {.id = "top_bar.logo", .label = texts[TextId::screens_hold_logo], .rect = place});
  const float share = ui.motion.toward("top_bar.logo.hold", touch.pressed ? 1.0F : 0.0F, hold_s);
  if (touch.pressed && share > 0.15F)
    draw_arc(ui.canvas, place.center(), 44, 5, ui.color()[Tone::primary].shape, 0, share);
  return touch.pressed && share >= 0.999F;
}

std::optional<Intent> draw_top(Ui& ui, const Shell& shell, const Texts& texts) {
  const bool changed = shell.accessibility != Accessibility{};
  const auto tap = top_bar(ui,
                           {.organisation = shell.organisation,
                            .station = shell.station_line,
                            .clock = shell.clock,
                            .accessibility_label = texts[TextId::screens_accessibility],
                            .language_label = texts[TextId::screens_language],
                            .accessibility_on = shell.accessibility_open || changed},
                           texts);
  if (tap == TopBarTap::language) return intent::ToggleLanguage{};
  if (tap == TopBarTap::accessibility) return intent::ToggleAccessibilityPanel{};
  if (way_out_held(ui, texts)) return intent::OpenWayOut{};
  return std::nullopt;
}

struct PanelSwitch {
  const char* id;
  TextId label;
  bool Accessibility::* member;
};
constexpr PanelSwitch panel_switches[] = {
    {"accessibility.larger_text", TextId::screens_larger_text, &Accessibility::larger_text},
    {"accessibility.high_contrast", TextId::screens_high_contrast, &Accessibility::high_contrast},
    {"accessibility.dark", TextId::screens_dark, &Accessibility::dark},
};

/// Under the pills, or in the lower half where a seated person reaches it: there is no other way to get it there.
std::optional<Intent> draw_panel(Ui& ui, const Shell& shell, const Texts& texts) {
  constexpr float row = 104;
  constexpr float rows = static_cast<float>(std::size(panel_switches));
  const float width = std::min(720.0F, ui.screen().width - 2 * Spacing::margin);
  const float height = 40 + 60 + 16 + rows * row + 24 + Spacing::button_height + 40;
  const Rect panel{ui.screen().width - Spacing::margin - width, ui.screen().height - Spacing::margin - height, width, height};
  fill_rect(ui.canvas, ui.screen(), ui.color().scrim);
  draw_card(ui.canvas, panel);
  Rect inner = inset(panel, 40, 40);
  draw_text(ui.canvas, take_top(inner, 60, 16), texts[TextId::screens_accessibility],
            {.type = Type::heading, .color = ui.color().ink, .vertical = Vertical::middle, .max_lines = 1, .shrink = true});
  std::optional<Intent> wanted;
  for (const PanelSwitch& entry : panel_switches) {
    const bool on = shell.accessibility.*entry.member;
    const SwitchSpec spec{.id = entry.id, .label = texts[entry.label], .rect = take_top(inner, row), .on = on, .group = "accessibility"};
    if (!switch_row(ui, spec)) continue;
    Accessibility to = shell.accessibility;
    to.*entry.member = !on;
    wanted = intent::SetAccessibility{to};
  }
  take_top(inner, 24);
  if (button(ui, {.id = "accessibility.close",
                  .label = texts[TextId::screens_panel_done],
                  .rect = take_top(inner, Spacing::button_height),
                  .kind = ButtonKind::primary}))
    wanted = intent::ToggleAccessibilityPanel{};
  return wanted;
}

std::optional<Intent> draw_still_there(Ui& ui, const Countdown& countdown, const Texts& texts) {
  const std::string body = texts.with(TextId::screens_still_there_body, {{"seconds", std::to_string(countdown.seconds_left)}});
  const auto answer = dialog(ui, {.id = "still_there",
                                  .title = texts[TextId::screens_still_there],
                                  .body = body,
                                  .confirm = texts[TextId::screens_stay],
                                  .cancel = texts[TextId::screens_leave],
                                  .icon = Icon::clock,
                                  .tone = Tone::accent});
  if (answer == DialogAnswer::confirm) return intent::StayHere{};
  if (answer == DialogAnswer::cancel) return intent::GoWelcome{};
  return std::nullopt;
}

}  // namespace

std::string_view name_of(const Screen& screen) {
  static constexpr std::string_view names[] = {"set_up",  "choose_project", "clock",   "welcome", "checked_in",
                                               "already_in", "refusal",     "trouble", "my_day",  "way_out"};
  static_assert(std::size(names) == std::variant_size_v<Screen>);
  return names[screen.index()];
}

std::optional<Intent> draw(Ui& ui, Screen& screen, const Shell& shell, const Texts& texts) {
  const bool asks = shell.countdown && shell.countdown->asks;
  ui.target = Target::participant;
  ui.enabled = !asks && !shell.accessibility_open;
  std::optional<Intent> wanted = std::visit([&](auto& shown) { return draw(ui, shown, texts); }, screen);
  if (auto tapped = draw_top(ui, shell, texts)) wanted = tapped;
  if (shell.countdown && !asks) draw_return(ui, *shell.countdown, texts);
  ui.enabled = true;
  if (shell.accessibility_open) return draw_panel(ui, shell, texts);
  if (asks) return draw_still_there(ui, *shell.countdown, texts);
  return wanted;
}

}  // namespace sala
