#include "ui/screens/screen.h"

#include "ui/screens/frame_parts.h"

namespace sala {

namespace {

void draw_notice(Ui& ui, const Shell& shell) {
  if (!shell.notice) return;
  toast(ui, {.id = "notice",
             .words = *shell.notice,
             .tone = Tone::primary,
             .icon = Icon::info,
             .since_s = shell.notice_since_s});
}

bool asks(const Screen& screen) {
  if (const auto* clock = std::get_if<ClockScreen>(&screen)) return clock->confirming;
  if (const auto* way_out = std::get_if<WayOutScreen>(&screen)) return way_out->asked.has_value();
  if (const auto* staff = std::get_if<StaffScreen>(&screen)) return asks(*staff);
  return false;
}

std::optional<Intent> draw_question(Ui& ui, Screen& screen, const Texts& texts) {
  if (const auto* clock = std::get_if<ClockScreen>(&screen)) return draw_question(ui, *clock, texts);
  if (const auto* way_out = std::get_if<WayOutScreen>(&screen)) return draw_question(ui, *way_out, texts);
  if (auto* staff = std::get_if<StaffScreen>(&screen)) return draw_question(ui, *staff, texts);
  return std::nullopt;
}

/// A screen with the keyboard needs all the room, its own way back stands at the top; staff pages have a rail; whom to
/// call stands alone.
bool fills_screen(const Screen& screen) {
  if (const auto* walk_in = std::get_if<WalkInScreen>(&screen)) return has_keyboard(*walk_in);
  return std::holds_alternative<FindNameScreen>(screen) || std::holds_alternative<StaffScreen>(screen) ||
         std::holds_alternative<CallStaffScreen>(screen);
}

}  // namespace

std::string_view name_of(const Screen& screen) {
  static constexpr std::array<std::string_view, 17> names = {
      "set_up",  "choose_project", "clock",   "welcome",      "checked_in", "already_in",
      "refusal", "trouble",        "my_day",  "way_out",      "find_name",  "confirm_name",
      "pin",     "staff",          "walk_in", "walk_in_done", "call_staff"};
  static_assert(names.size() == std::variant_size_v<Screen>);
  return names[screen.index()];
}

std::optional<Intent> draw(Ui& ui, Screen& screen, const Shell& shell, const Texts& texts) {
  set_logo(ui, shell.logo);
  const bool leaves = shell.countdown && shell.countdown->asks;
  const bool covered = leaves || shell.accessibility_open || asks(screen);
  ui.target = Target::participant;
  ui.enabled = !covered;
  std::optional<Intent> wanted = std::visit([&](auto& shown) { return draw(ui, shown, shell, texts); }, screen);
  if (!fills_screen(screen))
    if (auto tapped = draw_top(ui, shell, texts)) wanted = tapped;
  if (shell.countdown && !leaves) draw_return(ui, shell, texts);
  draw_notice(ui, shell);
  ui.enabled = true;
  if (leaves) return draw_still_there(ui, *shell.countdown, texts);
  if (shell.accessibility_open) return draw_accessibility_panel(ui, shell, texts);
  if (asks(screen)) return draw_question(ui, screen, texts);
  return wanted;
}

}  // namespace sala
