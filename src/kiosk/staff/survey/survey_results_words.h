// Fills the page of a survey's results.
#pragma once
#include "core/texts.h"
#include "station/survey/survey_results.h"
#include "ui/screens/staff/survey/survey_results_page.h"

namespace sala {

SurveyResultsPage survey_results_words(const SurveyResult& result, const Texts& texts);

}  // namespace sala
