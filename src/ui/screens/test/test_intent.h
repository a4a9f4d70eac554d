// What a participant asks for who takes a test.
#pragma once
#include <string>
#include <variant>

#include "core/learning/phase.h"
#include "core/learning/question.h"
#include "core/uuid.h"

namespace sala {

namespace intent {
/// From a screen that only a ticket opens.
struct OpenTest {
  Uuid participant, test;
  Phase phase = Phase::pre;
};
struct BeginTest {};  ///< or goes on with it; from here on its time runs
struct GiveAnswer {
  std::string question;
  AnswerValue value;  ///< null takes it back
};
struct TurnQuestion {
  std::size_t to = 0;         ///< in this attempt's order; past the last one: the map
  AnswerValue typed = {};     ///< what stood in the field of the question that is left
  std::string question = {};  ///< whose field that was; empty: none
};
struct MarkQuestion {
  bool on = true;
};
struct AskHandIn {
  bool ask = true;
};
struct HandIn {};
struct LeaveTest {};  ///< to Welcome; what was answered stays
/// From a screen that only a ticket opens: what one's own answers came to.
struct OpenOwnResult {
  Uuid participant, test;
};
struct ShowSitting {
  Phase phase = Phase::pre;  ///< of one's own answers
};
}  // namespace intent

using TestIntent =
    std::variant<intent::OpenTest, intent::BeginTest, intent::GiveAnswer, intent::TurnQuestion, intent::MarkQuestion,
                 intent::AskHandIn, intent::HandIn, intent::LeaveTest, intent::OpenOwnResult, intent::ShowSitting>;

}  // namespace sala
