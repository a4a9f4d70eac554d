// One question of a test: read, answered with a tap or a few keys, marked for later. What is drawn as chosen is stored.
#pragma once
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/edit_text.h"
#include "core/learning/question_kind.h"
#include "core/texts.h"
#include "ui/keyboard.h"
#include "ui/screens/intent.h"
#include "ui/screens/manner.h"
#include "ui/widgets.h"

namespace sala {

/// How a question stands, on the bar of a question and on the map.
struct AnswerMark {
  bool is_answered = false, is_marked = false;
  bool operator==(const AnswerMark&) const = default;
};

/// What is left of the time, ready to be read; empty without a limit.
struct TimeShown {
  std::string words;
  bool is_short = false;
};

struct ShownItem {
  std::string id, text;
};

/// A row of an ordering under a finger, until it is let go.
struct DraggedRow {
  std::size_t from = 0;
  float press_y = 0;  ///< dp
};

struct QuestionScreen {
  static constexpr std::string_view id = "question";
  static constexpr Manner manner{.leaves = Leaves::working, .takes_codes = false, .fills = true};

  std::string phase;  ///< "แบบทดสอบก่อนอบรม"
  std::size_t index = 0;
  std::vector<AnswerMark> marks;  ///< of all questions, in this attempt's order
  TimeShown time;

  std::string question;  ///< its id
  QuestionKind kind = QuestionKind::single;
  std::string description, text, unit;
  std::optional<ShownPicture> picture;       ///< beside the answers or above them
  bool is_enlarged = false;                  ///< over the whole screen, until a tap
  std::vector<ShownItem> items;              ///< choices; what is put in order, as it stands now; left sides
  std::vector<ShownItem> right;              ///< of a matching
  std::vector<std::string> chosen;           ///< ids; "true" or "false"
  std::map<std::string, std::string> pairs;  ///< left to right
  EditText field;                            ///< of number and short text
  Keyboard keyboard;
  bool is_refused = false;  ///< what was typed is no number, or nothing
  std::string held;         ///< the left side that waits for its right one
  std::optional<DraggedRow> dragged = {};
  ScrollState scroll;
};

std::optional<Intent> draw(Ui& ui, QuestionScreen& screen, const Shell& shell, const Texts& texts);
/// The same question is one page, however it is answered.
inline std::string page_within(const QuestionScreen& screen) {
  return screen.question;
}

}  // namespace sala
