// Attempts one by one: who scored what where the user may see it, which of several counts, and taking one back.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "core/texts.h"
#include "ui/screens/staff/reason_question.h"
#include "ui/screens/staff/staff_intent.h"
#include "ui/widgets.h"

namespace sala {

struct ScoresPage {
  struct Row {
    Uuid attempt;
    std::string no, name, phase, score;  ///< the score may be empty: not to be seen, or no key
    std::string state;
    Tone tone = Tone::primary;
    bool may_void = false;
  };
  struct VoidQuestion {
    Uuid attempt = {};
    ReasonQuestion words = {};
  };
  Uuid test = {};
  std::vector<Row> rows = {};
  std::string all, doubtful;  ///< the labels, with their counts
  bool only_doubtful = false;
  bool is_reading = false;
  std::optional<VoidQuestion> question = {};
  ScrollState scroll = {};
};

std::optional<StaffIntent> draw(Ui& ui, Rect room, ScoresPage& page, const Texts& texts);
bool asks(const ScoresPage& page);
std::optional<StaffIntent> draw_question(Ui& ui, ScoresPage& page, const Texts& texts);

}  // namespace sala
