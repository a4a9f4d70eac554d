#include "kiosk/staff/phase_questions.h"

#include <algorithm>

#include "core/hour_words.h"
#include "station/learning/phases.h"
#include "words/trainer.h"

namespace sala {
namespace {

struct PhaseTexts {
  const Texts& texts;
  Moment now = {};
};

const TestOverview* overview_in(const TestsRead& read, const Uuid& test) {
  const auto found = std::ranges::find(read.tests, test, [](const TestOverview& each) { return each.stored.test.id; });
  return found == read.tests.end() ? nullptr : &*found;
}

/// What opening does to people, said before it happens.
ReasonQuestion opening_question(const TestOverview& test, Phase phase, const PhaseTexts& told) {
  const Texts& texts = told.texts;
  ReasonQuestion question;
  question.takes_away = false;
  question.title = texts.with(words::trainer_open_ask, {{"phase", short_phase(phase, texts)}});
  question.body = texts[words::trainer_open_body];
  const PhaseOverview* pre = phase_of_test(test, Phase::pre);
  if (phase == Phase::post && pre != nullptr && pre->status.is_open)
    question.body = texts.with(words::trainer_open_closes_pre,
                               {{"count", std::to_string(pre->counts.begun - pre->counts.finished)}});
  question.confirm = texts[words::trainer_open];
  if (const auto until = proposed_until(test.stored.test.minutes, told.now))
    question.reasons.push_back(texts.with(
        words::trainer_until,
        {{"time", clock_or_day(texts, *until, told.now)}, {"minutes", std::to_string(*test.stored.test.minutes)}}));
  question.reasons.push_back(texts[words::trainer_until_closed]);
  question.chosen = 0;
  return question;
}

ReasonQuestion closing_question(const PhaseOverview& phase, const PhaseTexts& told) {
  const Texts& texts = told.texts;
  ReasonQuestion question;
  question.title = texts.with(words::trainer_close_ask, {{"phase", short_phase(phase.phase, texts)}});
  const int at_work = phase.counts.begun - phase.counts.finished;
  question.body = at_work > 0 ? texts.with(words::trainer_close_body, {{"count", std::to_string(at_work)}})
                              : texts[words::trainer_close_nobody];
  question.confirm = texts[words::trainer_close_now];
  return question;
}

ReasonQuestion clock_question(const PhaseOverview& phase, const PhaseTexts& told) {
  ReasonQuestion question;
  question.takes_away = false;
  question.title = told.texts.with(words::trainer_clock_ask, {{"phase", short_phase(phase.phase, told.texts)}});
  question.body = told.texts[words::trainer_clock_body];
  question.confirm = told.texts[words::trainer_by_clock];
  return question;
}

std::string changed_words(const PhaseQuestion& question, const ChangedPhase& changed, const Texts& texts) {
  const std::string& phase = short_phase(question.phase, texts);
  const TextId id = !question.open   ? words::trainer_by_clock_now
                    : *question.open ? words::trainer_opened
                                     : words::trainer_closed_now;
  std::string told = texts.with(id, {{"phase", phase}});
  if (changed.closed_pre) told += " · " + texts[words::trainer_pre_closed_too];
  return told;
}

}  // namespace

const std::string& short_phase(Phase phase, const Texts& texts) {
  return texts[phase == Phase::pre ? words::trainer_pre : words::trainer_post];
}

const PhaseOverview* phase_of_test(const TestOverview& test, Phase phase) {
  const auto found = std::ranges::find(test.phases, phase, &PhaseOverview::phase);
  return found == test.phases.end() ? nullptr : &*found;
}

PhaseQuestion phase_question(const TestsRead& read, const PhaseWish& wish, const Texts& texts, Moment now) {
  PhaseQuestion question{wish.test, wish.phase, wish.open, {}};
  const TestOverview* test = overview_in(read, wish.test);
  const PhaseOverview* phase = test != nullptr ? phase_of_test(*test, wish.phase) : nullptr;
  if (phase == nullptr) return question;
  const PhaseTexts told{texts, now};
  question.words = !wish.open   ? clock_question(*phase, told)
                   : *wish.open ? opening_question(*test, wish.phase, told)
                                : closing_question(*phase, told);
  return question;
}

Result<std::string> change_asked_phase(StaffDesk& desk, const TestsRead& read, const PhaseQuestion& question,
                                       std::size_t way) {
  PhaseChange change{question.test, question.phase, GateWish::clock, {}, false, desk.by()};
  if (question.open) change.wish = *question.open ? GateWish::open : GateWish::close;
  // with two ways to open the first is until its minutes are over
  const TestOverview* test = overview_in(read, question.test);
  if (question.open == true && question.words.reasons.size() > 1 && way == 0 && test != nullptr)
    change.until = proposed_until(test->stored.test.minutes, desk.now());
  const auto changed = change_phase(desk.station, desk.project->id, change);
  if (!changed) return Failure(changed.error());
  return changed_words(question, *changed, desk.texts);
}

}  // namespace sala
