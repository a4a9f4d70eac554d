#include "kiosk/staff/learning/learning.h"

#include <spdlog/spdlog.h>

#include <algorithm>

#include "kiosk/staff/learning/key_deeds.h"
#include "kiosk/staff/learning/learning_pages.h"
#include "kiosk/staff/learning/phase_deeds.h"
#include "words/trainer.h"

namespace sala {

namespace {

namespace li = learning_intent;
using At = LearningWork::Place;

Result<void> save_confirmed(StaffDesk& desk, LearningWork& work) {
  const bool is_awaited = work.import.confirmed->owner.area.has_value();
  const std::string count = std::to_string(work.import.confirmed->import.questions.size());
  const auto saved = save_questions(desk.station, work.import);
  if (!saved) return Failure(saved.error());
  spdlog::info("questions: {} saved", count);
  if (!is_awaited) return {};  // who works here next is told nothing of the file
  forget_questions(work.import);
  std::string told = desk.texts[words::trainer_saved_do];
  if (!saved->missing_pictures.empty()) told = desk.texts[words::trainer_pictures_missing];
  if (saved->has_one_phase_beside) told = desk.texts[words::trainer_one_phase_beside];
  work.told = {WorkTold::State::done, desk.texts.with(words::trainer_saved, {{"count", count}}), told};
  work.place = At::tests;
  return desk.project != nullptr ? read_anew(desk, work) : Result<void>();
}

/// The page for the room stands on what was read for the page before.
Result<void> show_to_room(StaffDesk& desk, LearningWork& work, At place) {
  if (open_test_of(work) == nullptr) return {};
  work.room_since = desk.now();
  return go_to(desk, work, place);
}

Result<void> go_back(StaffDesk& desk, LearningWork& work) {
  const bool was_adding = work.place == At::questions && work.import.test && work.import.is_choosing;
  if (!was_adding) return go_to(desk, work, At::tests);
  work.import.is_choosing = false;
  return show_place(desk, work, false);
}

}  // namespace

Result<void> show_learning(StaffDesk& desk, LearningWork& work) {
  if (!work.reading.works() && work.place != At::questions)
    if (const auto begun = read_anew(desk, work); !begun) return begun;
  return show_place(desk, work, false);
}

Result<void> take_learning(StaffDesk& desk, LearningWork& work, const LearningIntent& wanted) {
  if (desk.project == nullptr || !may(desk.user.role, StaffTask::run_tests)) return {};
  if (std::holds_alternative<li::GoBack>(wanted)) return go_back(desk, work);
  if (const auto* results = std::get_if<li::OpenResults>(&wanted)) {
    work.test = results->test;
    work.view = TestResultsPage::View::group;
    return go_to(desk, work, At::results);
  }
  if (const auto* board = std::get_if<li::OpenBoard>(&wanted)) {
    work.test = board->test;
    work.phase = board->phase;
    return go_to(desk, work, At::board);
  }
  if (const auto* scores = std::get_if<li::OpenScores>(&wanted); scores && may(desk.user.role, StaffTask::see_scores)) {
    work.test = scores->test;
    work.only_doubtful = false;
    return go_to(desk, work, At::scores);
  }
  if (const auto* key = std::get_if<li::OpenKey>(&wanted); key && may(desk.user.role, StaffTask::author_tests)) {
    work.test = key->test;
    work.key_row = 0;
    return go_to(desk, work, At::key);
  }
  if (const auto* ask = std::get_if<li::AskVoidAttempt>(&wanted)) {
    ask_void_attempt(desk, work, ask->attempt);
    return {};
  }
  if (const auto* given_up = std::get_if<li::VoidAttempt>(&wanted)) return void_attempt(desk, work, given_up->reason);
  if (const auto* changed = std::get_if<li::ChangeKey>(&wanted)) return change_asked_key(desk, work, changed->reason);
  if (std::holds_alternative<li::AskOpenKey>(wanted)) {
    ask_open_key(desk, work);
    return {};
  }
  if (std::holds_alternative<li::OpenKeyToPeople>(wanted)) return open_key_to_people(desk, work);
  if (std::holds_alternative<li::AskRight>(wanted) || std::holds_alternative<li::AskPoints>(wanted) ||
      std::holds_alternative<li::AskVoidQuestion>(wanted))
    return ask_key(desk, work, wanted);
  if (const auto* doubtful = std::get_if<li::ShowDoubtful>(&wanted)) work.only_doubtful = doubtful->on;
  if (const auto* row = std::get_if<li::ChooseKeyQuestion>(&wanted)) work.key_row = row->row;
  if (std::holds_alternative<li::ShowTimer>(wanted)) return show_to_room(desk, work, At::timer);
  if (std::holds_alternative<li::ShowRoom>(wanted)) return show_to_room(desk, work, At::room);
  if (std::holds_alternative<li::LeaveRoom>(wanted))
    return go_to(desk, work, work.place == At::timer ? At::board : At::results);
  if (const auto* ask = std::get_if<li::AskPhase>(&wanted)) {
    ask_phase(desk, work, *ask);
    return {};
  }
  if (const auto* change = std::get_if<li::ChangePhase>(&wanted)) return change_asked_phase(desk, work, change->way);
  if (std::holds_alternative<li::MoreMinutes>(wanted)) return give_room_time(desk, work);
  if (const auto* more = std::get_if<li::GivePersonTime>(&wanted)) return give_asked_time(desk, work, more->way);
  if (const auto* ask = std::get_if<li::AskPerson>(&wanted)) {
    ask_person(desk, work, ask->attempt);
    return {};
  }
  if (const auto* filter = std::get_if<li::ChooseFilter>(&wanted))
    work.filter = std::min(filter->filter, board_filters - 1);
  if (const auto* items = std::get_if<li::ShowItems>(&wanted))
    work.view = items->on ? TestResultsPage::View::items : TestResultsPage::View::group;
  if (const auto* formulas = std::get_if<li::ShowFormulas>(&wanted))
    work.view = formulas->on ? TestResultsPage::View::formulas : TestResultsPage::View::group;
  if (const auto* sitting = std::get_if<li::ShowForm>(&wanted)) work.sitting = sitting->form;
  if (work.place != At::questions && !std::holds_alternative<li::OpenImport>(wanted))
    return show_place(desk, work, false);
  if (!may_author(desk, work)) return show_place(desk, work, false);
  work.told = {};
  work.place = At::questions;
  if (std::holds_alternative<li::SaveQuestions>(wanted)) confirm_questions(desk, work.import);
  return take_questions(desk, work.import, wanted, work.read ? &*work.read : nullptr);
}

Result<bool> look_learning(StaffDesk& desk, LearningWork& work) {
  bool is_changed = false;
  if (auto read = work.reading.ready()) {
    if (!*read) return Failure(read->error());
    work.read = std::move(**read);
    work.read_of = work.asked_of;
    is_changed = true;
  }
  const bool had_files = look_at_files(desk, work.import, work.read ? &*work.read : nullptr);
  const std::string files_told = work.import.told.title;
  Result<void> saved;
  if (work.import.confirmed) {
    saved = save_confirmed(desk, work);
    is_changed = true;
  }
  const bool is_shown = desk.project != nullptr && is_learning_page(desk);
  const auto preview = work.trying.ready();
  if ((is_changed || had_files || preview) && is_shown)
    if (const auto shown = show_place(desk, work, true); !shown) return Failure(shown.error());
  if (preview && is_shown)
    if (const auto asked = take_preview(desk, work, *preview); !asked) return Failure(asked.error());
  if (!saved) return Failure(saved.error());
  if (had_files && !is_shown) desk.notice = files_told;
  return (is_shown && tick(desk, work)) || is_changed || had_files || preview;
}

bool is_live_page(const StaffScreen& screen) {
  const auto* board = std::get_if<TestBoardPage>(&screen.page);
  return (board != nullptr && !board->typing) || is_for_room(screen) ||
         std::holds_alternative<TestsPage>(screen.page) || std::holds_alternative<TestResultsPage>(screen.page) ||
         std::holds_alternative<QuestionFilesPage>(screen.page);
}

void begin_learning(LearningWork& work) {
  work.place = At::tests;
  work.told = {};
}

void forget_learning(LearningWork& work) {
  work.reading.drop();
  work.trying.drop();
  work.key_change.reset();
  work.read.reset();
  work.read_of.reset();
  work.place = At::tests;
  work.told = {};
  work.filter = 0;
  forget_questions(work.import);
}

void end_learning(OpenStation& station, LearningWork& work) {
  if (!work.import.confirmed) return;
  if (const auto saved = save_questions(station, work.import); !saved)
    spdlog::error("questions: {}", name_of(saved.error().text));
}

}  // namespace sala
