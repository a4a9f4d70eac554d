#include "core/survey/survey_facts.h"

#include "core/json_read.h"

namespace sala {
namespace {

/// Who releases is never told: a person's name beside what was released would say whose it may be.
Json by_system(Json body, const std::string& salt = {}) {
  Written written;
  written.salt = salt;
  return stamped(std::move(body), written);
}

/// What a response may hold of an item.
bool is_response_value(const Json& value) {
  if (value.is_array()) return std::ranges::all_of(value, [](const Json& each) { return each.is_string(); });
  return value.is_string() || value.is_number_integer();
}

}  // namespace

Json survey_completed_body(const SurveyCompleted& completed, const Written& written) {
  return stamped({{"participant", completed.participant.text()}, {"survey", completed.survey.text()}}, written);
}

std::optional<SurveyCompleted> survey_completed_from(const Json& body) {
  const auto participant = id_at(body, "participant"), survey = id_at(body, "survey");
  if (!participant || !survey) return std::nullopt;
  return SurveyCompleted{*participant, *survey};
}

Json survey_response_body(const SurveyResponse& response) {
  return by_system({{"survey", response.survey.text()},
                    {"response", response.response.text()},
                    {"answers", response.answers.empty() ? Json::object() : Json(response.answers)}});
}

std::optional<SurveyResponse> survey_response_from(const Json& body) {
  const auto survey = id_at(body, "survey"), response = id_at(body, "response");
  const auto answers = body.find("answers");
  if (!survey || !response || answers == body.end() || !answers->is_object()) return std::nullopt;
  SurveyResponse read{*survey, *response, {}};
  for (const auto& [item, value] : answers->items())
    if (is_response_value(value)) read.answers[item] = value;
  return read;
}

Json survey_text_body(const SurveyText& text) {
  return by_system({{"survey", text.survey.text()}, {"item", text.item}, {"text", text.text}}, text.salt);
}

std::optional<SurveyText> survey_text_from(const Json& body) {
  const auto survey = id_at(body, "survey");
  SurveyText read{survey.value_or(Uuid{}), text_at(body, "item"), text_at(body, "text"), text_at(body, "salt")};
  if (!survey || read.item.empty() || read.text.empty()) return std::nullopt;
  return read;
}

Json survey_about_body(const SurveyAbout& about) {
  return by_system({{"survey", about.survey.text()}, {"item", about.item}, {"value", about.value}}, about.salt);
}

std::optional<SurveyAbout> survey_about_from(const Json& body) {
  const auto survey = id_at(body, "survey");
  const auto value = body.find("value");
  if (!survey || text_at(body, "item").empty() || value == body.end() || !is_response_value(*value))
    return std::nullopt;
  return SurveyAbout{*survey, text_at(body, "item"), *value, text_at(body, "salt")};
}

Json survey_lost_body(const SurveyLost& lost) {
  return by_system({{"survey", lost.survey.text()}, {"n", lost.n}});
}

std::optional<SurveyLost> survey_lost_from(const Json& body) {
  const auto survey = id_at(body, "survey");
  const int n = int_at(body, "n", 0);
  if (!survey || n < 1) return std::nullopt;
  return SurveyLost{*survey, n};
}

}  // namespace sala
