// The questions of a test with their key: what is right, what it is worth, and taking a question out. Whose scores change
// is asked before anything does.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "core/texts.h"
#include "ui/screens/staff/learning/questions_page.h"
#include "ui/screens/staff/reason_question.h"

namespace sala {

struct KeyPage {
  struct Row {
    std::string number, title, note;  ///< the note may be empty
    bool is_doubted = false, is_voided = false;
  };
  std::vector<Row> rows = {};
  std::size_t chosen = 0;
  std::optional<QuestionsPage::Preview> preview = {};
  std::size_t voided = 0;  ///< as AskVoidQuestion has it
  bool may_change = false;
  bool is_reading = false;  ///< the questions, or whose scores would change
  std::string note = {};    ///< why the key is not here; may be empty
  std::optional<ReasonQuestion> question = {};
  ScrollState scroll = {}, preview_scroll = {};
};

std::optional<StaffIntent> draw(Ui& ui, Rect room, KeyPage& page, const Texts& texts);
bool asks(const KeyPage& page);
std::optional<StaffIntent> draw_question(Ui& ui, KeyPage& page, const Texts& texts);

}  // namespace sala
