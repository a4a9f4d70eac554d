// An attempt told fact by fact, as stations write them down. For the tests of learning.
#pragma once
#include <string>

#include "core/learning/attempt.h"
#include "read_samples.h"

namespace sala::samples {

/// Minutes and seconds after nine on the day of the training.
inline Moment clock_at(int minute, int second = 0) {
  Moment moment = *parse_time("2026-11-23T09:00:00+07:00");
  moment.utc_ms += minute * minute_ms + second * 1000;
  return moment;
}

/// Writes facts of one attempt; each stands after the one before, whatever station it is of.
class AttemptStory {
 public:
  explicit AttemptStory(std::uint8_t number = 1, int station = 1, int minute = 0) {
    facts.started.push_back({{id_of(number), id_of(100), id_of(7), Phase::pre, Form::only, "seed", id_of(8)},
                             place(station, clock_at(minute))});
  }
  AttemptStory& answers(int station, const std::string& question, AnswerValue value, std::int64_t used_s) {
    facts.answers.push_back({{attempt(), {{question, std::move(value)}}, used_s}, place(station, clock_at(0))});
    return *this;
  }
  AttemptStory& finishes(int station, std::int64_t used_s, FinishReason reason = FinishReason::submitted,
                         int minute = 30) {
    facts.finished.push_back({{attempt(), reason, used_s}, place(station, clock_at(minute))});
    return *this;
  }
  AttemptStory& resumes(int station) {
    facts.resumed.push_back({{attempt()}, place(station, clock_at(0))});
    return *this;
  }
  AttemptStory& gets_minutes(int minutes) {
    facts.more_time.push_back({{attempt(), {}, {}, minutes, "ช้า"}, place(9, clock_at(0))});
    return *this;
  }
  AttemptStory& everybody_gets_minutes(int minutes, Phase phase = Phase::pre) {
    facts.more_time.push_back({{{}, id_of(7), phase, minutes, "ไฟดับ"}, place(9, clock_at(0))});
    return *this;
  }

  Uuid attempt() const { return facts.started.front().told.attempt; }
  Attempt told(std::optional<int> minutes = 10) const { return attempt_of(facts, minutes).value(); }

  AttemptFacts facts;

 private:
  FactOrder place(int station, Moment time) {
    ++written_;
    FactOrder place{id_of(0), id_of(static_cast<std::uint8_t>(station)), format_at(clock_at(0).utc_ms + written_),
                    written_, time};
    place.fact.bytes[1] = static_cast<std::uint8_t>(written_);
    return place;
  }
  std::int64_t written_ = 0;
};

/// The answers that count, as {question: value}.
inline Json counted(const Attempt& attempt) {
  Json answers = Json::object();
  for (const auto& [question, answer] : attempt.answers) answers[question] = answer.value;
  return answers;
}

/// Why answers were left out, in the order they were written.
inline std::vector<LeftOut> left_out(const Attempt& attempt) {
  std::vector<LeftOut> why;
  for (const LeftAnswer& left : attempt.left_out) why.push_back(left.why);
  return why;
}

}  // namespace sala::samples
