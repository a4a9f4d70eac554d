#include "kiosk/staff/learning/key_deeds.h"

#include <algorithm>

#include "kiosk/staff/learning/learning_pages.h"
#include "station/door/door.h"
#include "words/trainer.h"

namespace sala {

namespace {

namespace li = learning_intent;
using At = LearningWork::Place;

/// What another key would do is worked out by another thread: it looks at every answer.
Result<void> try_key(StaffDesk& desk, LearningWork& work, KeyChange change) {
  work.key_change = std::move(change);
  work.trying.begin(desk.this_part(),
                    [folder = desk.station.folder, clock = desk.station.clock, project = *desk.project,
                     change = *work.key_change, now = desk.now()]() -> Result<KeyChangePreview> {
                      const auto station = open_station(folder, OpenMode::read_only, *clock);
                      if (!station) return Failure(station.error());
                      return preview_key_change(*station->store, project, change, now);
                    });
  return show_place(desk, work, false);
}

}  // namespace

void ask_void_attempt(StaffDesk& desk, const LearningWork& work, const Uuid& attempt) {
  auto* page = desk.page<ScoresPage>();
  if (const OpenTest* open = open_test_of(work); page != nullptr && open != nullptr)
    page->question = void_question(*open, attempt, desk.texts);
}

Result<void> void_attempt(StaffDesk& desk, LearningWork& work, const std::string& reason) {
  const auto* page = desk.page<ScoresPage>();
  const OpenTest* open = open_test_of(work);
  if (page == nullptr || !page->question || open == nullptr || !may_author(desk, work)) return {};
  for (const AttemptLine& line : open->attempts) {
    if (line.attempt.begun.attempt != page->question->attempt) continue;
    const auto done = correct_fact(desk.station, line.attempt.begun_at.fact, reason, desk.by());
    if (!done) return Failure(done.error());
    desk.notice = desk.texts[words::trainer_void_done];
    return go_to(desk, work, At::scores);
  }
  return {};
}

Result<void> ask_key(StaffDesk& desk, LearningWork& work, const LearningIntent& wanted) {
  const TestOverview* test = open_overview(work);
  const OpenTest* open = open_test_of(work);
  if (test == nullptr || open == nullptr || !open->key || !may_author(desk, work) || work.trying.works()) return {};
  const std::vector<Question>& questions = test->stored.test.questions;
  if (work.key_row >= questions.size()) return {};
  const Question& question = questions[work.key_row];
  const QuestionKey* known = key_of(open->key->key, question.id);
  if (known == nullptr) return {};
  QuestionKey key = *known;
  if (const auto* right = std::get_if<li::AskRight>(&wanted)) key = with_right(question, key, right->choice);
  if (const auto* points = std::get_if<li::AskPoints>(&wanted))
    key.points = std::clamp(key.points + points->by * static_cast<int>(whole), static_cast<int>(whole), 100'000);
  if (const auto* as = std::get_if<li::AskVoidQuestion>(&wanted); as && as->as < 3)
    key.voided = static_cast<Voided>(as->as);
  if (key == *known) return {};
  return try_key(desk, work, {test->stored.test.id, question.id, key, "", desk.by()});
}

Result<void> take_preview(StaffDesk& desk, const LearningWork& work, const Result<KeyChangePreview>& preview) {
  if (!preview) return Failure(preview.error());
  if (auto* page = desk.page<KeyPage>())
    page->question = key_question(*preview, static_cast<int>(work.key_row) + 1, desk.texts);
  return {};
}

Result<void> change_asked_key(StaffDesk& desk, LearningWork& work, const std::string& reason) {
  if (!work.key_change || desk.page<KeyPage>() == nullptr || !may_author(desk, work)) return {};
  KeyChange change = *std::exchange(work.key_change, std::nullopt);
  change.reason = reason;
  const auto done = change_key(desk.station, desk.project->id, change);
  if (!done) return Failure(done.error());
  desk.notice = desk.texts[words::trainer_key_changed];
  return go_to(desk, work, At::key);
}

void ask_open_key(StaffDesk& desk, const LearningWork& work) {
  auto* page = desk.page<TestResultsPage>();
  if (const OpenTest* open = open_test_of(work); page != nullptr && open != nullptr && page->may_open_key)
    page->question = open_key_question(*open, words_of(desk, work));
}

Result<void> open_key_to_people(StaffDesk& desk, LearningWork& work) {
  const auto* page = desk.page<TestResultsPage>();
  if (page == nullptr || !page->question || !work.test) return {};
  const auto opened = open_key(desk.station, desk.project->id, *work.test, desk.by());
  if (!opened) return Failure(opened.error());
  desk.notice = desk.texts[words::trainer_key_opened];
  return go_to(desk, work, At::results);
}

}  // namespace sala
