// What staff can ask for about tests: phases, the board, results, files of questions. Part of staff_intent.h.
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <variant>

#include "core/learning/phase.h"
#include "core/uuid.h"

namespace sala {

namespace learning_intent {
struct GoBack {};
struct OpenImport {};
struct OpenResults {
  Uuid test;
};
struct OpenBoard {
  Uuid test;
  Phase phase;
};

// ---- phases
struct AskPhase {
  Uuid test;
  Phase phase;
  std::optional<bool> open;  ///< nothing: as the clock says again
};
struct ChangePhase {
  std::size_t way = 0;  ///< which of the question's choices
};

// ---- the board
struct MoreMinutes {};  ///< five, for the room
struct ChooseFilter {
  std::size_t filter;
};
struct SearchPeople {};
struct AskPerson {
  Uuid attempt;
};
struct GivePersonTime {
  std::size_t way = 0;
};

// ---- results
struct ShowFormulas {
  bool on;
};
struct ShowItems {
  bool on;
};
struct ShowForm {
  std::size_t form;
};

// ---- attempts, one by one
struct OpenScores {
  Uuid test;
};
struct ShowDoubtful {
  bool on;  ///< only those that somebody should look at
};
struct AskVoidAttempt {
  Uuid attempt;
};
struct VoidAttempt {
  std::string reason;
};

// ---- the key
struct OpenKey {
  Uuid test;
};
struct ChooseKeyQuestion {
  std::size_t row;
};
struct AskRight {
  std::size_t choice;
};
struct AskPoints {
  int by;  ///< whole points
};
struct AskVoidQuestion {
  std::size_t as;  ///< as before, everybody gets the points, out of the test
};
struct ChangeKey {
  std::string reason;
};
struct AskOpenKey {};  ///< to people, who then look through their own answers
struct OpenKeyToPeople {};

// ---- before the room
struct ShowTimer {};
struct ShowRoom {};   ///< the results, without names
struct LeaveRoom {};  ///< back to the page it was shown from

// ---- files of questions
struct ChoosePlace {
  std::size_t place;
};
struct OpenEntry {
  std::size_t entry;  ///< a folder, or the file itself
};
struct GoUp {};
struct LookAgain {};
struct WriteTemplate {};
struct CancelReading {};

// ---- questions before they are saved
struct ChooseQuestion {
  std::size_t row;
};
struct ChooseRight {
  std::size_t choice;
};
struct ChangePoints {
  int by;  ///< whole points
};
struct LeaveOut {};  ///< the shown question, or takes it back in
struct ChangeMinutes {
  int by;
};
struct SwitchPhase {
  Phase phase;
};
struct SwitchTarget {};  ///< another test, or in the place of the one that is there
struct ChooseOtherFile {};
struct AddFile {};
struct SaveQuestions {};
}  // namespace learning_intent

using LearningIntent =
    std::variant<learning_intent::GoBack, learning_intent::OpenImport, learning_intent::OpenResults,
                 learning_intent::OpenBoard, learning_intent::AskPhase, learning_intent::ChangePhase,
                 learning_intent::MoreMinutes, learning_intent::ChooseFilter, learning_intent::SearchPeople,
                 learning_intent::AskPerson, learning_intent::GivePersonTime, learning_intent::ShowFormulas,
                 learning_intent::ShowItems, learning_intent::ShowForm, learning_intent::ShowTimer,
                 learning_intent::ShowRoom, learning_intent::LeaveRoom, learning_intent::OpenScores,
                 learning_intent::ShowDoubtful, learning_intent::AskVoidAttempt, learning_intent::VoidAttempt,
                 learning_intent::OpenKey, learning_intent::ChooseKeyQuestion, learning_intent::AskRight,
                 learning_intent::AskPoints, learning_intent::AskVoidQuestion, learning_intent::ChangeKey,
                 learning_intent::AskOpenKey, learning_intent::OpenKeyToPeople, learning_intent::ChoosePlace,
                 learning_intent::OpenEntry, learning_intent::GoUp, learning_intent::LookAgain,
                 learning_intent::WriteTemplate, learning_intent::CancelReading, learning_intent::ChooseQuestion,
                 learning_intent::ChooseRight, learning_intent::ChangePoints, learning_intent::LeaveOut,
                 learning_intent::ChangeMinutes, learning_intent::SwitchPhase, learning_intent::SwitchTarget,
                 learning_intent::ChooseOtherFile, learning_intent::AddFile, learning_intent::SaveQuestions>;

}  // namespace sala
