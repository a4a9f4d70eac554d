#include "kiosk/staff/staff_flow.h"

#include "core/overloaded.h"
#include "kiosk/staff/board/agenda.h"
#include "kiosk/staff/board/door_board.h"
#include "kiosk/staff/import/import.h"
#include "kiosk/staff/out/out.h"
#include "kiosk/staff/people/people.h"
#include "kiosk/staff/set_up/set_up.h"
#include "station/users.h"
#include "words/board.h"
#include "words/staff.h"

namespace sala {
namespace {

constexpr double refresh_s = 5;

/// Pages that show the door as it is now.
bool is_live(const StaffScreen& screen) {
  return std::holds_alternative<DoorBoardPage>(screen.page) || std::holds_alternative<AgendaPage>(screen.page) ||
         std::holds_alternative<PeoplePage>(screen.page) || std::holds_alternative<OutPage>(screen.page) ||
         std::holds_alternative<ImportFilesPage>(screen.page);
}

/// Without a project there is only the set-up.
std::vector<StaffArea> areas_of(UserRole role, bool has_project) {
  std::vector<StaffArea> areas;
  if (has_project && may(role, StaffTask::see_people))
    areas = {StaffArea::door, StaffArea::people, StaffArea::import_people, StaffArea::sessions, StaffArea::out};
  else if (has_project)
    areas = {StaffArea::door, StaffArea::sessions};
  if (may(role, StaffTask::set_up)) areas.push_back(StaffArea::set_up);
  return areas;
}

StaffMenu menu_of(const User& user, bool has_project, const Texts& texts) {
  StaffMenu menu;
  menu.user = user.name;
  if (!user.name.empty()) menu.role = role_words(user.role, texts);
  menu.areas = areas_of(user.role, has_project);
  menu.may_leave = may(user.role, StaffTask::leave);
  return menu;
}

/// What a ticket shown on a staff page came to.
std::string told_of(const DoorAnswer& answer, const Texts& texts) {
  const std::string name = answer.person ? full_name(*answer.person) : texts[words::board_name_follows];
  if (lets_in(answer)) return texts.with(words::staff_scan_in, {{"name", name}});
  if (answer.outcome == Outcome::already_in) return texts.with(words::staff_scan_again, {{"name", name}});
  return texts.with(words::staff_scan_refused, {{"why", texts[refusal_title(answer.outcome)]}});
}

}  // namespace

StaffDesk StaffFlow::desk(StaffScreen& screen, const StaffView& view) const {
  return {station_, view.project, view.texts, user_, screen, {}, view.camera};
}

Result<Screen> StaffFlow::enter(const StaffView& view) {
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

Result<Screen> StaffFlow::open_side(const User& user, const StaffView& view) {
  user_ = user;
  StaffScreen screen;
  StaffDesk desk = this->desk(screen, view);
  begin_set_up(set_up_);
  const auto place = view.project != nullptr ? place_of_now(desk) : Result<std::optional<Uuid>>();
  if (!place) return Failure(place.error());
  place_ = *place;
  const StaffArea first = view.project != nullptr ? StaffArea::door : StaffArea::set_up;
  if (const auto opened = open_area(desk, first); !opened) return Failure(opened.error());
  return Screen(std::move(screen));
}

Result<void> StaffFlow::open_area(StaffDesk& desk, StaffArea area) {
  desk.screen.menu = menu_of(user_, desk.project != nullptr, desk.texts);
  const auto users = read_users(station_.folder);
  desk.screen.menu.is_open_to_all = users && users->empty();
  desk.screen.menu.area = area;
  return refresh(desk);
}

/// Fills the page of the area that is open.
Result<void> StaffFlow::refresh(StaffDesk& desk) {
  if (desk.screen.menu.area == StaffArea::set_up || desk.project == nullptr) return show_set_up(desk, set_up_);
  if (desk.screen.menu.area == StaffArea::sessions) return show_agenda(desk);
  if (desk.screen.menu.area == StaffArea::people) return refresh_people(desk, people_);
  if (desk.screen.menu.area == StaffArea::out) return show_out(desk, out_);
  if (desk.screen.menu.area == StaffArea::import_people) return show_import(desk, import_);
  return show_door_board(desk, place_, repeats_);
}

Result<std::string> StaffFlow::take(const StaffIntent& wanted, Screen& screen, const StaffView& view) {
  if (auto* pin = std::get_if<PinScreen>(&screen)) {
    if (const auto* chosen = std::get_if<staff_intent::ChooseUser>(&wanted)) entrance_.choose_user(*pin, chosen->user);
    if (std::holds_alternative<staff_intent::ForgetUser>(wanted)) entrance_.forget_user(*pin);
    const auto* typed = std::get_if<staff_intent::TypePin>(&wanted);
    const auto taken =
        typed != nullptr ? entrance_.take_keys(station_, *pin, typed->keys, view.texts, view.now_s) : Result<void>();
    if (!taken) return Failure(taken.error());
    return std::string();
  }
  auto* staff = std::get_if<StaffScreen>(&screen);
  if (staff == nullptr) return std::string();
  StaffDesk desk = this->desk(*staff, view);
  if (const auto done = carry_out(desk, wanted); !done) return Failure(done.error());
  const std::string notice = desk.notice;  // the desk's screen may be another from here on
  if (std::holds_alternative<SetUpIntent>(wanted))
    if (const auto asked = ask_anew_if_changed(screen, view); !asked) return Failure(asked.error());
  return notice;
}

/// Who is given another role here, or is removed, does not work on as who they were.
Result<void> StaffFlow::ask_anew_if_changed(Screen& screen, const StaffView& view) {
  if (user_.id == Uuid{}) return {};  // nobody has a PIN yet
  const auto users = read_users(station_.folder);
  if (!users) return Failure(users.error());
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
  namespace si = staff_intent;
  return std::visit(Overloaded{
                        [&](const si::OpenArea& open) {
                          desk.screen.page = DoorBoardPage{};
                          begin_set_up(set_up_);
                          return open_area(desk, open.area);
                        },
                        [&](const PeopleIntent& people) { return take_people(desk, people_, people); },
                        [&](const OutIntent& out) { return take_out(desk, out_, out); },
                        [&](const ImportIntent& import) { return take_import(desk, import_, import); },
                        [&](const SetUpIntent& set_up) {
                          place_.reset();  // it may be another project's
                          return take_set_up(desk, set_up_, set_up);
                        },
                        [&](si::CloseQuestion) {
                          desk.screen.trouble.reset();
                          return refresh(desk);
                        },
                        [&](const si::ShowPlace& place) {
                          place_ = place.session;
                          return refresh(desk);
                        },
                        [&](const si::AskUndo& ask) {
                          ask_undo(desk, ask.fact);
                          return Result<void>();
                        },
                        [&](const si::Undo& undo) {
                          const auto done = undo_check_in(desk, undo.fact, undo.reason);
                          return done ? refresh(desk) : done;
                        },
                        [&](const si::SetGate& gate) { return set_gate(desk, gate.session, gate.open); },
                        [&](const si::BindDesk& bind) { return bind_desk(desk, bind.session); },
                        [](const auto&) { return Result<void>(); },  // the entrance's, and the flow's own
                    },
                    wanted);
}

Result<std::string> StaffFlow::take_code(const std::string& code, CodeSource source, Screen& screen,
                                         const StaffView& view) {
  auto* staff = std::get_if<StaffScreen>(&screen);
  if (staff == nullptr) return std::string();
  StaffDesk desk = this->desk(*staff, view);
  if (auto* devices = desk.page<DevicesPage>()) {
    show_reading(desk, *devices, code, source);
    return std::string();
  }
  if (view.project == nullptr) return std::string();
  const auto answer = check_in_by_code(station_, DoorRequest{view.project->id}, code);
  if (!answer) return Failure(answer.error());
  if (answer->outcome == Outcome::already_in) note_repeat();
  if (is_live(*staff) && !asks(*staff))
    if (const auto shown = refresh(desk); !shown) return Failure(shown.error());
  return told_of(*answer, view.texts);
}

Result<StaffChange> StaffFlow::pass_time(Screen& screen, const StaffView& view) {
  if (auto* pin = std::get_if<PinScreen>(&screen)) {
    const std::string told = pin->told;
    const bool checking = pin->checking;
    const auto user = entrance_.look(station_, *pin, view.texts, view.now_s);
    if (!user) return Failure(user.error());
    if (!*user) return StaffChange{told != pin->told || checking != pin->checking};
    auto opened = open_side(**user, view);
    if (!opened) return Failure(opened.error());
    screen = std::move(*opened);
    return StaffChange{true};
  }
  auto* staff = std::get_if<StaffScreen>(&screen);
  if (staff == nullptr) return StaffChange{};
  StaffDesk desk = this->desk(*staff, view);
  for (const auto& looked : {look_out(desk, out_), look_import(desk, import_), look_set_up(desk, set_up_)}) {
    if (!looked) return Failure(looked.error());
    if (!*looked) continue;
    const std::string notice = desk.notice;
    if (staff->menu.area == StaffArea::set_up)
      if (const auto asked = ask_anew_if_changed(screen, view); !asked) return Failure(asked.error());
    return StaffChange{true, notice};
  }
  if (!(is_live(*staff) || shows_places(*staff, set_up_)) || asks(*staff) || view.now_s - refreshed_s_ < refresh_s)
    return StaffChange{};
  refreshed_s_ = view.now_s;
  const auto shown = refresh(desk);
  if (!shown) return Failure(shown.error());
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
  entrance_.leave();
  people_ = {};
  forget_told(out_);
  forget_import(import_);
  forget_set_up(set_up_);
  place_.reset();
}

}  // namespace sala
