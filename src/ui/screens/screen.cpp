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

}  // namespace

std::string_view name_of(const Screen& screen) {
  static constexpr std::array<std::string_view, 10> names = {"set_up",     "choose_project", "clock",   "welcome",
                                                             "checked_in", "already_in",     "refusal", "trouble",
                                                             "my_day",     "way_out"};
  static_assert(names.size() == std::variant_size_v<Screen>);
  return names[screen.index()];
}

std::optional<Intent> draw(Ui& ui, Screen& screen, const Shell& shell, const Texts& texts) {
  const bool asks = shell.countdown && shell.countdown->asks;
  ui.target = Target::participant;
  ui.enabled = !asks && !shell.accessibility_open;
  std::optional<Intent> wanted = std::visit([&](auto& shown) { return draw(ui, shown, shell, texts); }, screen);
  if (auto tapped = draw_top(ui, shell, texts)) wanted = tapped;
  if (shell.countdown && !asks) draw_return(ui, shell, texts);
  ui.enabled = true;
  draw_notice(ui, shell);
  if (asks) return draw_still_there(ui, *shell.countdown, texts);
  if (shell.accessibility_open) return draw_accessibility_panel(ui, shell, texts);
  return wanted;
}

}  // namespace sala
