#include "kiosk/staff/staff_flow.h"

#include <spdlog/spdlog.h>

#include "station/certificate/verify.h"
#include "station/door/door.h"
#include "station/users.h"
#include "words/board.h"
#include "words/certificate_shown.h"
#include "words/staff.h"

namespace sala {
namespace {

namespace si = staff_intent;

constexpr double refresh_s = 5;

/// What a ticket shown on a staff page came to.
std::string told_of(const DoorAnswer& answer, const Texts& texts) {
  const std::string name = answer.person ? full_name(*answer.person) : texts[words::board_name_follows];
  if (lets_in(answer)) return texts.with(words::staff_scan_in, {{"name", name}});
  if (answer.outcome == Outcome::already_in) return texts.with(words::staff_scan_again, {{"name", name}});
  return texts.with(words::staff_scan_refused, {{"why", texts[refusal_title(answer.outcome)]}});
}

void add_notice(std::string& notice, const std::string& more) {
  if (!notice.empty() && !more.empty()) notice += " · ";
  notice += more;
}

}  // namespace

StaffFlow::~StaffFlow() {
  for (const auto& part : parts_) part->end(station_);
}

StaffDesk StaffFlow::desk(StaffScreen& screen, const StaffView& view) const {
  return {station_, view.project, view.texts, user_, screen, {}, view.camera, repeats_, false, view.eye};
}

Result<std::optional<Screen>> StaffFlow::ask_to_vouch(const StaffView& view) {
  auto pin = entrance_.begin(station_, view.texts, StaffTask::see_board);
  if (!pin) return Failure(pin.error());
  if (!*pin) return std::optional<Screen>();
  is_vouching_ = true;
  return std::optional<Screen>(std::move(**pin));
}

Result<Screen> StaffFlow::enter(const StaffView& view) {
  is_vouching_ = false;
  const StaffTask task = view.project != nullptr ? StaffTask::see_board : StaffTask::leave;
  auto pin = entrance_.begin(station_, view.texts, task);
  if (!pin) return Failure(pin.error());
  if (*pin) return Screen(std::move(**pin));
  return open_side({{}, "", UserRole::administrator}, view);
}

WayOutScreen StaffFlow::way_out() const {
  const auto id = station_.store->own_station_id();
  return {SALA_VERSION, id ? id->text() : "", ways_out_};
}

/// The area that is open, as far as it may be; else the first that may.
StaffPart& StaffFlow::open_part(const StaffDesk& desk) const {
  const bool has_project = desk.project != nullptr;
  const auto is_open = [&](const auto& part) {
    return part->entry().area == desk.screen.menu.area && part->may(user_.role, has_project);
  };
  const auto open = std::ranges::find_if(parts_, is_open);
  if (open != parts_.end()) return **open;
  const auto first = std::ranges::find_if(parts_, [&](const auto& part) { return part->may(user_.role, has_project); });
  return first != parts_.end() ? **first : *parts_.back();
}

Result<Screen> StaffFlow::open_side(const User& user, const StaffView& view) {
  user_ = user;
  StaffScreen screen;
  StaffDesk desk = this->desk(screen, view);
  for (const auto& part : parts_) part->begin();
  if (const auto opened = open_area(desk, open_part(desk).entry().area); !opened) return Failure(opened.error());
  return Screen(std::move(screen));
}

/// What parts have to tell at the rail's foot; one that cannot tell has it in the log.
std::optional<RailState> StaffFlow::rail_state(const StaffDesk& desk) const {
  for (const auto& part : parts_) {
    const auto told = part->rail_state(desk);
    if (!told) spdlog::error("staff: {}", name_of(told.error().text));
    if (told && *told) return *told;
  }
  return std::nullopt;
}

/// Shows the area with the rail as it is now.
Result<void> StaffFlow::open_area(StaffDesk& desk, StaffArea area) {
  StaffMenu menu;
  menu.user = user_.name;
  if (!user_.name.empty()) menu.role = role_words(user_.role, desk.texts);
  menu.rail = rail_of(parts_, user_.role, desk.project != nullptr);
  const auto users = read_users(station_.folder);
  menu.is_open_to_all = users && users->empty();
  menu.may_leave = may(user_.role, StaffTask::leave);
  menu.area = area;
  menu.state = rail_state(desk);
  desk.screen.menu = std::move(menu);
  StaffPart& part = open_part(desk);
  desk.screen.menu.area = part.entry().area;
  return part.show(desk);
}

Result<void> StaffFlow::take_at_pin(const StaffIntent& wanted, PinScreen& pin, const StaffView& view) {
  if (const auto* chosen = std::get_if<si::ChooseUser>(&wanted)) entrance_.choose_user(pin, chosen->user);
  if (std::holds_alternative<si::ForgetUser>(wanted)) entrance_.forget_user(pin);
  const auto* typed = std::get_if<si::TypePin>(&wanted);
  return typed != nullptr ? entrance_.take_keys(station_, pin, typed->keys, view.texts, view.now_s) : Result<void>();
}

Result<std::string> StaffFlow::take(const StaffIntent& wanted, Screen& screen, const StaffView& view) {
  if (auto* pin = std::get_if<PinScreen>(&screen)) {
    const auto taken = take_at_pin(wanted, *pin, view);
    return taken ? Result<std::string>(std::string()) : Failure(taken.error());
  }
  auto* staff = std::get_if<StaffScreen>(&screen);
  if (staff == nullptr) return std::string();
  StaffDesk desk = this->desk(*staff, view);
  const auto done = carry_out(desk, wanted);
  const std::string notice = desk.notice;  // the desk's screen may be another from here on
  if (desk.users_changed)
    if (const auto asked = ask_anew_if_changed(screen, view); !asked) return Failure(asked.error());
  return done ? Result<std::string>(notice) : Failure(done.error());
}

/// Who is given another role here, or is removed, does not work on as who they were.
Result<void> StaffFlow::ask_anew_if_changed(Screen& screen, const StaffView& view) {
  const auto users = read_users(station_.folder);
  if (!users) return Failure(users.error());
  if (auto* staff = std::get_if<StaffScreen>(&screen)) staff->menu.is_open_to_all = users->empty();
  if (user_.id == Uuid{}) return {};  // nobody had a PIN yet
  const auto is_same = [&](const UserRecord& each) { return each.user.id == user_.id && each.user.role == user_.role; };
  if (std::ranges::any_of(*users, is_same)) return {};
  const Uuid before = user_.id;
  leave();
  auto entrance = enter(view);
  if (entrance) screen = std::move(*entrance);
  if (!entrance) user_ = {before, "", UserRole::trainer};  // who may do least
  return entrance ? Result<void>() : Failure(entrance.error());
}

Result<void> StaffFlow::carry_out(StaffDesk& desk, const StaffIntent& wanted) {
  if (const auto* open = std::get_if<si::OpenArea>(&wanted)) {
    desk.leave_page();
    for (const auto& part : parts_)
      if (part->entry().area == open->area) part->begin();
    return open_area(desk, open->area);
  }
  if (std::holds_alternative<si::CloseQuestion>(wanted)) {
    desk.screen.trouble.reset();
    return open_part(desk).show(desk);
  }
  for (const auto& part : parts_)
    if (const auto taken = part->take(desk, wanted); !taken || *taken)
      return taken ? Result<void>() : Failure(taken.error());
  return {};  // the entrance's, and the flow's own
}

Result<std::string> StaffFlow::take_code(const std::string& code, CodeSource source, Screen& screen,
                                         const StaffView& view) {
  auto* staff = std::get_if<StaffScreen>(&screen);
  if (staff == nullptr) return std::string();
  StaffDesk desk = this->desk(*staff, view);
  StaffPart& part = open_part(desk);
  if (const auto taken = part.take_code(desk, code, source); !taken || *taken)
    return taken ? Result<std::string>(std::string()) : Failure(taken.error());
  if (view.project == nullptr) return std::string();
  if (is_certificate_code(code)) return view.texts[words::verdict_at_staff_page];
  const auto answer = check_in_by_code(station_, DoorRequest{view.project->id}, code);
  if (!answer) return Failure(answer.error());
  if (answer->outcome == Outcome::already_in) desk.repeats = ++repeats_;
  if (part.is_live(*staff) && !asks(*staff))
    if (const auto shown = part.show(desk); !shown) return Failure(shown.error());
  return told_of(*answer, view.texts);
}

Result<StaffChange> StaffFlow::pass_time(Screen& screen, const StaffView& view) {
  auto change = look_at_entrance(screen, view);
  if (!change || change->is_changed) return change;
  change = look_at_parts(screen, view);
  if (!change || change->is_changed) return change;
  auto* staff = std::get_if<StaffScreen>(&screen);
  return staff != nullptr ? keep_fresh(*staff, view) : change;
}

Result<StaffChange> StaffFlow::look_at_entrance(Screen& screen, const StaffView& view) {
  entrance_.look_after(station_);
  auto* pin = std::get_if<PinScreen>(&screen);
  if (pin == nullptr) return StaffChange{};
  const std::string told = pin->told;
  const bool checking = pin->checking;
  const auto user = entrance_.look(station_, *pin, view.texts, view.now_s);
  if (!user) return Failure(user.error());
  if (!*user) return StaffChange{told != pin->told || checking != pin->checking};
  if (std::exchange(is_vouching_, false)) return StaffChange{true, {}, true};
  auto opened = open_side(**user, view);
  if (!opened) return Failure(opened.error());
  screen = std::move(*opened);
  return StaffChange{true};
}

/// What parts have come to: each is heard, whatever another one says.
StaffChange StaffFlow::look_at(StaffDesk& desk, bool is_somebody_here) {
  StaffChange change;
  for (const auto& part : parts_) {
    const auto looked = part->look(desk);
    change.is_changed = change.is_changed || !looked || *looked;
    add_notice(change.notice, std::exchange(desk.notice, ""));
    if (looked) continue;
    spdlog::error("staff: {}", name_of(looked.error().text));
    if (!is_somebody_here)
      untold_ = looked.error();
    else if (part->entry().area == desk.screen.menu.area)
      desk.screen.trouble = desk.texts.of(looked.error());
    else
      add_notice(change.notice, desk.texts.of(looked.error()));
  }
  return change;
}

Result<StaffChange> StaffFlow::look_at_parts(Screen& screen, const StaffView& view) {
  StaffScreen nobodys;
  auto* staff = std::get_if<StaffScreen>(&screen);
  StaffDesk desk = this->desk(staff != nullptr ? *staff : nobodys, view);
  StaffChange change = look_at(desk, staff != nullptr);
  if (staff == nullptr) return StaffChange{change.is_changed};
  if (const auto untold = std::exchange(untold_, std::nullopt)) {
    add_notice(change.notice, view.texts.of(*untold));
    change.is_changed = true;
  }
  if (desk.users_changed)
    if (const auto asked = ask_anew_if_changed(screen, view); !asked) return Failure(asked.error());
  return change;
}

Result<StaffChange> StaffFlow::keep_fresh(StaffScreen& screen, const StaffView& view) {
  StaffDesk desk = this->desk(screen, view);
  StaffPart& part = open_part(desk);
  if (!part.is_live(screen) || asks(screen) || view.now_s - refreshed_s_ < refresh_s) return StaffChange{};
  refreshed_s_ = view.now_s;
  screen.menu.state = rail_state(desk);
  if (const auto shown = part.show(desk); !shown) return Failure(shown.error());
  return StaffChange{true};
}

Result<void> StaffFlow::retell(Screen& screen, const StaffView& view) {
  if (auto* pin = std::get_if<PinScreen>(&screen)) entrance_.retell(*pin, view.texts, view.now_s);
  auto* staff = std::get_if<StaffScreen>(&screen);
  if (staff == nullptr) return {};
  StaffDesk desk = this->desk(*staff, view);
  return open_area(desk, staff->menu.area);
}

void StaffFlow::tell_trouble(Screen& screen, const Error& error, const Texts& texts) {
  if (auto* staff = std::get_if<StaffScreen>(&screen)) staff->trouble = texts.of(error);
}

void StaffFlow::leave() {
  user_ = {};
  is_vouching_ = false;
  entrance_.leave();
  for (const auto& part : parts_) part->forget();
}

}  // namespace sala
