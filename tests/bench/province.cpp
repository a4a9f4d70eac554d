#include "province.h"

#include <random>

#include "core/learning/attempt_facts.h"
#include "core/learning/make_test.h"
#include "core/learning/test_body.h"
#include "core/scope.h"
#include "core/survey/survey_body.h"
#include "core/survey/survey_facts.h"
#include "support/bodies.h"

namespace sala {
namespace {

const Uuid province_test = id_of(0x77), province_survey = id_of(0x78);
constexpr std::array<std::uint8_t, 2> province_sessions = {0x61, 0x62};
constexpr int survey_items = 15;

Uuid numbered_id(std::uint8_t kind, int number) {
  Uuid id = id_of(kind);
  id.bytes[14] = static_cast<std::uint8_t>(number >> 8);
  id.bytes[15] = static_cast<std::uint8_t>(number);
  return id;
}

MadeTest province_test_made(int count, const Random& random) {
  std::vector<ReadQuestion> questions;
  for (int i = 0; i < count; ++i) {
    ReadQuestion question;
    question.text = {"ข้อ " + std::to_string(i), ""};
    question.choices = {{"ก", 1000}, {"ข", 0}, {"ค", 0}, {"ง", 0}};
    questions.push_back(std::move(question));
  }
  return make_test({province_test, {"แบบทดสอบ", ""}, {}, true, {{Phase::pre, {}}, {Phase::post, {}}}}, questions,
                   Form::only, random);
}

/// A person's whole attempt: three facts, as paper and files bring them. Better after than before, and not alike.
void write_whole_attempt(Pen& pen, const MadeTest& made, int number, Phase phase, std::mt19937& luck) {
  const Uuid attempt = numbered_id(phase == Phase::pre ? 0x41 : 0x42, number);
  const Written written{"system", Moment{pen_epoch_ms, 420}};
  pen.write(province, "attempt_started",
            attempt_started_body({attempt, numbered_id(0x11, number), province_test, phase, Form::only, "5eed", {}},
                                 written));
  AnswersGiven given{attempt, {}, 600};
  const unsigned of_ten = phase == Phase::pre ? 4 : 7;
  for (const Question& question : made.test.questions) {
    const bool knows = luck() % 10 < of_ten;
    given.answers[question.id] =
        knows ? made.key.answers.at(question.id).right.front() : question.choices[luck() % 4].id;
  }
  pen.write(province, "answer", answer_body(given, written));
  pen.write(province, "attempt_finished", attempt_finished_body({attempt, FinishReason::submitted, 600}, written));
}

/// Everybody registers, comes to both sessions and says what they thought, with a sentence.
void write_day(Pen& pen, std::mt19937& luck) {
  const Written written{"system", Moment{pen_epoch_ms, 420}};
  for (const std::uint8_t session : province_sessions)
    pen.write(province, "session_put", bodies::session(id_of(session), pen_epoch_ms));
  Survey survey{province_survey, {"แบบประเมิน", ""}, {}, {}};
  SurveySection& section = survey.sections.emplace_back(SurveySection{{"ด้านเนื้อหา", ""}, {}});
  for (int item = 0; item < survey_items; ++item) {
    SurveyItem& made = section.items.emplace_back();
    made.id = "i" + std::to_string(item);
    made.text = {"ข้อ " + std::to_string(item), ""};
  }
  SurveyItem& words = section.items.emplace_back();
  words.id = "words";
  words.kind = SurveyItemKind::text;
  words.text = {"ข้อเสนอแนะ", ""};
  pen.write(province, "survey_put", survey_put_body(survey, written));
  for (int i = 0; i < province_people; ++i) {
    const Uuid person = numbered_id(0x11, i);
    pen.write(province, "check_in", bodies::check_in(person, pen_epoch_ms));
    SurveyResponse response{province_survey, numbered_id(0x51, i), {}};
    for (int item = 0; item < survey_items; ++item) response.answers["i" + std::to_string(item)] = 1 + luck() % 5;
    pen.write(province, "survey_response", survey_response_body(response));
    pen.write(province, "survey_text",
              survey_text_body({province_survey, "words", "อยากให้มีเวลาฝึกปฏิบัติมากขึ้น", std::to_string(i)}));
  }
}

}  // namespace

std::vector<std::string> province_lines(const ProvinceFacts& wanted) {
  std::mt19937 luck(7);
  const Random random = [&](std::span<std::uint8_t> bytes) {
    for (std::uint8_t& byte : bytes) byte = static_cast<std::uint8_t>(luck());
  };
  const MadeTest made = province_test_made(wanted.questions, random);
  const Written written{"system", Moment{pen_epoch_ms, 420}};
  Pen pen(1, Roles::all());
  pen.write(province, "project_put", bodies::project("P-1"));
  pen.write(province, "test_put", test_put_body(made.test, written));
  pen.write(scope_of(province, Family::trainer), "test_key", test_key_body(made.key, made.test, written));
  for (int i = 0; i < province_people; ++i)
    pen.write(province, "participant_put",
              bodies::participant(numbered_id(0x11, i), "คน" + std::to_string(i), false, std::to_string(i)));
  for (const Phase phase : {Phase::pre, Phase::post})
    for (int i = 0; i < province_people; ++i) write_whole_attempt(pen, made, i, phase, luck);
  if (wanted.is_whole_day) write_day(pen, luck);
  return pen.lines();
}

}  // namespace sala
