#include "kiosk/staff/learning/learning_pages.h"

#include <algorithm>

#include "words/trainer.h"

namespace sala {

namespace {

using At = LearningWork::Place;

void show_tests(StaffDesk& desk, const LearningWork& work, bool keeps_question) {
  TestsPage page;
  page.is_reading = !work.read;
  page.may_author = false;
  if (work.read) page = tests_page(*work.read, words_of(desk, work));
  page.told = work.told;
  if (auto* before = desk.page<TestsPage>()) {
    page.scroll = before->scroll;
    if (keeps_question) page.question = std::move(before->question);
  }
  desk.show(words::trainer_title, std::move(page));
}

void show_board(StaffDesk& desk, const LearningWork& work, bool keeps_question) {
  auto* before = desk.page<TestBoardPage>();
  const TestOverview* test = open_overview(work);
  const OpenTest* open = open_test_of(work);
  TestBoardPage page;
  page.test = work.test.value_or(Uuid{});
  page.phase = work.phase;
  page.filter = work.filter;
  page.is_reading = true;
  page.may_run = false;
  if (test != nullptr && open != nullptr)
    page = board_page(*test, *open, {work.phase, work.filter, before != nullptr ? before->search.text : ""},
                      words_of(desk, work));
  if (before != nullptr) {
    page.scroll = before->scroll;
    page.questions_scroll = before->questions_scroll;
    page.search = std::move(before->search);
    page.keyboard = before->keyboard;
    page.typing = before->typing;
    if (keeps_question) page.question = std::move(before->question);
    if (keeps_question) page.person = std::move(before->person);
  }
  desk.show(words::trainer_board_title, std::move(page));
}

void show_results(StaffDesk& desk, const LearningWork& work, bool keeps_question) {
  const TestOverview* test = open_overview(work);
  const OpenTest* open = open_test_of(work);
  TestResultsPage page;
  page.is_reading = true;
  if (test != nullptr && open != nullptr)
    page = results_page(*test, *open, {work.view, work.sitting, work.read->shows_own_score}, words_of(desk, work));
  if (auto* before = desk.page<TestResultsPage>(); before != nullptr && before->view == page.view) {
    page.scroll = before->scroll;
    if (keeps_question) page.question = std::move(before->question);
  }
  desk.show(words::trainer_results_title, std::move(page));
}

void show_scores(StaffDesk& desk, const LearningWork& work, bool keeps_question) {
  const TestOverview* test = open_overview(work);
  const OpenTest* open = open_test_of(work);
  ScoresPage page;
  page.is_reading = true;
  if (test != nullptr && open != nullptr) page = scores_page(*test, *open, work.only_doubtful, words_of(desk, work));
  if (auto* before = desk.page<ScoresPage>()) {
    page.scroll = before->scroll;
    if (keeps_question) page.question = std::move(before->question);
  }
  desk.show(words::trainer_scores_title, std::move(page));
}

void show_key(StaffDesk& desk, const LearningWork& work, bool keeps_question) {
  const TestOverview* test = open_overview(work);
  const OpenTest* open = open_test_of(work);
  KeyPage page;
  if (test != nullptr && open != nullptr) page = key_page(*test, *open, work.key_row, words_of(desk, work));
  page.is_reading = open == nullptr || work.trying.works();
  if (auto* before = desk.page<KeyPage>()) {
    page.scroll = before->scroll;
    if (before->chosen == page.chosen) page.preview_scroll = before->preview_scroll;
    if (keeps_question) page.question = std::move(before->question);
  }
  desk.show(words::trainer_key_title, std::move(page));
}

/// As long as staff's pages stay open without a touch.
constexpr std::int64_t unwatched_ms = 180'000;

bool stood_for_long(const LearningWork& work, Moment now) {
  return now.utc_ms - work.room_since.utc_ms > unwatched_ms;
}

void show_timer(StaffDesk& desk, const LearningWork& work) {
  const TestOverview* test = open_overview(work);
  const OpenTest* open = open_test_of(work);
  if (test == nullptr || open == nullptr) return;
  RoomTimerPage page = timer_page(*test, *open, work.phase, words_of(desk, work));
  page.locks = stood_for_long(work, desk.now());
  desk.show(words::trainer_board_title, std::move(page));
}

void show_room(StaffDesk& desk, const LearningWork& work) {
  const TestOverview* test = open_overview(work);
  const OpenTest* open = open_test_of(work);
  if (test == nullptr || open == nullptr) return;
  RoomResultsPage page;
  page.title = title_in(test->stored.test.title, desk.thai());
  page.results = results_page(*test, *open, {}, words_of(desk, work));
  page.locks = stood_for_long(work, desk.now());
  if (const auto* before = desk.page<RoomResultsPage>()) page.results.scroll = before->results.scroll;
  desk.show(words::trainer_results_title, std::move(page));
}

}  // namespace

Result<void> show_place(StaffDesk& desk, LearningWork& work, bool keeps_question) {
  switch (work.place) {
    case At::tests:
      show_tests(desk, work, keeps_question);
      return {};
    case At::board:
      show_board(desk, work, keeps_question);
      return {};
    case At::results:
      show_results(desk, work, keeps_question);
      return {};
    case At::timer:
      show_timer(desk, work);
      return {};
    case At::room:
      show_room(desk, work);
      return {};
    case At::scores:
      show_scores(desk, work, keeps_question);
      return {};
    case At::key:
      show_key(desk, work, keeps_question);
      return {};
    case At::questions:
      return show_questions(desk, work.import, work.read ? &*work.read : nullptr);
  }
  return {};
}

Result<void> go_to(StaffDesk& desk, LearningWork& work, At place) {
  work.place = place;
  if (const auto begun = read_anew(desk, work); !begun) return begun;
  return show_place(desk, work, false);
}

bool is_learning_page(const StaffDesk& desk) {
  return desk.screen.menu.area == StaffArea::learning &&
         std::visit(
             []<class Page>(const Page&) {
               return std::is_same_v<Page, TestsPage> || std::is_same_v<Page, TestBoardPage> ||
                      std::is_same_v<Page, TestResultsPage> || std::is_same_v<Page, QuestionFilesPage> ||
                      std::is_same_v<Page, ScoresPage> || std::is_same_v<Page, KeyPage> ||
                      std::is_same_v<Page, RoomTimerPage> || std::is_same_v<Page, RoomResultsPage> ||
                      std::is_same_v<Page, QuestionsPage>;
             },
             desk.screen.page);
}

bool tick(StaffDesk& desk, const LearningWork& work) {
  if (!work.read) return false;
  const TestWords words = words_of(desk, work);
  if (auto* timer = desk.page<RoomTimerPage>()) {
    const std::string before = timer->time;
    timer->locks = stood_for_long(work, words.now);
    if (const TestOverview* test = open_overview(work)) tell_room_time(*test, work.phase, words, *timer);
    return timer->time != before;
  }
  if (auto* room = desk.page<RoomResultsPage>()) room->locks = stood_for_long(work, words.now);
  if (auto* board = desk.page<TestBoardPage>(); board != nullptr && board->has_end) {
    const TestOverview* test = open_overview(work);
    const PhaseOverview* phase = test != nullptr ? phase_of_test(*test, board->phase) : nullptr;
    if (phase == nullptr) return false;
    const std::string now = time_left_words(phase->status, words.now);
    return std::exchange(board->time, now) != now;
  }
  auto* tests = desk.page<TestsPage>();
  if (tests == nullptr || !tests->now || tests->now->time.empty()) return false;
  for (const TestOverview& test : work.read->tests) {
    const PhaseOverview* phase =
        test.stored.test.id == tests->now->test ? phase_of_test(test, tests->now->phase) : nullptr;
    if (phase == nullptr) continue;
    const std::string now = time_left_words(phase->status, words.now);
    return std::exchange(tests->now->time, now) != now;
  }
  return false;
}

}  // namespace sala
