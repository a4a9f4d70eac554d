// Whether a person may hand in a survey now: pure. What becomes of the answers is waiting_pool.h's.
#pragma once
#include <string_view>

namespace sala {

enum class SurveyOutcome {
  taken,
  already_answered,  ///< once is enough; the first stands
  survey_closed,
  not_on_roster,
  withdrawn,
  needs_ticket,  ///< by name alone nobody answers
  nothing_said,  ///< not one item is answered
};
/// "taken", "already_answered", …
std::string_view name_of(SurveyOutcome outcome);

struct SurveyContext {
  bool on_roster = true, withdrawn = false;
  bool has_ticket = true;  ///< a ticket was shown, or staff stand by with their PIN
  bool is_open = true;
  bool has_answered = false;
  bool says_anything = true;
};
SurveyOutcome decide_survey(const SurveyContext& context);

}  // namespace sala
