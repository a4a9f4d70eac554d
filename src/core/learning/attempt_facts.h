// What happens in an attempt, as facts tell it: begun, answered, handed in, more time given, gone on with elsewhere. Bodies
// both ways; what they come to is attempt.h's.
#pragma once
#include <map>
#include <optional>
#include <string>

#include "core/fact.h"
#include "core/learning/phase.h"
#include "core/learning/question.h"
#include "core/learning/written.h"

namespace sala {

struct AttemptStarted {
  Uuid attempt = {}, participant = {}, test = {};
  Phase phase = Phase::pre;
  Form form = Form::only;
  std::string seed = {};  ///< orders questions and choices (question_order.h)
  Uuid put = {};          ///< the test_put fact whose questions were shown
  bool operator==(const AttemptStarted&) const = default;
};

/// One answer, or many at once from paper and files. null takes an answer back.
struct AnswersGiven {
  Uuid attempt = {};
  std::map<std::string, AnswerValue> answers = {};
  std::int64_t used_s = 0;
  bool operator==(const AnswersGiven&) const = default;
};

enum class FinishReason { submitted, time, gate, staff, sheet };
std::string_view name_of(FinishReason reason);

struct AttemptFinished {
  Uuid attempt = {};
  FinishReason reason = FinishReason::submitted;
  std::int64_t used_s = 0;
  bool operator==(const AttemptFinished&) const = default;
};

inline constexpr int most_more_minutes = 240;

/// For one attempt, or for everybody in a phase of a test.
struct AttemptMoreTime {
  std::optional<Uuid> attempt = {}, test = {};
  std::optional<Phase> phase = {};
  int minutes = 0;  ///< 1–240
  std::string reason = {};
  bool operator==(const AttemptMoreTime&) const = default;
};

/// Staff let an attempt go on at a station where it was not begun.
struct AttemptResumed {
  Uuid attempt = {};
  bool operator==(const AttemptResumed&) const = default;
};

Json attempt_started_body(const AttemptStarted& started, const Written& written);
Json answer_body(const AnswersGiven& given, const Written& written);
Json attempt_finished_body(const AttemptFinished& finished, const Written& written);
Json attempt_more_time_body(const AttemptMoreTime& more, const Written& written);
Json attempt_resumed_body(const AttemptResumed& resumed, const Written& written);

Result<AttemptStarted> attempt_started_from(const Json& body);
Result<AnswersGiven> answer_from(const Json& body);
Result<AttemptFinished> attempt_finished_from(const Json& body);
Result<AttemptMoreTime> attempt_more_time_from(const Json& body);
Result<AttemptResumed> attempt_resumed_from(const Json& body);

}  // namespace sala
