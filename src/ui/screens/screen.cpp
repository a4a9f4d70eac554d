#include "ui/screens/screen.h"

#include "ui/screens/frame_parts.h"

namespace sala {

Screen::Screen(const Screen&) = default;
Screen::Screen(Screen&&) noexcept = default;
Screen& Screen::operator=(const Screen&) = default;
Screen& Screen::operator=(Screen&&) noexcept = default;
Screen::~Screen() = default;

namespace {

void draw_notice(Ui& ui, const Shell& shell) {
  if (!shell.notice) return;
  toast(ui, {.id = "notice",
             .words = *shell.notice,
             .tone = Tone::primary,
             .icon = Icon::info,
             .since_s = shell.notice_since_s});
}

std::optional<Intent> draw_its_question(Ui& ui, Screen& screen, const Texts& texts) {
  return std::visit(
      [&](auto& shown) -> std::optional<Intent> {
        if constexpr (requires { draw_question(ui, shown, texts); }) return draw_question(ui, shown, texts);
        return std::nullopt;
      },
      screen);
}

/// A screen with the keyboard needs all the room, too.
bool fills_now(const Screen& screen) {
  return std::visit(
      [](const auto& shown) {
        if constexpr (requires { has_keyboard(shown); }) return has_keyboard(shown);
        return shown.manner.fills;
      },
      screen);
}

}  // namespace

std::string_view name_of(const Screen& screen) {
  return std::visit([](const auto& shown) { return shown.id; }, screen);
}

bool has_question(const Screen& screen) {
  return std::visit(
      [](const auto& shown) {
        if constexpr (requires { asks(shown); }) return asks(shown);
        return false;
      },
      screen);
}

Manner manner_of(const Screen& screen) {
  return std::visit([](const auto& shown) { return shown.manner; }, screen);
}

std::string page_of(const Screen& screen, const Shell& shell) {
  std::string page = std::visit(
      [](const auto& shown) {
        if constexpr (requires { page_within(shown); }) return std::string(shown.id) + "/" + page_within(shown);
        return std::string(shown.id);
      },
      screen);
  if (has_question(screen)) page += "?";
  if (shell.accessibility_open) page += "+";
  if (shell.countdown && shell.countdown->asks) page += "!";
  return page;
}

std::optional<Intent> draw(Ui& ui, Screen& screen, const Shell& shell, const Texts& texts) {
  set_logo(ui, shell.logo);
  const bool leaves = shell.countdown && shell.countdown->asks;
  const bool covered = leaves || shell.accessibility_open || has_question(screen);
  ui.target = Target::participant;
  ui.enabled = !covered;
  std::optional<Intent> wanted = std::visit([&](auto& shown) { return draw(ui, shown, shell, texts); }, screen);
  if (!fills_now(screen))
    if (auto tapped = draw_top(ui, shell, texts)) wanted = tapped;
  if (shell.countdown && !leaves) draw_return(ui, shell, texts);
  draw_notice(ui, shell);
  ui.enabled = true;
  if (leaves) return draw_still_there(ui, *shell.countdown, texts);
  if (shell.accessibility_open) return draw_accessibility_panel(ui, shell, texts);
  if (has_question(screen)) return draw_its_question(ui, screen, texts);
  return wanted;
}

}  // namespace sala
