// Questions of a file before they are saved: those to look at first, those that are left out with their line and why, and
// each as people will see it. What is right and what it is worth may be changed here; nothing is written before yes.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "core/learning/question_kind.h"
#include "core/texts.h"
#include "ui/screens/staff/staff_intent.h"
#include "ui/widgets.h"

namespace sala {

struct QuestionsPage {
  enum class Look { heading, to_see, skipped, fine, left_out };
  struct Row {
    Look look = Look::fine;
    std::string number, title;  ///< of a heading the title alone
    std::string note;           ///< with its line; may be empty
    std::string kind;
  };
  struct Item {
    std::string mark, text;
    std::string answer;  ///< of a pair: what belongs to it
    bool is_right = false;
  };
  /// As people will see it, and what is kept apart from that.
  struct Preview {
    std::string heading, kind, points;
    QuestionKind type = QuestionKind::single;
    std::string description, text, unit;
    std::vector<Item> items;
    std::vector<std::string> notes;  ///< each with its line
    std::string answer;              ///< what is right, where it is not chosen among items
    bool may_choose = false;         ///< what is right is chosen among items
    bool is_left_out = false;
  };
  std::string file;  ///< "questions.txt · 20 of 92 lines"
  std::vector<Row> rows;
  std::size_t chosen = 0;          ///< a row
  std::optional<Preview> preview;  ///< nothing: the row is no question
  std::string skipped_why;         ///< of a row that is none
  std::string minutes, target;     ///< "20 minutes"; what becomes of the test that is there, empty without one
  std::string pass;                ///< the pass mark and where it is set
  bool may_replace = false;        ///< it can be chosen what becomes of it
  bool is_for_pre = true, is_for_post = true;
  bool writing = false;
  int count = 0;  ///< to be saved
  ScrollState scroll, preview_scroll;
};

std::optional<StaffIntent> draw(Ui& ui, Rect room, QuestionsPage& page, const Texts& texts);

}  // namespace sala
