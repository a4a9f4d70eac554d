// The body of survey_put, both ways.
#pragma once
#include "core/learning/written.h"
#include "core/survey/survey.h"

namespace sala {

Json survey_put_body(const Survey& survey, const Written& written);
/// Items of a kind that this version does not know are left out: they cannot be asked here.
Result<Survey> survey_put_from(const Json& body);

/// Whether the body stays within what a fact may hold.
bool fits_a_fact(const Survey& survey);

}  // namespace sala
