// How the project's surveys stand for a person now: to be answered, answered, or not open. Reading only.
#pragma once
#include "core/project.h"
#include "storage/survey/survey_queries.h"

namespace sala {

enum class SurveyStanding {
  later,  ///< not open, and not answered
  open,   ///< may be answered
  done,
};

struct SurveyForPerson {
  StoredSurvey stored = {};
  SurveyStanding standing = SurveyStanding::later;
};
Result<std::vector<SurveyForPerson>> surveys_for(const Store& store, const Project& project, const Uuid& participant,
                                                 Moment now);

/// The first that may be answered; nullptr where none may.
const SurveyForPerson* offered_survey(const std::vector<SurveyForPerson>& surveys);

}  // namespace sala
