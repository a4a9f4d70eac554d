// What a person may do with an attempt now: begin, go on, answer, hand in. Pure: each answers an outcome and the facts to
// record in one transaction; nothing is told to a person before that is done.
#pragma once
#include <optional>
#include <string_view>
#include <vector>

#include "core/learning/counting_attempt.h"
#include "core/learning/question.h"

namespace sala {

enum class AttemptOutcome {
  started,
  resumed,
  answered,
  finished,
  more_time,
  already_finished,  ///< handed in or ended before; what counts stands
  already_begun,     ///< paper and files bring whole attempts: one that was begun is not mixed with them
  time_over,         ///< its time was over: it is ended with the answers it has
  phase_closed,
  not_on_roster,
  withdrawn,
  not_registered,
  needs_ticket,    ///< by name alone nobody takes a test
  needs_staff,     ///< begun at another station, or taken again: only by staff
  needs_reason,    ///< taking it again, and more time, are said why
  not_a_question,  ///< the test, or the person's form, has none of that id
  not_an_answer,   ///< no such choice, no number, nothing written
  not_minutes,     ///< more time is 1 to 240 minutes
};
/// "started", "already_finished", …
std::string_view name_of(AttemptOutcome outcome);

struct AttemptDecision {
  AttemptOutcome outcome = AttemptOutcome::started;
  std::optional<Uuid> attempt = {};
  std::vector<Draft> drafts = {};
};

struct StartContext {
  Uuid project = {}, participant = {}, test = {}, put = {};
  Phase phase = Phase::pre;
  Form form = Form::only;
  bool on_roster = true, withdrawn = false, registered = true;
  bool has_ticket = true;    ///< a ticket was shown, or staff stand by with their PIN
  bool staff_allow = false;  ///< staff stand by: an attempt begun elsewhere goes on here, or a new one is begun
  bool phase_open = true;
  Uuid station = {};
  std::vector<Attempt> attempts = {};             ///< the person's, at this phase
  std::optional<std::string> again_because = {};  ///< staff's reason to take back what there is and begin anew
  Uuid new_attempt = {};
  std::string new_seed = {};
  std::string new_salt = {};  ///< for words: the reason's, typed answers'
  Written written = {};
};

/// Begins an attempt, or finds the one to go on with. Found over: ended at once.
AttemptDecision decide_attempt_start(const StartContext& context);

struct AttemptContext {
  Uuid project = {};
  Attempt attempt = {};
  std::vector<const Question*> questions = {};  ///< of the attempt's form
  bool phase_open = true;
  Uuid station = {};
  std::int64_t used_s = 0;  ///< by the running clock; never below what the attempt knows already
  Written written = {};     ///< its salt stands in the fact only where the answer was typed
};

AttemptDecision decide_answer(const AttemptContext& context, const std::string& question, const AnswerValue& value);
/// Staff may end an attempt of another station or a closed phase; `gate` ends what lies open when the project is over.
/// A second tap hands nothing in twice: already_finished. After the limit the reason is that the time is over.
AttemptDecision decide_finish(const AttemptContext& context, FinishReason reason);

/// A whole attempt at once, from paper or a file: begun, answered and handed in, or nothing.
AttemptDecision decide_whole_attempt(const StartContext& context, const std::vector<const Question*>& questions,
                                     const AnswersGiven& given, FinishReason reason);

/// More time for one attempt or a whole phase.
AttemptDecision decide_more_time(const Uuid& project, const AttemptMoreTime& more, const Written& written);

}  // namespace sala
