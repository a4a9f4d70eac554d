#include "station/survey/offered_survey.h"

#include "station/survey/survey_desk.h"

namespace sala {

Result<std::vector<SurveyForPerson>> surveys_for(const Store& store, const Project& project, const Uuid& participant,
                                                 Moment now) {
  auto all = stored_surveys(store, project.id);
  if (!all) return Failure(all.error());
  std::vector<SurveyForPerson> surveys;
  for (StoredSurvey& stored : *all) {
    const auto completed = has_completed(store, project.id, stored.survey.id, participant);
    if (!completed) return Failure(completed.error());
    const auto status = survey_status(store, project.id, stored.survey, now);
    if (!status) return Failure(status.error());
    const SurveyStanding standing = *completed        ? SurveyStanding::done
                                    : status->is_open ? SurveyStanding::open
                                                      : SurveyStanding::later;
    surveys.push_back({std::move(stored), standing});
  }
  return surveys;
}

const SurveyForPerson* offered_survey(const std::vector<SurveyForPerson>& surveys) {
  const auto found = std::ranges::find(surveys, SurveyStanding::open, &SurveyForPerson::standing);
  return found == surveys.end() ? nullptr : &*found;
}

}  // namespace sala
