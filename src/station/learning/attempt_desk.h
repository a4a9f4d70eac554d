// An attempt on this station: begin or go on, answer, hand in, more time. Each step asks the store, decides
// (core/learning/attempt_rules.h), records, and answers what came of it; nothing is told before it is stored.
#pragma once
#include <map>
#include <optional>
#include <string>

#include "core/learning/attempt_rules.h"
#include "station/learning/running_clock.h"
#include "station/open_station.h"
#include "storage/learning/test_queries.h"

namespace sala {

struct AttemptRequest {
  Uuid project = {}, participant = {}, test = {};
  Phase phase = Phase::pre;
  bool has_ticket = true;    ///< a ticket was shown, or staff stand by with their PIN
  bool staff_allow = false;  ///< staff stand by: goes on here though begun elsewhere, or is begun again
  std::optional<std::string> again_because = {};
  std::string by = "participant";
};

struct AttemptStep {
  AttemptOutcome outcome = AttemptOutcome::started;
  std::optional<Attempt> attempt = {};  ///< as it is after the step; nothing where there is none
  std::optional<Uuid> fact = {};        ///< the last one recorded
};

/// Errors: error_no_test. Refusals are outcomes. The clock of the attempt runs from here on.
Result<AttemptStep> start_attempt(OpenStation& station, const AttemptRequest& request,
                                  const RunningClock& running = system_running_clock());

struct AttemptPlace {
  Uuid project = {}, attempt = {};
  std::string by = "participant";
};
/// null takes the answer back. Errors: error_no_attempt.
Result<AttemptStep> give_answer(OpenStation& station, const AttemptPlace& place, const std::string& question,
                                const AnswerValue& value, const RunningClock& running = system_running_clock());
Result<AttemptStep> finish_attempt(OpenStation& station, const AttemptPlace& place,
                                   FinishReason reason = FinishReason::submitted,
                                   const RunningClock& running = system_running_clock());

/// Begun, answered and handed in at once, from paper or a file.
Result<AttemptStep> give_whole_attempt(OpenStation& station, const AttemptRequest& request,
                                       const std::map<std::string, AnswerValue>& answers,
                                       FinishReason reason = FinishReason::submitted);

/// Errors: error_no_attempt, error_no_test.
Result<AttemptStep> give_more_time(OpenStation& station, const Uuid& project, const AttemptMoreTime& more,
                                   const std::string& by);

/// The test of an attempt, with the questions as its form asks them.
Result<StoredTest> test_of_attempt(const Store& store, const Uuid& project, const Attempt& attempt);

/// Seconds of the attempt that are used by now, by the clock that runs.
std::int64_t used_now_s(const Store& store, const Attempt& attempt,
                        const RunningClock& running = system_running_clock());
/// Seconds that are left, not below 0; nothing without a limit.
std::optional<std::int64_t> left_s(const Attempt& attempt, std::int64_t used_s);

}  // namespace sala
