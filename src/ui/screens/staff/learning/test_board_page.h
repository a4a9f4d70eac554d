// The board while a test runs: the time of the room, who has handed in, who works and who has not begun, and how often each
// question was right. Everything that stands here is counted by whoever fills it.
#pragma once
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "core/chart.h"
#include "core/edit_text.h"
#include "core/texts.h"
#include "ui/keyboard.h"
#include "ui/screens/staff/phase_question.h"
#include "ui/screens/staff/staff_intent.h"
#include "ui/widgets.h"

namespace sala {

inline constexpr std::size_t board_filters = 4;  ///< still to hand in, not begun, at work, handed in

struct TestBoardPage {
  struct Tab {
    Phase phase = Phase::pre;
    std::string label;
    bool is_open = false;
  };
  struct Person {
    std::optional<Uuid> attempt;  ///< of somebody at work: may be given more time
    std::string name, unit, state;
    Tone tone = Tone::primary;
    Icon icon = Icon::minus;
  };
  struct Question {
    std::string label, told;
    double share = 0;
    bool attention = false;
  };
  struct PersonQuestion {
    Uuid attempt = {};
    ReasonQuestion words = {};
  };
  Uuid test = {};
  std::string title = {};  ///< of the test
  std::vector<Tab> tabs = {};
  Phase phase = Phase::pre;
  bool is_open = false, may_run = true, has_end = false;
  bool is_reading = false;  ///< nothing is known yet
  std::string time_title, time;
  bool time_is_short = false;
  int people = 0;
  std::array<int, 3> counts = {};  ///< handed in, at work, not begun
  std::array<int, board_filters> of_filter = {};
  std::size_t filter = 0;
  std::vector<Person> shown = {};
  EditText search = {};
  Keyboard keyboard = {};
  bool typing = false;
  std::string questions_title = {}, questions_caption = {};
  std::vector<Question> questions = {};
  std::string note = {};  ///< a key that may be wrong, or why counts are missing; may be empty
  std::optional<PhaseQuestion> question = {};
  std::optional<PersonQuestion> person = {};
  ScrollState scroll = {}, questions_scroll = {};
};

std::optional<StaffIntent> draw(Ui& ui, Rect room, TestBoardPage& page, const Texts& texts);
bool asks(const TestBoardPage& page);
std::optional<StaffIntent> draw_question(Ui& ui, TestBoardPage& page, const Texts& texts);

}  // namespace sala
