// The part of the flow in which staff come in and go out; their pages are kiosk/staff's.
#include <spdlog/spdlog.h>

#include "kiosk/flow.h"

namespace sala {

void Flow::open_staff_side(double now_s) {
  auto first = staff_.enter(staff_view(now_s));
  if (!first) return set_out(first.error(), now_s);
  if (std::holds_alternative<StaffScreen>(*first)) visits_.note_staff();  // nobody has a PIN yet
  go(std::move(*first), now_s);
}

/// Where somebody has a PIN, they show it before that goes on.
void Flow::ask_to_vouch(VisitWish wish, double now_s) {
  auto pin = staff_.ask_to_vouch(staff_view(now_s));
  if (!pin) return set_out(pin.error(), now_s);
  if (!*pin) return set_out(wish, now_s);
  go(std::move(**pin), now_s);
  vouched_ = std::move(wish);
}

void Flow::take_staff(const StaffIntent& wanted, double now_s) {
  if (std::holds_alternative<staff_intent::LockScreen>(wanted)) return go_welcome(now_s);
  const auto* staff = std::get_if<StaffScreen>(&screen_);
  if (std::holds_alternative<staff_intent::OpenWayOut>(wanted)) {
    if (staff != nullptr && staff->menu.may_leave) set_out(staff_.way_out(), now_s);
    return;
  }
  const auto told = staff_.take(wanted, screen_, staff_view(now_s));
  if (std::holds_alternative<SetUpIntent>(wanted)) take_up_project(now_s);
  if (told) return tell(*told, now_s);
  spdlog::error("staff: {}", name_of(told.error().text));
  if (staff == nullptr) return set_out(told.error(), now_s);
  StaffFlow::tell_trouble(screen_, told.error(), texts());
}

/// What was set up counts at once, also on the page that is open.
void Flow::take_up_project(double now_s) {
  const auto in_use = project_in_use(*station_.store);
  if (!in_use) return set_out(in_use.error(), now_s);
  const bool is_another = project_ != *in_use;
  project_ = *in_use;
  if (is_another) retell_staff(now_s);
  refresh(now_s);
}

void Flow::scan_for_staff(const std::string& code, CodeSource source, double now_s) {
  const auto told = staff_.take_code(code, source, screen_, staff_view(now_s));
  if (told) return tell(*told, now_s);
  StaffFlow::tell_trouble(screen_, told.error(), texts());
}

bool Flow::pass_staff_time(double now_s) {
  const bool at_pad = std::holds_alternative<PinScreen>(screen_);
  const auto changed = staff_.pass_time(screen_, staff_view(now_s));
  if (!changed) {
    set_out(changed.error(), now_s);
    return true;
  }
  tell(changed->notice, now_s);
  if (changed->is_vouched && vouched_) {
    const VisitWish wish = *std::exchange(vouched_, std::nullopt);
    set_out(wish, now_s);
    return true;
  }
  if (changed->is_changed) take_up_project(now_s);  // an event may have come with what was taken in
  if (at_pad && !std::holds_alternative<PinScreen>(screen_)) {
    touched_s_ = now_s;
    visits_.note_staff();  // a PIN opened it
  }
  return changed->is_changed;
}

void Flow::retell_staff(double now_s) {
  if (const auto told = staff_.retell(screen_, staff_view(now_s)); !told) set_out(told.error(), now_s);
}

void Flow::tell(const std::string& words, double now_s) {
  if (words.empty()) return;
  notice_ = words;
  notice_since_s_ = now_s;
}

}  // namespace sala
