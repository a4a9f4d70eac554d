// Phases of tests on the day's agenda: in their place among the sessions, asked before they change, after closes before.
#include "kiosk/staff/board/agenda.h"
#include "storage/project_queries.h"
#include "support/day/trainer_desk.h"
#include "words/board.h"
#include "words/trainer.h"

namespace sala {
namespace {

const AgendaPage& agenda_of(StaffDesk& desk) {
  REQUIRE(show_agenda(desk));
  return *desk.page<AgendaPage>();
}

void change_on_agenda(StaffDesk& desk, const staff_intent::AskPhaseGate& ask) {
  REQUIRE(ask_phase_gate(desk, ask));
  REQUIRE(desk.page<AgendaPage>()->question);
  REQUIRE(change_phase_gate(desk, 0));
  REQUIRE_FALSE(desk.page<AgendaPage>()->question);
}

}  // namespace

TEST_CASE("phases stand among the sessions by their windows, are asked before they change, and go back to the clock") {
  TrainerDesk desk;
  desk.bring_in();
  const Uuid test = desk.test().id, session = desk.day.first_session;
  const PhaseWindow window{WindowEdge{session, false, -30}, WindowEdge{session, false, 15}};
  REQUIRE(change_window(desk.day.station, desk.day.project, {test, Phase::pre, window}));
  StaffDesk at_desk = desk.at_desk();
  const AgendaPage before = agenda_of(at_desk);
  REQUIRE(before.rows.size() == 4);  // registration, before, part 1, after
  CHECK(before.rows[1].of_test->phase == Phase::pre);
  CHECK(before.rows[1].when == "Opens 08:45, closes 09:30");
  CHECK(before.rows[2].session == session);
  CHECK(before.rows[3].when == desk.day.english[words::agenda_phase_no_window]);
  CHECK_FALSE(before.rows[1].open);

  change_on_agenda(at_desk, {test, Phase::pre, true});
  CHECK(agenda_of(at_desk).rows[1].open);
  CHECK(agenda_of(at_desk).rows[1].by_hand);
  change_on_agenda(at_desk, {test, Phase::post, true});
  CHECK(has(at_desk.notice, desk.day.english[words::trainer_pre_closed_too]));
  CHECK_FALSE(agenda_of(at_desk).rows[1].open);
  CHECK(agenda_of(at_desk).rows[3].open);
  change_on_agenda(at_desk, {test, Phase::pre, std::nullopt});
  CHECK_FALSE(agenda_of(at_desk).rows[1].by_hand);
  change_on_agenda(at_desk, {test, Phase::post, false});
  CHECK_FALSE(agenda_of(at_desk).rows[3].open);
  desk.day.turn_to(at(8, 50));
  CHECK(agenda_of(at_desk).rows[1].open);
}

}  // namespace sala
