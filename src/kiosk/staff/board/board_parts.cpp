#include "kiosk/staff/board/board_parts.h"

#include <algorithm>

#include "core/overloaded.h"
#include "kiosk/staff/board/agenda.h"
#include "kiosk/staff/board/door_board.h"
#include "kiosk/staff/board/missing.h"
#include "kiosk/staff/check_in_words.h"
#include "station/people/roster_doubles.h"
#include "storage/project_queries.h"
#include "words/staff.h"

namespace sala {
namespace {

/// What the door board is about, as long as the event has it.
struct BoardPlace {
  Uuid project;
  std::optional<Uuid> session;  ///< nothing: the registration
};

Result<bool> is_on_agenda(const StaffDesk& desk, const BoardPlace& place) {
  if (place.project != desk.project->id) return false;
  if (!place.session) return true;
  const auto agenda = sessions(desk.store(), desk.project->id);
  if (!agenda) return Failure(agenda.error());
  return std::ranges::find(*agenda, *place.session, &Session::id) != agenda->end();
}

class DoorStaffPart : public StaffPart {
 public:
  RailEntry entry() const override {
    return {StaffArea::door, RailGroup::event_day, Icon::door, words::staff_area_door, "staff.door"};
  }
  bool may(UserRole role, bool has_project) const override {
    return has_project && sala::may(role, StaffTask::see_board);
  }
  Result<void> show(StaffDesk& desk) override {
    if (const auto* missing = desk.page<MissingPage>()) return show_missing(desk, missing->session);  // told anew
    return show_board(desk);
  }
  Result<bool> take(StaffDesk& desk, const StaffIntent& wanted) override {
    const auto* board = std::get_if<BoardIntent>(&wanted);
    if (board == nullptr) return false;
    if (desk.project == nullptr) return true;
    const auto done = carry_out(desk, *board);
    return done ? Result<bool>(true) : Failure(done.error());
  }
  bool is_live(const StaffScreen& screen) const override { return std::holds_alternative<DoorBoardPage>(screen.page); }
  void forget() override { place_.reset(); }

 private:
  Result<void> show_board(StaffDesk& desk) {
    const auto is_known = place_ ? is_on_agenda(desk, *place_) : Result<bool>(false);
    if (!is_known) return Failure(is_known.error());
    if (!*is_known) {
      const auto now = place_of_now(desk);
      if (!now) return Failure(now.error());
      place_ = BoardPlace{desk.project->id, *now};
    }
    if (const auto counted = count_doubles(desk); !counted) return counted;
    return show_door_board(desk, place_->session, {desk.repeats, doubles_});
  }

  Result<void> carry_out(StaffDesk& desk, const BoardIntent& wanted) {
    namespace si = staff_intent;
    return std::visit(Overloaded{[&](const si::ShowPlace& place) {
                                   place_ = BoardPlace{desk.project->id, place.session};
                                   return show_board(desk);
                                 },
                                 [&](const si::ShowMissing& missing) { return show_missing(desk, missing.session); },
                                 [&](si::SearchMissing) {
                                   if (auto* page = desk.page<MissingPage>()) search_missing(*page);
                                   return Result<void>();
                                 },
                                 [&](const si::AskUndo& ask) {
                                   ask_undo(desk, ask.fact);
                                   return Result<void>();
                                 },
                                 [&](const si::Undo& undo) {
                                   const auto done = undo_check_in(desk, undo.fact, undo.reason);
                                   return done ? show_board(desk) : done;
                                 }},
                      wanted);
  }

  /// Comparing everybody takes a while: only when somebody's words changed.
  Result<void> count_doubles(const StaffDesk& desk) {
    const std::pair now{desk.project->id, desk.store().people_version()};
    if (counted_ == now) return {};
    const auto rows = roster(desk.store(), desk.project->id);
    if (!rows) return Failure(rows.error());
    const auto doubles = roster_doubles(desk.store(), desk.project->id, *rows);
    if (!doubles) return Failure(doubles.error());
    doubles_ = doubles->size();
    counted_ = now;
    return {};
  }

  std::optional<BoardPlace> place_;
  std::size_t doubles_ = 0;
  std::optional<std::pair<Uuid, std::uint64_t>> counted_;
};

class AgendaStaffPart : public StaffPart {
 public:
  RailEntry entry() const override {
    return {StaffArea::sessions, RailGroup::event_day, Icon::calendar, words::staff_area_sessions, "staff.sessions"};
  }
  bool may(UserRole role, bool has_project) const override {
    return has_project && sala::may(role, StaffTask::open_gates);
  }
  Result<void> show(StaffDesk& desk) override { return show_agenda(desk); }
  Result<bool> take(StaffDesk& desk, const StaffIntent& wanted) override {
    const auto* agenda = std::get_if<AgendaIntent>(&wanted);
    if (agenda == nullptr) return false;
    if (desk.project == nullptr) return true;
    namespace si = staff_intent;
    const auto done =
        std::visit(Overloaded{[&](const si::SetGate& gate) { return set_gate(desk, gate.session, gate.open); },
                              [&](const si::BindDesk& bind) { return bind_desk(desk, bind.session); },
                              [&](const si::AskPhaseGate& ask) { return ask_phase_gate(desk, ask); },
                              [&](const si::ChangePhaseGate& change) { return change_phase_gate(desk, change.way); }},
                   *agenda);
    return done ? Result<bool>(true) : Failure(done.error());
  }
  bool is_live(const StaffScreen& screen) const override { return std::holds_alternative<AgendaPage>(screen.page); }
  void forget() override {}
};

}  // namespace

std::unique_ptr<StaffPart> door_board_part() {
  return std::make_unique<DoorStaffPart>();
}

std::unique_ptr<StaffPart> agenda_part() {
  return std::make_unique<AgendaStaffPart>();
}

}  // namespace sala
