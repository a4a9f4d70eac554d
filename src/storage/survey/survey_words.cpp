#include "storage/survey/survey_words.h"

#include "core/survey/survey_body.h"
#include "core/survey/survey_facts.h"

namespace sala {

bool put_survey(Connection& connection, const FactWord& word) {
  static constexpr const char* put = R"(
    INSERT INTO survey_word (project, survey, writer, seq, at) VALUES (:project, :survey, :writer, :seq, :at))";
  const auto survey = survey_put_from(word.body);
  if (!survey) return false;
  Query(connection, put,
        {{":project", word.project},
         {":survey", survey->id},
         {":writer", word.fact.station},
         {":seq", word.fact.seq},
         {":at", word.fact.at}})
      .run();
  return true;
}

bool put_survey_completed(Connection& connection, const FactWord& word) {
  static constexpr const char* put = R"(
    INSERT INTO survey_completed (project, survey, participant, writer, seq)
    VALUES (:project, :survey, :participant, :writer, :seq))";
  const auto completed = survey_completed_from(word.body);
  if (!completed) return false;
  Query(connection, put,
        {{":project", word.project},
         {":survey", completed->survey},
         {":participant", completed->participant},
         {":writer", word.fact.station},
         {":seq", word.fact.seq}})
      .run();
  return true;
}

bool put_survey_response(Connection& connection, const FactWord& word) {
  static constexpr const char* put = R"(
    INSERT INTO survey_response (project, survey, response, writer, seq, answers)
    VALUES (:project, :survey, :response, :writer, :seq, :answers))";
  const auto response = survey_response_from(word.body);
  if (!response) return false;
  std::string answers;
  for (const auto& [item, value] : response->answers) answers += item + " " + canonical(value) + "\n";
  Query(connection, put,
        {{":project", word.project},
         {":survey", response->survey},
         {":response", response->response},
         {":writer", word.fact.station},
         {":seq", word.fact.seq},
         {":answers", answers}})
      .run();
  return true;
}

bool put_survey_text(Connection& connection, const FactWord& word) {
  static constexpr const char* put = R"(
    INSERT INTO survey_text (project, survey, item, salt, writer, seq)
    VALUES (:project, :survey, :item, :salt, :writer, :seq))";
  const auto text = survey_text_from(word.body);
  if (!text) return false;
  Query(connection, put,
        {{":project", word.project},
         {":survey", text->survey},
         {":item", text->item},
         {":salt", text->salt},
         {":writer", word.fact.station},
         {":seq", word.fact.seq}})
      .run();
  return true;
}

bool put_survey_about(Connection& connection, const FactWord& word) {
  static constexpr const char* put = R"(
    INSERT INTO survey_about (project, survey, item, salt, writer, seq, value)
    VALUES (:project, :survey, :item, :salt, :writer, :seq, :value))";
  const auto about = survey_about_from(word.body);
  if (!about) return false;
  Query(connection, put,
        {{":project", word.project},
         {":survey", about->survey},
         {":item", about->item},
         {":salt", about->salt},
         {":writer", word.fact.station},
         {":seq", word.fact.seq},
         {":value", canonical(about->value)}})
      .run();
  return true;
}

bool put_survey_lost(Connection& connection, const FactWord& word) {
  static constexpr const char* put = R"(
    INSERT INTO survey_lost (project, survey, writer, seq, n) VALUES (:project, :survey, :writer, :seq, :n))";
  const auto lost = survey_lost_from(word.body);
  if (!lost) return false;
  Query(connection, put,
        {{":project", word.project},
         {":survey", lost->survey},
         {":writer", word.fact.station},
         {":seq", word.fact.seq},
         {":n", lost->n}})
      .run();
  return true;
}

}  // namespace sala
