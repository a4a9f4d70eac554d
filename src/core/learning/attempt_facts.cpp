#include "core/learning/attempt_facts.h"

#include "core/json_read.h"

namespace sala {
namespace {

constexpr std::array<std::string_view, 5> finish_names = {"submitted", "time", "gate", "staff", "sheet"};

/// Seconds of an attempt; nothing where the body has none that a clock can have shown.
std::optional<std::int64_t> used_at(const Json& body) {
  const int used_s = int_at(body, "used_s", -1);
  return used_s < 0 ? std::nullopt : std::optional<std::int64_t>(used_s);
}

}  // namespace

std::string_view name_of(FinishReason reason) {
  return finish_names[static_cast<std::size_t>(reason)];
}

Json attempt_started_body(const AttemptStarted& started, const Written& written) {
  return stamped({{"attempt", started.attempt.text()},
                  {"participant", started.participant.text()},
                  {"test", started.test.text()},
                  {"phase", std::string(name_of(started.phase))},
                  {"form", started.form == Form::only ? Json(nullptr) : Json(std::string(name_of(started.form)))},
                  {"seed", started.seed},
                  {"put", started.put.text()}},
                 written);
}

Json answer_body(const AnswersGiven& given, const Written& written) {
  Json body = {{"attempt", given.attempt.text()}, {"used_s", given.used_s}};
  if (given.answers.size() == 1) {
    body["question"] = given.answers.begin()->first;
    body["value"] = given.answers.begin()->second;
  } else {
    body["answers"] = given.answers;
  }
  return stamped(std::move(body), written);
}

Json attempt_finished_body(const AttemptFinished& finished, const Written& written) {
  return stamped({{"attempt", finished.attempt.text()},
                  {"reason", std::string(name_of(finished.reason))},
                  {"used_s", finished.used_s}},
                 written);
}

Json attempt_more_time_body(const AttemptMoreTime& more, const Written& written) {
  Json body = {{"minutes", more.minutes}, {"reason", more.reason}};
  if (more.attempt) body["attempt"] = more.attempt->text();
  if (more.test) body["test"] = more.test->text();
  if (more.phase) body["phase"] = std::string(name_of(*more.phase));
  return stamped(std::move(body), written);
}

Json attempt_resumed_body(const AttemptResumed& resumed, const Written& written) {
  return stamped({{"attempt", resumed.attempt.text()}}, written);
}

Result<AttemptStarted> attempt_started_from(const Json& body) {
  AttemptStarted started;
  for (const auto& [name, id] : std::initializer_list<std::pair<const char*, Uuid*>>{
           {"attempt", &started.attempt}, {"participant", &started.participant}, {"test", &started.test}}) {
    const auto read = id_at(body, name);
    if (!read) return lacks("attempt_started", name);
    *id = *read;
  }
  const auto phase = phase_of(text_at(body, "phase"));
  const auto form = form_of(text_at(body, "form"));
  if (!phase || !form) return lacks("attempt_started", phase ? "form" : "phase");
  started.phase = *phase;
  started.form = *form;
  started.seed = text_at(body, "seed");
  started.put = id_at(body, "put").value_or(Uuid{});
  return started;
}

Result<AnswersGiven> answer_from(const Json& body) {
  const auto attempt = id_at(body, "attempt");
  const auto used_s = used_at(body);
  if (!attempt || !used_s) return lacks("answer", attempt ? "used_s" : "attempt");
  AnswersGiven given{*attempt, {}, *used_s};
  if (const std::string question = text_at(body, "question"); !question.empty() && body.contains("value"))
    given.answers[question] = body["value"];
  if (const auto many = body.find("answers"); many != body.end() && many->is_object())
    for (const auto& member : many->items()) given.answers[member.key()] = member.value();
  if (given.answers.empty()) return lacks("answer", "question");
  return given;
}

Result<AttemptFinished> attempt_finished_from(const Json& body) {
  const auto attempt = id_at(body, "attempt");
  const auto used_s = used_at(body);
  if (!attempt || !used_s) return lacks("attempt_finished", attempt ? "used_s" : "attempt");
  const auto reason = std::ranges::find(finish_names, text_at(body, "reason"));
  if (reason == finish_names.end()) return lacks("attempt_finished", "reason");
  return AttemptFinished{*attempt, static_cast<FinishReason>(reason - finish_names.begin()), *used_s};
}

Result<AttemptMoreTime> attempt_more_time_from(const Json& body) {
  AttemptMoreTime more{id_at(body, "attempt"), id_at(body, "test"), phase_of(text_at(body, "phase"))};
  if (!more.attempt && (!more.test || !more.phase)) return lacks("attempt_more_time", "attempt");
  more.minutes = int_at(body, "minutes", 0);
  if (more.minutes < 1 || more.minutes > most_more_minutes) return lacks("attempt_more_time", "minutes");
  more.reason = text_at(body, "reason");
  return more;
}

Result<AttemptResumed> attempt_resumed_from(const Json& body) {
  const auto attempt = id_at(body, "attempt");
  if (!attempt) return lacks("attempt_resumed", "attempt");
  return AttemptResumed{*attempt};
}

}  // namespace sala
