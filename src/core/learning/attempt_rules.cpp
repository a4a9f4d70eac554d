#include "core/learning/attempt_rules.h"

#include "core/learning/kinds/question_rules.h"

namespace sala {
namespace {

constexpr std::array<std::string_view, 18> attempt_outcome_names = {
    "started",       "resumed",     "answered",     "finished",       "more_time",     "already_finished",
    "already_begun", "time_over",   "phase_closed", "not_on_roster",  "withdrawn",     "not_registered",
    "needs_ticket",  "needs_staff", "needs_reason", "not_a_question", "not_an_answer", "not_minutes"};

AttemptDecision refused(AttemptOutcome outcome, std::optional<Uuid> attempt = {}) {
  return {outcome, attempt, {}};
}

Written unsalted(Written written) {
  written.salt.clear();
  return written;
}

std::optional<AttemptOutcome> why_not_admitted(const StartContext& context) {
  if (!context.on_roster) return AttemptOutcome::not_on_roster;
  if (context.withdrawn) return AttemptOutcome::withdrawn;
  if (!context.has_ticket) return AttemptOutcome::needs_ticket;
  if (!context.registered) return AttemptOutcome::not_registered;
  return std::nullopt;
}

/// The attempt a person goes on with: the one that counts or comes first, else the first that was opened.
const Attempt* present_attempt(const StartContext& context) {
  const auto standings = standings_of(context.attempts, context.phase_open);
  const Attempt* opened = nullptr;
  for (std::size_t i = 0; i < standings.size(); ++i) {
    const Attempt& attempt = context.attempts[i];
    const AttemptState state = standings[i].state;
    if (state == AttemptState::in_progress || state == AttemptState::ended) return &attempt;
    const bool is_earlier = !opened || happened_before(attempt.begun_at, opened->begun_at);
    if (state == AttemptState::opened_only && is_earlier) opened = &attempt;
  }
  return opened;
}

AttemptDecision begin(const StartContext& context) {
  if (!context.phase_open) return refused(AttemptOutcome::phase_closed);
  const AttemptStarted started{context.new_attempt, context.participant, context.test, context.phase,
                               context.form,        context.new_seed,    context.put};
  return {AttemptOutcome::started,
          context.new_attempt,
          {{context.project, "attempt_started", attempt_started_body(started, unsalted(context.written))}}};
}

AttemptDecision begin_again(const StartContext& context) {
  if (!context.staff_allow) return refused(AttemptOutcome::needs_staff);
  if (context.again_because->empty()) return refused(AttemptOutcome::needs_reason);
  AttemptDecision decision = begin(context);
  if (decision.outcome != AttemptOutcome::started) return decision;
  Written written = context.written;
  written.salt = context.new_salt;
  for (const Attempt& attempt : context.attempts) {
    if (attempt.is_corrected) continue;
    const Json body = {{"fact", attempt.begun_at.fact.text()}, {"reason", *context.again_because}};
    decision.drafts.insert(decision.drafts.begin(), {context.project, "correction", stamped(body, written)});
  }
  return decision;
}

Draft resume_draft(const Uuid& project, const Attempt& attempt, const Written& written) {
  return {project, "attempt_resumed", attempt_resumed_body({attempt.begun.attempt}, unsalted(written))};
}

Draft finish_draft(const Uuid& project, const Attempt& attempt, FinishReason reason, std::int64_t used_s,
                   const Written& written) {
  const AttemptFinished finished{attempt.begun.attempt, reason, std::max(used_s, attempt.used_s)};
  return {project, "attempt_finished", attempt_finished_body(finished, unsalted(written))};
}

AttemptDecision go_on(const StartContext& context, const Attempt& attempt) {
  const Uuid& id = attempt.begun.attempt;
  if (attempt.finished) return refused(AttemptOutcome::already_finished, id);
  if (!context.phase_open) return refused(AttemptOutcome::phase_closed, id);
  const bool is_here = attempt.stations.contains(context.station);
  if (!is_here && !context.staff_allow) return refused(AttemptOutcome::needs_staff, id);
  AttemptDecision decision{AttemptOutcome::resumed, id, {}};
  if (!is_here) decision.drafts.push_back(resume_draft(context.project, attempt, context.written));
  if (is_time_over(attempt)) {
    decision.outcome = AttemptOutcome::time_over;
    decision.drafts.push_back(finish_draft(context.project, attempt, FinishReason::time, 0, context.written));
  }
  return decision;
}

/// Why this attempt takes nothing more, whatever it is.
std::optional<AttemptOutcome> why_shut(const AttemptContext& context) {
  if (context.attempt.finished) return AttemptOutcome::already_finished;
  if (!context.attempt.stations.contains(context.station)) return AttemptOutcome::needs_staff;
  if (!context.phase_open) return AttemptOutcome::phase_closed;
  return std::nullopt;
}

std::int64_t used_now(const AttemptContext& context) {
  return std::max(context.used_s, context.attempt.used_s);
}

AttemptDecision end_by_time(const AttemptContext& context) {
  return {AttemptOutcome::time_over,
          context.attempt.begun.attempt,
          {finish_draft(context.project, context.attempt, FinishReason::time, context.used_s, context.written)}};
}

std::optional<AttemptOutcome> why_no_answer(const std::vector<const Question*>& questions, const std::string& id,
                                            const AnswerValue& value) {
  const auto found = std::ranges::find_if(questions, [&](const Question* question) { return question->id == id; });
  if (found == questions.end()) return AttemptOutcome::not_a_question;
  if (!value.is_null() && !rules_of((*found)->kind).takes(**found, value)) return AttemptOutcome::not_an_answer;
  return std::nullopt;
}

/// What a person typed is salted, so that nobody finds it by its hash; choices are not.
Written written_with(const std::vector<const Question*>& questions, const AnswersGiven& given, Written written) {
  const bool has_typed = std::ranges::any_of(questions, [&](const Question* question) {
    return rules_of(question->kind).is_typed && given.answers.contains(question->id);
  });
  return has_typed ? written : unsalted(std::move(written));
}

}  // namespace

std::string_view name_of(AttemptOutcome outcome) {
  return attempt_outcome_names[static_cast<std::size_t>(outcome)];
}

AttemptDecision decide_attempt_start(const StartContext& context) {
  if (const auto why = why_not_admitted(context)) return refused(*why);
  const Attempt* present = present_attempt(context);
  if (present && context.again_because) return begin_again(context);
  return present ? go_on(context, *present) : begin(context);
}

AttemptDecision decide_answer(const AttemptContext& context, const std::string& question, const AnswerValue& value) {
  const Uuid& id = context.attempt.begun.attempt;
  if (const auto why = why_shut(context)) return refused(*why, id);
  if (const auto why = why_no_answer(context.questions, question, value)) return refused(*why, id);
  if (!is_in_time(context.attempt, used_now(context))) return end_by_time(context);
  const AnswersGiven given{id, {{question, value}}, used_now(context)};
  const Written written = written_with(context.questions, given, context.written);
  return {AttemptOutcome::answered, id, {{context.project, "answer", answer_body(given, written)}}};
}

AttemptDecision decide_finish(const AttemptContext& context, FinishReason reason) {
  const Uuid& id = context.attempt.begun.attempt;
  const auto why = why_shut(context);
  if (why == AttemptOutcome::already_finished) return refused(*why, id);
  const bool by_staff = reason == FinishReason::staff, by_gate = reason == FinishReason::gate;
  if (why == AttemptOutcome::needs_staff && !by_staff) return refused(*why, id);
  if (why == AttemptOutcome::phase_closed && !by_staff && !by_gate) return refused(*why, id);
  if (!by_staff && !by_gate && !is_in_time(context.attempt, used_now(context))) return end_by_time(context);
  AttemptDecision decision{AttemptOutcome::finished, id, {}};
  if (why == AttemptOutcome::needs_staff)  // else it would count nothing, as any fact from elsewhere
    decision.drafts.push_back(resume_draft(context.project, context.attempt, context.written));
  decision.drafts.push_back(finish_draft(context.project, context.attempt, reason, context.used_s, context.written));
  return decision;
}

AttemptDecision decide_whole_attempt(const StartContext& context, const std::vector<const Question*>& questions,
                                     const AnswersGiven& given, FinishReason reason) {
  if (const auto why = why_not_admitted(context)) return refused(*why);
  const Attempt* present = present_attempt(context);
  if (present && !context.again_because) {
    const bool is_done = is_ended(*present, context.phase_open);
    return refused(is_done ? AttemptOutcome::already_finished : AttemptOutcome::already_begun, present->begun.attempt);
  }
  for (const auto& [question, value] : given.answers)
    if (const auto why = why_no_answer(questions, question, value)) return refused(*why);
  AttemptDecision decision = present ? begin_again(context) : begin(context);
  if (decision.outcome != AttemptOutcome::started) return decision;
  const AnswersGiven own{context.new_attempt, given.answers, given.used_s};
  Written with_words = context.written;
  with_words.salt = context.new_salt;
  const Written written = written_with(questions, own, with_words);
  if (!own.answers.empty()) decision.drafts.push_back({context.project, "answer", answer_body(own, written)});
  const AttemptFinished finished{context.new_attempt, reason, given.used_s};
  decision.drafts.push_back({context.project, "attempt_finished", attempt_finished_body(finished, context.written)});
  return decision;
}

AttemptDecision decide_more_time(const Uuid& project, const AttemptMoreTime& more, const Written& written) {
  if (more.minutes < 1 || more.minutes > most_more_minutes) return refused(AttemptOutcome::not_minutes);
  if (more.reason.empty()) return refused(AttemptOutcome::needs_reason);
  return {
      AttemptOutcome::more_time, more.attempt, {{project, "attempt_more_time", attempt_more_time_body(more, written)}}};
}

}  // namespace sala
