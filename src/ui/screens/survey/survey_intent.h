// What a participant asks for who answers a survey.
#pragma once
#include <string>
#include <variant>

#include "core/uuid.h"

namespace sala {

namespace intent {
/// From a screen that only a ticket opens.
struct OpenSurvey {
  Uuid participant, survey;
};
struct BeginSurvey {};
/// A face or a number; the same again takes it back.
struct RateItem {
  std::string item;
  int level = 0;
};
/// A choice's id, or other_choice; the same again takes it back.
struct TakeChoice {
  std::string item, choice;
};
/// Away from writing other words, back to the choices.
struct OwnWordsWritten {};
struct TurnSurveyPage {
  bool forward = true;  ///< past the last page: sent
};
struct LeaveSurvey {};  ///< to Welcome; nothing of it stays
}  // namespace intent

using SurveyIntent = std::variant<intent::OpenSurvey, intent::BeginSurvey, intent::RateItem, intent::TakeChoice,
                                  intent::OwnWordsWritten, intent::TurnSurveyPage, intent::LeaveSurvey>;

}  // namespace sala
