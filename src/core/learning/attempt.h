// An attempt, as the facts that tell of it make it, whatever the order they came in: which answers count, the time used, how
// it ended. What a person may do next is attempt_rules.h's; which of several attempts counts, counting_attempt.h's.
#pragma once
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/learning/attempt_facts.h"

namespace sala {

/// Where a fact stands among others, whatever way it took.
struct FactOrder {
  Uuid fact = {}, station = {};
  std::string at = {};
  std::int64_t seq = 0;
  Moment time = {};
  bool operator==(const FactOrder&) const = default;
};
/// By (at, station, seq): who wrote it could have known what stands before.
bool written_before(const FactOrder& a, const FactOrder& b);
/// By what clocks showed, then as written: "the earliest".
bool happened_before(const FactOrder& a, const FactOrder& b);

template <class Told>
struct Placed {
  Told told = {};
  FactOrder place = {};
  bool is_corrected = false;  ///< taken back by an effective correction
  bool operator==(const Placed&) const = default;
};

/// All that is known of one attempt, each fact once. More time may be the attempt's or its whole phase's; others' is passed
/// over.
struct AttemptFacts {
  std::vector<Placed<AttemptStarted>> started = {};
  std::vector<Placed<AnswersGiven>> answers = {};
  std::vector<Placed<AttemptFinished>> finished = {};
  std::vector<Placed<AttemptMoreTime>> more_time = {};
  std::vector<Placed<AttemptResumed>> resumed = {};
};

struct CountedAnswer {
  AnswerValue value = {};
  std::int64_t used_s = 0;
  FactOrder place = {};
  bool operator==(const CountedAnswer&) const = default;
};

/// Why an answer counts nothing. It is kept and shown to staff.
enum class LeftOut {
  older,          ///< another station has a newer answer to the question
  time_over,      ///< the time was over
  after_finish,   ///< the attempt was finished at less time used
  other_station,  ///< staff had not let the attempt go on there
};

struct LeftAnswer {
  std::string question = {};
  CountedAnswer answer = {};
  LeftOut why = LeftOut::older;
  bool operator==(const LeftAnswer&) const = default;
};

struct Attempt {
  AttemptStarted begun = {};
  FactOrder begun_at = {};
  bool is_corrected = false;                          ///< its beginning was taken back: it counts for nothing
  std::map<std::string, CountedAnswer> answers = {};  ///< by question; answers taken back are not here
  std::vector<LeftAnswer> left_out = {};
  std::set<Uuid> stations = {};                          ///< where it was begun and where staff let it go on
  std::int64_t used_s = 0;                               ///< the most that is known; the running clock may know more
  std::optional<std::int64_t> limit_s = {};              ///< minutes and all more time; nothing: no limit
  std::optional<Placed<AttemptFinished>> finished = {};  ///< the first effective one
  bool is_finished_twice = false;                        ///< at two stations that had not met: staff should look
  bool operator==(const Attempt&) const = default;
};

/// Nothing while no attempt_started has come. `minutes`: the test's.
std::optional<Attempt> attempt_of(const AttemptFacts& facts, std::optional<int> minutes);

/// Seconds after the limit in which an answer on its way still counts.
inline constexpr std::int64_t grace_s = 5;
/// Whether an answer given at this time of the attempt comes within its limit.
bool is_in_time(const Attempt& attempt, std::int64_t used_s);
bool is_time_over(const Attempt& attempt);
/// Handed in, by touch or on paper.
bool is_submitted(const Attempt& attempt);
/// Finished, its time over, or its phase closed.
bool is_ended(const Attempt& attempt, bool phase_open);

/// The answers written down after a moment, as those are that came when the key was opened already.
std::vector<std::string> answered_after(const Attempt& attempt, Moment moment);

}  // namespace sala
