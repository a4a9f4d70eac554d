#include "kiosk/staff/learning/test_pages.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/hour_words.h"
#include "words/trainer.h"

namespace sala {
namespace {

std::string number(int count) {
  return std::to_string(count);
}

/// Open until when, or when it opens, and whether a person or the clock says so.
void tell_status(const PhaseOverview& phase, const TestWords& words, TestsPage::PhaseRow& row) {
  const PhaseStatus& status = phase.status;
  row.is_open = status.is_open;
  row.by_hand = status.by_gate && phase.has_window;
  row.tone = status.is_open ? Tone::success : Tone::primary;
  const Texts& texts = words.texts;
  if (status.is_open)
    row.state = texts[status.by_gate ? words::trainer_open_by_hand : words::trainer_open_by_clock];
  else if (status.opens)
    row.state = texts.with(words::trainer_opens_at, {{"time", clock_or_day(texts, *status.opens, words.now)}});
  else
    row.state = texts[status.by_gate ? words::trainer_closed_by_hand : words::trainer_closed];
  if (status.closes && status.is_open)
    row.when = texts.with(words::trainer_closes_at, {{"time", clock_or_day(texts, *status.closes, words.now)}});
  else if (phase.has_window)
    row.when = texts[words::trainer_has_window];
}

TestsPage::PhaseRow phase_row(const PhaseOverview& phase, const TestWords& words) {
  TestsPage::PhaseRow row;
  row.phase = phase.phase;
  row.title = short_phase(phase.phase, words.texts);
  row.counts = phase.counts.begun == 0
                   ? words.texts[words::trainer_nobody_began]
                   : words.texts.with(words::trainer_counts, {{"finished", number(phase.counts.finished)},
                                                              {"begun", number(phase.counts.begun)}});
  tell_status(phase, words, row);
  return row;
}

TestsPage::Row test_row(const TestOverview& test, const TestWords& words) {
  TestsPage::Row row;
  row.test = test.stored.test.id;
  row.title = title_in(test.stored.test.title, words.thai());
  const std::string count = number(static_cast<int>(test.stored.test.questions.size()));
  row.caption = test.stored.test.minutes
                    ? words.texts.with(words::trainer_test_minutes,
                                       {{"count", count}, {"minutes", number(*test.stored.test.minutes)}})
                    : words.texts.with(words::trainer_test_no_limit, {{"count", count}});
  row.has_results = test.is_answered && may(words.role, StaffTask::see_results);
  row.has_scores = test.is_answered && may(words.role, StaffTask::see_scores);
  row.has_key = test.key_is_here && may(words.role, StaffTask::author_tests);
  for (const PhaseOverview& phase : test.phases) row.phases.push_back(phase_row(phase, words));
  return row;
}

/// The phase that is open, the later one first; else the first that nobody has taken, to be opened next.
std::optional<TestsPage::Now> what_matters(const TestsRead& read, const TestWords& words) {
  const TestOverview* test = nullptr;
  const PhaseOverview* phase = nullptr;
  for (const TestOverview& each : read.tests)
    for (const PhaseOverview& of_test : each.phases)
      if (of_test.status.is_open) test = &each, phase = &of_test;
  for (const TestOverview& each : read.tests)
    for (const PhaseOverview& of_test : each.phases)
      if (phase == nullptr && of_test.counts.begun == 0) test = &each, phase = &of_test;
  if (phase == nullptr) return std::nullopt;
  TestsPage::Now now{test->stored.test.id, phase->phase, phase->status.is_open, "", "", ""};
  const std::vector<std::pair<std::string, std::string>> named = {{"phase", short_phase(phase->phase, words.texts)}};
  now.title = words.texts.with(now.is_open ? words::trainer_now_open : words::trainer_now_next, named);
  const PhaseStatus& status = phase->status;
  if (now.is_open)
    now.words = words.texts.with(
        words::trainer_counts, {{"finished", number(phase->counts.finished)}, {"begun", number(phase->counts.begun)}});
  else
    now.words = status.opens ? words.texts.with(words::trainer_opens_by_itself,
                                                {{"time", clock_or_day(words.texts, *status.opens, words.now)}})
                             : words.texts[words::trainer_opens_by_you];
  if (now.is_open && status.closes) now.time = time_left_words(status, words.now);
  return now;
}

}  // namespace

std::string time_left_words(const PhaseStatus& status, Moment now) {
  if (!status.is_open || !status.closes) return "–";
  const std::int64_t left = std::max<std::int64_t>(0, (status.closes->utc_ms - now.utc_ms + 999) / 1000);
  if (left >= 3600) return fmt::format("{}:{:02}:{:02}", left / 3600, left / 60 % 60, left % 60);
  return fmt::format("{}:{:02}", left / 60, left % 60);
}

TestsPage tests_page(const TestsRead& read, const TestWords& words) {
  TestsPage page;
  page.may_run = words.rights.may_run && may(words.role, StaffTask::run_tests);
  page.may_author = words.rights.may_author && may(words.role, StaffTask::author_tests);
  if (!words.rights.may_run)
    page.note = words.texts[words::trainer_door_station];
  else if (!words.rights.may_author && may(words.role, StaffTask::author_tests))
    page.note = words.texts[words::trainer_trainer_station];
  page.now = what_matters(read, words);
  for (const TestOverview& test : read.tests) page.tests.push_back(test_row(test, words));
  return page;
}

TestBoardPage::PersonQuestion person_question(const OpenTest& open, const Uuid& attempt, const TestWords& words) {
  TestBoardPage::PersonQuestion question{attempt, {}};
  std::string name;
  for (const AttemptLine& line : open.attempts)
    if (line.attempt.begun.attempt == attempt) name = line.name;
  question.words.takes_away = false;
  question.words.title = words.texts.with(words::trainer_more_for, {{"name", name}});
  question.words.body = words.texts[words::trainer_more_body];
  question.words.confirm = words.texts[words::trainer_more_give];
  for (const int minutes : minutes_to_give)
    question.words.reasons.push_back(words.texts.with(words::trainer_minutes, {{"count", number(minutes)}}));
  question.words.chosen = 0;
  return question;
}

}  // namespace sala
