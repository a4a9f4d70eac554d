// The day's agenda: sessions and phases of tests, which are open, who came, opening and closing by hand, and what this desk
// is for.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "core/texts.h"
#include "ui/frame.h"
#include "ui/screens/staff/phase_question.h"
#include "ui/screens/staff/staff_intent.h"
#include "ui/widgets.h"

namespace sala {

struct AgendaPage {
  struct TestPhase {
    Uuid test;
    Phase phase = Phase::pre;
    bool may_open = true;  ///< at this station, by this user
  };
  struct Row {
    std::optional<Uuid> session;  ///< nothing: the registration
    std::string title, when, count;
    std::string state;  ///< "open", "opens at 08:30"…
    Tone tone = Tone::primary;
    bool open = false;
    bool bound = false;                     ///< this desk takes attendance for it alone
    bool by_hand = false;                   ///< held open or closed, whatever its hours say
    std::optional<TestPhase> of_test = {};  ///< in place of a session
  };
  std::vector<Row> rows;
  bool follows_clock = true;  ///< this desk
  std::optional<PhaseQuestion> question = {};
  ScrollState scroll;
};

std::optional<StaffIntent> draw(Ui& ui, Rect room, AgendaPage& page, const Texts& texts);
bool asks(const AgendaPage& page);
std::optional<StaffIntent> draw_question(Ui& ui, AgendaPage& page, const Texts& texts);

}  // namespace sala
