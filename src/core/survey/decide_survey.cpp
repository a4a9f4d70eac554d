#include "core/survey/decide_survey.h"

#include <array>

namespace sala {

std::string_view name_of(SurveyOutcome outcome) {
  constexpr std::array<std::string_view, 7> names = {"taken",     "already_answered", "survey_closed", "not_on_roster",
                                                     "withdrawn", "needs_ticket",     "nothing_said"};
  return names[static_cast<std::size_t>(outcome)];
}

SurveyOutcome decide_survey(const SurveyContext& context) {
  if (!context.on_roster) return SurveyOutcome::not_on_roster;
  if (context.withdrawn) return SurveyOutcome::withdrawn;
  if (!context.has_ticket) return SurveyOutcome::needs_ticket;
  if (context.has_answered) return SurveyOutcome::already_answered;
  if (!context.is_open) return SurveyOutcome::survey_closed;
  return context.says_anything ? SurveyOutcome::taken : SurveyOutcome::nothing_said;
}

}  // namespace sala
