#include "kiosk/demo/samples_learning.h"

#include "core/format_date.h"
#include "core/learning/files/gift.h"
#include "kiosk/demo/sample_test.h"
#include "kiosk/demo/samples_staff.h"
#include "kiosk/staff/learning/question_words.h"
#include "kiosk/staff/learning/test_pages.h"
#include "words/import_list.h"
#include "words/out.h"
#include "words/questions.h"
#include "words/trainer.h"

namespace sala {
namespace {

constexpr int bangkok = 7 * 60;
constexpr int room_people = 38;

Moment sample_now() {
  return moment_at(sample_day, 15 * 60 + 41, bangkok);
}

TestWords words_for(const StaffSamples& s, UserRole role = UserRole::staff, TestRights rights = {}) {
  return {s.texts, sample_now(), role, rights};
}

PhaseStatus open_until(int minutes, int seconds) {
  Moment closes = sample_now();
  closes.utc_ms += (minutes * 60 + seconds) * 1000;
  return {true, true, {}, closes};
}

SampleScreen& add_page(const StaffSamples& s, const char* name, TextId title, StaffPage page) {
  return s.add(name, StaffArea::learning, title, std::move(page));
}

// ---- the tests of the project ---------------------------------------------------------------------------------------
TestsRead read_sample(const SampleTest& test) {
  return {{test.overview}, test.open, 60};
}

void add_tests(const StaffSamples& s) {
  const auto show = [&](const char* name, TestsPage page) { add_page(s, name, words::trainer_title, std::move(page)); };
  TestsPage reading;
  reading.is_reading = true;
  reading.may_author = false;
  show("tests-reading", reading);
  show("tests-none", tests_page({}, words_for(s)));
  show("tests-none-trainer", tests_page({}, words_for(s, UserRole::trainer)));
  TestsRead before = read_sample(sample_test(s, 0, {}));
  show("tests-next", tests_page(before, words_for(s)));
  const TestsRead open = read_sample(sample_test(s, room_people, open_until(8, 24)));
  show("tests-open", tests_page(open, words_for(s)));
  show("tests-door", tests_page(open, words_for(s, UserRole::staff, {false, false})));
  TestsPage saved = tests_page(before, words_for(s));
  saved.told = {WorkTold::State::done, s.texts.with(words::trainer_saved, {{"count", "10"}}),
                s.texts[words::trainer_saved_do]};
  show("tests-saved", saved);
  TestsRead several = read_sample(sample_test(s, room_people, {}));
  several.tests.front().phases[1].status.by_gate = true;
  several.tests.front().phases[1].has_window = true;
  several.tests.push_back(several.tests.front());
  several.tests.back().stored.test.id = sample_id(61);
  several.tests.back().stored.test.minutes.reset();
  several.tests.back().stored.test.title.th = sample_long_title(s);
  show("tests-several", tests_page(several, words_for(s)));
  const Uuid test = before.tests.front().stored.test.id;
  before.tests.front().phases[0].status = {true, true, {}, {}};
  before.tests.front().phases[0].counts = {12, 9};
  TestsPage asked = tests_page(before, words_for(s));
  asked.question = phase_question(before, {test, Phase::post, true}, s.texts, sample_now());
  show("tests-open-ask", asked);
  asked.question = phase_question(before, {test, Phase::pre, false}, s.texts, sample_now());
  show("tests-close-ask", asked);
  asked.question = phase_question(before, {test, Phase::pre, std::nullopt}, s.texts, sample_now());
  show("tests-clock-ask", asked);
}

// ---- the board ------------------------------------------------------------------------------------------------------
void add_boards(const StaffSamples& s) {
  const auto show = [&](const char* name, TestBoardPage page) -> SampleScreen& {
    return add_page(s, name, words::trainer_board_title, std::move(page));
  };
  TestBoardPage reading;
  reading.is_reading = true;
  reading.may_run = false;
  show("test-board-reading", reading);
  const SampleTest test = sample_test(s, room_people, open_until(8, 24));
  const TestBoardPage board = board_page(test.overview, test.open, {Phase::post, 0, ""}, words_for(s));
  show("test-board", board);
  show("test-board-dark", board).shell.accessibility.dark = true;
  show("test-board-handed-in", board_page(test.overview, test.open, {Phase::post, 3, ""}, words_for(s)));
  show("test-board-closed", board_page(test.overview, test.open, {Phase::pre, 0, ""}, words_for(s)));
  TestBoardPage typing = board_page(test.overview, test.open, {Phase::post, 0, s.in("รัตน", "Ratta")}, words_for(s));
  typing.search = edit_text(s.in("รัตน", "Ratta"));
  typing.keyboard = keyboard_for(s.texts.language());
  typing.typing = true;
  show("test-board-search", typing);
  TestBoardPage more = board;
  more.person = person_question(test.open, sample_id(124), words_for(s));
  more.person->words.title = s.texts.with(words::trainer_more_for, {{"name", sample_longest_name(s)}});
  show("test-board-more", more);
  const SampleTest none = sample_test(s, 0, open_until(20, 0));
  show("test-board-empty", board_page(none.overview, none.open, {Phase::post, 0, ""}, words_for(s)));
  SampleTest door = sample_test(s, room_people, {true, true, {}, {}});
  door.overview.key_is_here = false;
  door.open.post.right.clear();
  show("test-board-door",
       board_page(door.overview, door.open, {Phase::post, 0, ""}, words_for(s, UserRole::staff, {false, false})));
}

// ---- results --------------------------------------------------------------------------------------------------------
void add_results(const StaffSamples& s) {
  using View = TestResultsPage::View;
  const auto show = [&](const char* name, TestResultsPage page) -> SampleScreen& {
    return add_page(s, name, words::trainer_results_title, std::move(page));
  };
  TestResultsPage reading;
  reading.is_reading = true;
  show("test-results-reading", reading);
  const SampleTest test = sample_test(s, room_people, {});
  show("test-results", results_page(test.overview, test.open, {View::group, 0}, words_for(s)));
  show("test-results-dark", results_page(test.overview, test.open, {View::group, 0}, words_for(s)))
      .shell.accessibility.dark = true;
  TestResultsPage closed = results_page(test.overview, test.open, {View::group, 0, true}, words_for(s));
  show("test-results-closed", closed);
  SampleTest heard = test;
  heard.open.stations = {{s.in("จุดลงทะเบียน 2", "Desk 2"), sample_now().utc_ms - 300'000},
                         {s.in("ห้องประชุมเล็ก", "Small hall"), sample_now().utc_ms - 4'000'000}};
  closed.question = open_key_question(heard.open, words_for(s));
  show("test-results-open-key", closed);
  show("test-results-items", results_page(test.overview, test.open, {View::items, 1}, words_for(s)));
  show("test-results-formulas", results_page(test.overview, test.open, {View::formulas, 0}, words_for(s)));
  const SampleTest open = sample_test(s, 12, open_until(3, 5));
  show("test-results-small-group", results_page(open.overview, open.open, {View::group, 0}, words_for(s)));
  const SampleTest few = sample_test(s, 2, {});
  show("test-results-from-five",
       results_page(few.overview, few.open, {View::group, 0}, words_for(s, UserRole::trainer)));
  SampleTest no_key = sample_test(s, room_people, {});
  no_key.overview.key_is_here = false;
  show("test-results-no-key", results_page(no_key.overview, no_key.open, {View::group, 0}, words_for(s)));
}

// ---- attempts and the key -------------------------------------------------------------------------------------------
AttemptLine line_of_sample(const PersonAtTest& person, Phase phase, Thousandths points) {
  AttemptLine line;
  line.person = person.person;
  line.no = person.no;
  line.name = person.name;
  line.attempt.begun.attempt = sample_id(static_cast<std::uint8_t>(120 + std::stoi(person.no)));
  line.attempt.begun.phase = phase;
  line.standing = {AttemptState::ended, true, false};
  line.score = Score{points, 10'000, 10, 10};
  return line;
}

SampleTest with_attempts(SampleTest test) {
  Thousandths points = 3'000;
  for (const PersonAtTest& person : test.open.post.people) {
    test.open.attempts.push_back(line_of_sample(person, Phase::post, points));
    points = points == 10'000 ? 2'500 : points + 500;
  }
  test.open.attempts[2].standing = {AttemptState::second, false, true};
  test.open.attempts[3].standing = {AttemptState::corrected, false, false};
  test.open.attempts[4].standing = {AttemptState::in_progress, false, false};
  return test;
}

SampleTest with_key(SampleTest test) {
  test.open.key.emplace();
  for (const Question& question : test.overview.stored.test.questions) {
    QuestionKey key;
    key.file_order = {"a", "b", "c", "d"};
    key.right = {"a"};
    test.open.key->key.answers[question.id] = key;
  }
  test.open.key->key.answers["q3"].voided = Voided::all;
  test.open.post.doubted = {7};
  return test;
}

void add_attempts_and_key(const StaffSamples& s) {
  const SampleTest test = with_key(with_attempts(sample_test(s, room_people, {})));
  const auto scores = [&](const char* name, ScoresPage page) {
    add_page(s, name, words::trainer_scores_title, std::move(page));
  };
  const ScoresPage all = scores_page(test.overview, test.open, false, words_for(s));
  scores("scores", all);
  scores("scores-doubtful", scores_page(test.overview, test.open, true, words_for(s)));
  const SampleTest none = sample_test(s, 0, {});
  scores("scores-none", scores_page(none.overview, none.open, false, words_for(s)));
  ScoresPage asked = all;
  asked.question = void_question(test.open, test.open.attempts[2].attempt.begun.attempt, s.texts);
  scores("scores-void", asked);
  const auto key = [&](const char* name, KeyPage page) {
    add_page(s, name, words::trainer_key_title, std::move(page));
  };
  const KeyPage page = key_page(test.overview, test.open, 6, words_for(s));
  key("test-key", page);
  KeyPage changing = page;
  KeyChangePreview preview;
  preview.people = 21;
  preview.post = {38, 21, 268'000, 289'000, 4, 0};
  changing.question = key_question(preview, 7, s.texts);
  key("test-key-ask", changing);
  KeyPage not_here;
  not_here.note = s.texts[words::trainer_no_key_here];
  key("test-key-not-here", not_here);
}

// ---- before the room ------------------------------------------------------------------------------------------------
void add_rooms(const StaffSamples& s) {
  const SampleTest test = sample_test(s, room_people, open_until(8, 24));
  add_page(s, "room-timer", words::trainer_board_title,
           timer_page(test.overview, test.open, Phase::post, words_for(s)));
  const SampleTest last = sample_test(s, room_people, open_until(0, 42));
  add_page(s, "room-timer-last-minute", words::trainer_board_title,
           timer_page(last.overview, last.open, Phase::post, words_for(s)));
  add_page(s, "room-timer-no-end", words::trainer_board_title,
           timer_page(test.overview, test.open, Phase::pre, words_for(s)));
  const SampleTest done = sample_test(s, room_people, {});
  RoomResultsPage results{sample_title(s), results_page(done.overview, done.open, {}, words_for(s))};
  add_page(s, "room-results", words::trainer_results_title, results);
}

// ---- questions from a file ------------------------------------------------------------------------------------------
void add_files_of_questions(const StaffSamples& s) {
  const auto show = [&](const char* name, const QuestionFilesPage& page) {
    add_page(s, name, words::trainer_import_title, page);
  };
  QuestionFilesPage none;
  none.places = {s.texts[words::send_folder]};
  none.hint = s.texts[words::send_no_stick];
  show("questions-no-stick", none);
  QuestionFilesPage files;
  files.places = {s.texts.with(words::send_stick, {{"name", "KINGSTON"}}), s.texts[words::send_folder]};
  const std::string date = long_date({2026, 11, 22}, s.texts.language());
  files.entries = {{s.in("ข้อสอบปี 2569", "Tests 2026"), "", true},
                   {s.in("ข้อสอบสารบรรณ.gift", "official letters.gift"), "12 KB · " + date + " 21:47", false},
                   {s.in("ข้อสอบเก่า (ฉบับกองบริหารงานบุคคลส่งให้วิทยากรตรวจทานก่อนใช้จริง).txt", "older questions.txt"),
                    "8 KB · " + date + " 16:05", false}};
  show("questions-files", files);
  QuestionFilesPage done = files;
  done.told = {WorkTold::State::done,
               s.texts.with(words::trainer_template_done, {{"file", "sala-questions-20261123-0915.xlsx"}}),
               s.texts[words::trainer_template_done_do]};
  show("questions-template", done);
  QuestionFilesPage trouble = files;
  trouble.told = {WorkTold::State::trouble, s.texts.with(words::import_trouble, {{"file", files.entries[1].name}}),
                  s.texts.with(words::error_questions_none, {{"file", files.entries[1].name}})};
  show("questions-trouble", trouble);
  QuestionFilesPage reading = files;
  reading.adds_to = true;
  reading.told = {WorkTold::State::running, s.texts.with(words::import_reading, {{"file", files.entries[1].name}}),
                  s.texts[words::import_reading_do]};
  show("questions-reading", reading);
}

/// As a trainer's file is, with what may be odd about one.
ReadTest test_of_file(const StaffSamples& s) {
  const std::string gift = s.in(
      "หนังสือราชการมีกี่ชนิด {=6 ชนิด ~5 ชนิด ~4 ชนิด ~7 ชนิด}\n\n"
      "หนังสือที่ต้องปฏิบัติทันทีที่ได้รับ ใช้ชั้นความเร็วใด {~ด่วน ~ด่วนมาก =ด่วนที่สุด ~ปกติ ~ }\n\n"
      "บันทึกข้อความเป็นแบบของหนังสือภายใน {true}\n\n"
      "อธิบายความสำคัญของงานสารบรรณ {}\n\n"
      "ครุฑในบันทึกข้อความสูงกี่เซนติเมตร {#1.5:0.05}\n\n"
      "จับคู่ผู้รับกับคำขึ้นต้น {=บุคคลทั่วไป -> เรียน =พระภิกษุ -> นมัสการ}\n\n"
      "คำขึ้นต้นของหนังสือถึงบุคคลทั่วไปคือคำว่าอะไร {=เรียน}\n\n"
      "ข้อใดต้องมีคำลงท้าย เลือกทุกข้อ {~%50%หนังสือภายนอก ~%50%หนังสือถึงเอกชน ~%-50%ประกาศ ~%-50%คำสั่ง}\n",
      "How many kinds of official letters are there? {=Six ~Five ~Four ~Seven}\n\n"
      "A letter that is dealt with as soon as it comes is how urgent? {~Urgent ~Very urgent =Most urgent ~Usual ~ }\n\n"
      "A memo is the form of an internal letter {true}\n\n"
      "Say why records matter {}\n\n"
      "How many centimetres high is the emblem on a memo? {#1.5:0.05}\n\n"
      "Match whom a letter is for with how it begins {=Anybody -> Dear =A monk -> Reverend}\n\n"
      "How does a letter to a private person begin? {=Dear}\n\n"
      "Which need a closing? Choose all. {~%50%Letters to other offices ~%50%Letters to firms ~%-50%Notices "
      "~%-50%Orders}\n");
  ReadTest test;
  ReadQuestions read = read_gift(gift);
  test.read.format = QuestionForm::gift;
  test.read.questions = std::move(read.questions);
  test.read.skipped = std::move(read.skipped);
  test.files = {s.in("ข้อสอบสารบรรณ.gift", "official letters.gift")};
  test.minutes = 20;
  test.chosen = 1;
  return test;
}

/// The row of the first question of a kind.
std::size_t row_of_kind(const ReadTest& test, QuestionKind kind, const Texts& texts) {
  const QuestionRows rows = question_rows(test, texts);
  for (std::size_t i = 0; i < rows.rows.size(); ++i)
    if (rows.rows[i].kind == kind_words(kind, texts)) return i;
  return 1;
}

void add_questions_pages(const StaffSamples& s) {
  const auto show = [&](const char* name, const QuestionsPage& page) {
    add_page(s, name, words::trainer_check_title, page);
  };
  const TestsRead read = read_sample(sample_test(s, 0, {}));
  ReadTest test = test_of_file(s);
  show("questions-check", questions_page(test, nullptr, s.texts));
  for (const auto& [name, kind] : {std::pair("questions-check-true-false", QuestionKind::true_false),
                                   std::pair("questions-check-number", QuestionKind::number),
                                   std::pair("questions-check-matching", QuestionKind::matching),
                                   std::pair("questions-check-several", QuestionKind::multiple)}) {
    test.chosen = row_of_kind(test, kind, s.texts);
    show(name, questions_page(test, &read, s.texts));
  }
  test.chosen = 0;
  for (std::size_t i = 0; i < question_rows(test, s.texts).rows.size(); ++i)
    if (question_rows(test, s.texts).rows[i].look == QuestionsPage::Look::skipped) test.chosen = i;
  test.left_out = {7};
  test.is_new = true;
  test.minutes.reset();
  show("questions-check-skipped", questions_page(test, &read, s.texts));
  QuestionsPage writing = questions_page(test, nullptr, s.texts);
  writing.writing = true;
  show("questions-check-writing", writing);
}

}  // namespace

void add_learning_samples(const Texts& texts, std::vector<SampleScreen>& all) {
  const StaffSamples samples{{texts, all}};
  add_tests(samples);
  add_boards(samples);
  add_results(samples);
  add_attempts_and_key(samples);
  add_rooms(samples);
  add_files_of_questions(samples);
  add_questions_pages(samples);
}

}  // namespace sala
