#include "kiosk/staff/learning/learning.h"

#include <spdlog/spdlog.h>

#include <algorithm>

#include "kiosk/staff/learning/test_pages.h"
#include "station/door/door.h"
#include "station/learning/attempt_desk.h"
#include "station/learning/phases.h"
#include "words/trainer.h"

namespace sala {
namespace {

namespace li = learning_intent;
using At = LearningWork::Place;

TestWords words_of(const StaffDesk& desk, const LearningWork& work) {
  return {desk.texts, desk.now(), desk.user.role, work.rights};
}

bool is_close_place(At place) {
  return place != At::tests && place != At::questions;
}

// ---- reading --------------------------------------------------------------------------------------------------------
/// On another thread, by a store that only reads: a thousand people with fifty questions take longer than a frame may.
Result<void> read_anew(const StaffDesk& desk, LearningWork& work) {
  const auto rights = test_rights(desk.store());
  if (!rights) return Failure(rights.error());
  work.rights = *rights;
  work.asked_of = is_close_place(work.place) ? work.test : std::nullopt;
  work.reading.begin(desk.this_part(),
                     [folder = desk.station.folder, clock = desk.station.clock, project = *desk.project,
                      open = work.asked_of, now = desk.now()]() -> Result<TestsRead> {
                       const auto station = open_station(folder, OpenMode::read_only, *clock);
                       if (!station) return Failure(station.error());
                       return read_tests(*station->store, project, open, now);
                     });
  return {};
}

const TestOverview* open_overview(const LearningWork& work) {
  if (!work.read || !work.test) return nullptr;
  const auto found =
      std::ranges::find(work.read->tests, *work.test, [](const TestOverview& each) { return each.stored.test.id; });
  return found == work.read->tests.end() ? nullptr : &*found;
}

/// The test that is looked at closely, once it was read.
const OpenTest* open_test_of(const LearningWork& work) {
  return work.read && work.read->open && work.read_of == work.test ? &*work.read->open : nullptr;
}

// ---- pages ----------------------------------------------------------------------------------------------------------
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

void show_results(StaffDesk& desk, const LearningWork& work) {
  const TestOverview* test = open_overview(work);
  const OpenTest* open = open_test_of(work);
  TestResultsPage page;
  page.is_reading = true;
  if (test != nullptr && open != nullptr)
    page = results_page(*test, *open, {work.view, work.sitting}, words_of(desk, work));
  if (const auto* before = desk.page<TestResultsPage>(); before != nullptr && before->view == page.view)
    page.scroll = before->scroll;
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

Result<void> show_place(StaffDesk& desk, LearningWork& work, bool keeps_question) {
  switch (work.place) {
    case At::tests:
      show_tests(desk, work, keeps_question);
      return {};
    case At::board:
      show_board(desk, work, keeps_question);
      return {};
    case At::results:
      show_results(desk, work);
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

/// Something changed: what was read before does not show it.
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

// ---- phases and time ------------------------------------------------------------------------------------------------
std::optional<PhaseQuestion>* question_of(StaffDesk& desk) {
  if (auto* tests = desk.page<TestsPage>()) return &tests->question;
  if (auto* board = desk.page<TestBoardPage>()) return &board->question;
  return nullptr;
}

void ask_phase(StaffDesk& desk, const LearningWork& work, const li::AskPhase& ask) {
  auto* question = question_of(desk);
  if (question != nullptr && work.read) *question = phase_question(*work.read, ask, words_of(desk, work));
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

std::optional<Moment> until_proposed(const LearningWork& work, const Uuid& test, Moment now) {
  for (const TestOverview& each : work.read ? work.read->tests : std::vector<TestOverview>())
    if (each.stored.test.id == test) return proposed_until(each.stored.test.minutes, now);
  return std::nullopt;
}

Result<void> change_asked_phase(StaffDesk& desk, LearningWork& work, std::size_t way) {
  auto* asked = question_of(desk);
  if (asked == nullptr || !*asked) return {};
  const PhaseQuestion question = *std::exchange(*asked, std::nullopt);
  PhaseChange change{question.test, question.phase, GateWish::clock, {}, false, desk.by()};
  if (question.open) change.wish = *question.open ? GateWish::open : GateWish::close;
  // with two ways to open the first is until its minutes are over
  if (question.open == true && question.words.reasons.size() > 1 && way == 0)
    change.until = until_proposed(work, question.test, desk.now());
  const auto changed = change_phase(desk.station, desk.project->id, change);
  if (!changed) return Failure(changed.error());
  desk.notice = changed_words(question, *changed, desk.texts);
  return go_to(desk, work, work.place);
}

Result<void> give_room_time(StaffDesk& desk, LearningWork& work) {
  const PhaseChange phase{work.test.value_or(Uuid{}), work.phase, GateWish::open, {}, false, desk.by()};
  const auto given = give_five_minutes(desk.station, desk.project->id, phase, desk.texts[words::trainer_reason_room]);
  if (!given) return given;
  desk.notice = desk.texts[words::trainer_five_given];
  return go_to(desk, work, work.place);
}

Result<void> give_asked_time(StaffDesk& desk, LearningWork& work, std::size_t way) {
  auto* page = desk.page<TestBoardPage>();
  if (page == nullptr || !page->person || way >= minutes_to_give.size()) return {};
  const AttemptMoreTime more{
      page->person->attempt, {}, {}, minutes_to_give[way], desk.texts[words::trainer_reason_person]};
  const auto step = give_more_time(desk.station, desk.project->id, more, desk.by());
  if (!step) return Failure(step.error());
  page->person.reset();
  desk.notice = desk.texts[step->outcome == AttemptOutcome::more_time ? words::trainer_time_given
                                                                      : words::trainer_time_not_given];
  return go_to(desk, work, work.place);
}

// ---- attempts and keys ----------------------------------------------------------------------------------------------
bool may_author(const StaffDesk& desk, const LearningWork& work) {
  return may(desk.user.role, StaffTask::author_tests) && work.rights.may_author;
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

// ---- saving ---------------------------------------------------------------------------------------------------------
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

/// The time of the room goes on between two readings.
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
    auto* page = desk.page<ScoresPage>();
    if (const OpenTest* open = open_test_of(work); page != nullptr && open != nullptr)
      page->question = void_question(*open, ask->attempt, desk.texts);
    return {};
  }
  if (const auto* given_up = std::get_if<li::VoidAttempt>(&wanted)) return void_attempt(desk, work, given_up->reason);
  if (const auto* changed = std::get_if<li::ChangeKey>(&wanted)) return change_asked_key(desk, work, changed->reason);
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
    auto* page = desk.page<TestBoardPage>();
    if (const OpenTest* open = open_test_of(work); page != nullptr && open != nullptr)
      page->person = person_question(*open, ask->attempt, words_of(desk, work));
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
