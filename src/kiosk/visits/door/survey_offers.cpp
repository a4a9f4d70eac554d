#include "kiosk/visits/door/survey_offers.h"

#include "station/survey/offered_survey.h"
#include "words/survey.h"

namespace sala {
namespace {

DayStep step_of_survey(const Texts& texts, const SurveyForPerson& survey) {
  const bool is_done = survey.standing == SurveyStanding::done;
  const std::string count = std::to_string(numbered_items(survey.stored.survey).size());
  return {Icon::star, texts[words::survey_day_step], texts.with(words::survey_day_caption, {{"count", count}}),
          texts[is_done ? words::survey_day_done : words::survey_day_open], is_done ? Tone::success : Tone::primary};
}

}  // namespace

Result<void> add_surveys(const WordContext& context, const Uuid& participant, MyDayScreen& screen) {
  const auto surveys = surveys_for(context.store, context.project, participant, context.now);
  if (!surveys) return Failure(surveys.error());
  for (const SurveyForPerson& survey : *surveys)
    if (survey.standing != SurveyStanding::later) screen.steps.push_back(step_of_survey(context.texts, survey));
  if (const SurveyForPerson* offered = offered_survey(*surveys))
    screen.survey = SurveyOffer{participant, offered->stored.survey.id, context.texts[words::survey_offer]};
  return {};
}

}  // namespace sala
