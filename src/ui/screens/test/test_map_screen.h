// All questions at a glance before a test is handed in: answered, marked, still empty.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/texts.h"
#include "ui/screens/intent.h"
#include "ui/screens/manner.h"
#include "ui/screens/test/question_screen.h"

namespace sala {

struct TestMapScreen {
  static constexpr std::string_view id = "test_map";
  static constexpr Manner manner{.leaves = Leaves::working, .takes_codes = false, .fills = true};

  std::string phase;
  std::vector<AnswerMark> marks;
  std::size_t from = 0;  ///< the question it was opened from
  TimeShown time;
  bool asks_hand_in = false;
  ScrollState scroll;
};

std::optional<Intent> draw(Ui& ui, TestMapScreen& screen, const Shell& shell, const Texts& texts);

/// Handing in is asked once: afterwards nothing can be changed.
inline bool asks(const TestMapScreen& screen) {
  return screen.asks_hand_in;
}
std::optional<Intent> draw_question(Ui& ui, const TestMapScreen& screen, const Texts& texts);

}  // namespace sala
