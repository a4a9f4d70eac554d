// What staff can ask for on a survey's results. Part of staff_intent.h.
#pragma once
#include <variant>

namespace sala {

namespace staff_intent {
/// All that people wrote, or back to the figures.
struct ShowSurveyTexts {
  bool all = true;
};
struct OpenSurveyGate {};
struct AskCloseSurvey {};
struct CloseSurveyGate {};
}  // namespace staff_intent

using SurveyResultsIntent = std::variant<staff_intent::ShowSurveyTexts, staff_intent::OpenSurveyGate,
                                         staff_intent::AskCloseSurvey, staff_intent::CloseSurveyGate>;

}  // namespace sala
