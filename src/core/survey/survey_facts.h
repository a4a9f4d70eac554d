// Bodies of the facts that answers become, both ways. survey_completed says who answered; no other says anything of who, nor
// when: what was said comes later, in an order of its own.
#pragma once
#include <map>

#include "core/learning/written.h"
#include "core/survey/survey.h"

namespace sala {

struct SurveyCompleted {
  Uuid participant = {}, survey = {};
  bool operator==(const SurveyCompleted&) const = default;
};
Json survey_completed_body(const SurveyCompleted& completed, const Written& written);
std::optional<SurveyCompleted> survey_completed_from(const Json& body);

/// One person's ratings and choices. `response` is drawn for it and is nobody's: what came twice counts once.
struct SurveyResponse {
  Uuid survey = {}, response = {};
  std::map<std::string, Json> answers = {};  ///< by item: a level, a choice's id, sorted ids, decimal text
  bool operator==(const SurveyResponse&) const = default;
};
Json survey_response_body(const SurveyResponse& response);
std::optional<SurveyResponse> survey_response_from(const Json& body);

/// One free text, and not by whom, nor beside what else. `salt` tells a double.
struct SurveyText {
  Uuid survey = {};
  std::string item = {}, text = {}, salt = {};
  bool operator==(const SurveyText&) const = default;
};
Json survey_text_body(const SurveyText& text);
std::optional<SurveyText> survey_text_from(const Json& body);

/// One answer to an item about people, apart from their ratings.
struct SurveyAbout {
  Uuid survey = {};
  std::string item = {};
  Json value = {};
  std::string salt = {};
  bool operator==(const SurveyAbout&) const = default;
};
Json survey_about_body(const SurveyAbout& about);
std::optional<SurveyAbout> survey_about_from(const Json& body);

/// So many answers that waited at this station are gone for good.
struct SurveyLost {
  Uuid survey = {};
  int n = 0;
  bool operator==(const SurveyLost&) const = default;
};
Json survey_lost_body(const SurveyLost& lost);
std::optional<SurveyLost> survey_lost_from(const Json& body);

}  // namespace sala
