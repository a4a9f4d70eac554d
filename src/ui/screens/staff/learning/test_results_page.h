// What a test came to: the finding in words, the group's scores before and after, each question, and one tap further the
// item analysis and every figure with its n and its formula. Without names.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "core/chart.h"
#include "core/texts.h"
#include "ui/screens/staff/reason_question.h"
#include "ui/screens/staff/staff_intent.h"
#include "ui/widgets.h"

namespace sala {

struct TestResultsPage {
  enum class View { group, items, formulas };
  struct Question {
    std::string number, text;
    ShareMoved moved;
    std::string before, after;  ///< "42" and "91%"
    bool attention = false;
  };
  /// A question of one sitting.
  struct Item {
    std::string number, text;
    std::string difficulty, difficulty_word, discrimination, discrimination_word, correlation;
    std::string choices;  ///< how often each was taken
    std::string note;     ///< what somebody should look at; may be empty
  };
  struct Formula {
    std::string what, value, how;  ///< the sentence, its n among it; how it is worked out
  };
  View view = View::group;
  Uuid test = {};
  std::string chip = {};  ///< "after: open, 34 of 38"
  Tone chip_tone = Tone::primary;
  std::string finding = {}, figures = {};
  std::string note = {};  ///< why figures are missing, or that the group is small; may be empty
  std::string scores_title = {}, before = {}, after = {};  ///< the legend; empty: nobody took it
  ScoreColumns scores = {};
  std::string questions_title = {};
  std::vector<Question> questions = {};
  std::vector<std::string> sittings = {};  ///< "before", "after, form A": of items
  std::size_t sitting = 0;
  std::string items_told = {};  ///< how many people, reliability
  std::vector<Item> items = {};
  std::string criteria = {};
  std::vector<Formula> formulas = {};
  bool is_reading = false;                         ///< nothing is known yet
  bool may_show = false;                           ///< to the room: five people and more
  bool may_open_key = false, is_key_open = false;  ///< to people, for their own answers
  std::optional<ReasonQuestion> question = {};
  ScrollState scroll = {};
};

std::optional<StaffIntent> draw(Ui& ui, Rect room, TestResultsPage& page, const Texts& texts);
bool asks(const TestResultsPage& page);
std::optional<StaffIntent> draw_question(Ui& ui, TestResultsPage& page, const Texts& texts);

}  // namespace sala
