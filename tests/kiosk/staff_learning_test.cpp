// The trainer's side of tests, by taps: from a file on a stick to the finding before the room.
#include <catch2/catch.hpp>
#include <fstream>

#include "core/figures/test_words.h"
#include "kiosk/staff/learning/test_pages.h"
#include "station/door/door.h"
#include "storage/learning/attempt_queries.h"
#include "support/day/trainer_desk.h"
#include "words/trainer.h"

namespace sala {
TEST_CASE("from a GIFT file on a stick to the finding, by taps") {
  TrainerDesk desk;
  CHECK(has(desk.words(), desk.day.english[words::trainer_no_tests]));
  desk.put("letters.gift", letters_gift);
  desk.tap("tests.import");
  desk.tap("questions.file_0");
  CHECK(desk.page<QuestionsPage>().count == 3);
  CHECK(has(desk.words(), "Line 9: "));  // the essay is left out with its line
  CHECK(desk.tests().empty());
  desk.tap("questions.save");
  CHECK(desk.test().questions.size() == 3);
  CHECK(desk.page<TestsPage>().told.state == WorkTold::State::done);

  desk.open_phase(Phase::pre);
  CHECK(desk.is_open(Phase::pre));
  desk.take(0, Phase::pre, 1);
  desk.take(1, Phase::pre, 0);
  desk.open_phase(Phase::post);
  CHECK_FALSE(desk.is_open(Phase::pre));
  CHECK(has(desk.notice, desk.day.english[words::trainer_pre_closed_too]));
  desk.take(0, Phase::post, 3);
  desk.take(1, Phase::post, 3);
  desk.open();
  desk.tap("tests.results_" + desk.test().id.text());
  const auto results = test_results(*desk.day.station.store, desk.project, desk.day.clock.now()).value();
  const std::string finding = comparison_sentences(results.front().figures, desk.day.english).front();
  CHECK(results.front().figures.pairs == 2);
  CHECK(desk.page<TestResultsPage>().finding == finding);
  CHECK(has(desk.words(), "n = 2 pairs"));
}

TEST_CASE("opening the test after says first that the one before will be closed, and going back changes nothing") {
  TrainerDesk desk;
  desk.bring_in();
  desk.open_phase(Phase::pre);
  desk.take(0, Phase::pre, 1, false);
  desk.open();
  desk.tap(desk.id_of("gate", Phase::post));
  CHECK(has(desk.words(), desk.day.english.with(words::trainer_open_closes_pre, {{"count", "1"}})));
  desk.tap("tests.ask.back");
  CHECK(desk.is_open(Phase::pre));
  CHECK_FALSE(desk.is_open(Phase::post));
}

TEST_CASE("the board counts who has handed in, works and has not begun, and finds a name") {
  TrainerDesk desk;
  desk.bring_in();
  desk.open_phase(Phase::pre);
  desk.take(0, Phase::pre, 3);
  desk.take(1, Phase::pre, 1, false);
  desk.day.scan(desk.day.person(2).code);
  desk.tap(desk.id_of("board", Phase::pre));
  TestBoardPage& board = desk.page<TestBoardPage>();
  CHECK(board.people == 3);
  CHECK(board.counts == std::array<int, 3>{1, 1, 1});
  REQUIRE(board.shown.size() == 2);
  CHECK(has(board.shown[0].state, "2/3"));
  CHECK(board.questions.at(0).told == desk.day.english.with(words::trainer_of, {{"part", "1"}, {"all", "1"}}));
  desk.tap("test_board.filter_3");
  REQUIRE(desk.page<TestBoardPage>().shown.size() == 1);
  CHECK(has(desk.page<TestBoardPage>().shown[0].name, "ญาณิศา"));
  desk.page<TestBoardPage>().search = edit_text("กัญญ์");
  desk.ask(StaffIntent{LearningIntent{learning_intent::SearchPeople{}}});
  REQUIRE(desk.page<TestBoardPage>().shown.size() == 1);
  CHECK(has(desk.page<TestBoardPage>().shown[0].name, "กัญญ์วรา"));
}

TEST_CASE("the room's time can be set when a phase is opened, runs on the board and gets five minutes more") {
  TrainerDesk desk;
  desk.put("letters.gift", letters_gift);
  desk.tap("tests.import");
  desk.tap("questions.file_0");
  for (int i = 0; i < 4; ++i) desk.tap("questions.minutes_more");
  desk.tap("questions.save");
  CHECK(desk.test().minutes == 20);
  desk.tap(desk.id_of("gate", Phase::pre));
  desk.choose("tests.ask.reason_1");
  desk.tap("tests.ask.confirm");
  desk.tap(desk.id_of("board", Phase::pre));
  const std::string begun = desk.page<TestBoardPage>().time;
  CHECK((begun == "20:00" || begun == "21:00"));
  desk.day.clock.advance_ms(60'000);
  StaffDesk at = desk.at_desk();
  CHECK(look_learning(at, desk.work).value());
  CHECK(desk.page<TestBoardPage>().time == (begun == "20:00" ? "19:00" : "20:00"));
  desk.tap("test_board.more");
  CHECK(desk.page<TestBoardPage>().time == (begun == "20:00" ? "24:00" : "25:00"));
  desk.day.clock.advance_ms(26 * 60'000);
  CHECK_FALSE(desk.is_open(Phase::pre));
}

TEST_CASE("one person is given more time") {
  TrainerDesk desk;
  desk.put("letters.gift", letters_gift);
  desk.tap("tests.import");
  desk.tap("questions.file_0");
  desk.tap("questions.minutes_more");
  desk.tap("questions.save");
  desk.open_phase(Phase::pre);
  const Uuid attempt = desk.take(0, Phase::pre, 1, false);
  desk.tap(desk.id_of("board", Phase::pre));
  desk.tap("test_board.more_" + attempt.text());
  desk.choose("test_board.person.reason_2");
  desk.tap("test_board.person.confirm");
  CHECK(find_attempt(*desk.day.station.store, desk.day.project, attempt).value()->limit_s == 15 * 60);
}

TEST_CASE("what is right, what it is worth and what is left out are decided before anything is saved") {
  TrainerDesk desk;
  desk.put("letters.gift", letters_gift);
  desk.tap("tests.import");
  desk.tap("questions.file_0");
  const auto& rows = desk.page<QuestionsPage>().rows;
  const auto row = std::ranges::find(rows, "1", &QuestionsPage::Row::number);
  desk.tap("questions.row_" + std::to_string(row - rows.begin()));
  desk.tap("questions.right_1");
  desk.tap("questions.points_more");
  CHECK(desk.page<QuestionsPage>().preview->items[1].is_right);
  CHECK_FALSE(desk.page<QuestionsPage>().preview->items[0].is_right);
  const auto& again = desk.page<QuestionsPage>().rows;
  const auto last = std::ranges::find(again, "3", &QuestionsPage::Row::number);
  desk.tap("questions.row_" + std::to_string(last - again.begin()));
  desk.tap("questions.leave_out");
  CHECK(desk.page<QuestionsPage>().count == 2);
  desk.tap("questions.post");
  desk.tap("questions.save");
  const Test test = desk.test();
  REQUIRE(test.questions.size() == 2);
  CHECK(test.phases.size() == 1);
  const TestKey key = stored_key(*desk.day.station.store, desk.day.project, test).value()->key;
  const QuestionKey& first = *key_of(key, test.questions[0].id);
  CHECK(first.points == 2000);
  const auto right = std::ranges::find(test.questions[0].choices, first.right.front(), &QuestionItem::id);
  CHECK(right->text.th == "ด้วยความเคารพ");
}

TEST_CASE("a second file goes on with the numbers; what was answered is not replaced but stands beside") {
  TrainerDesk desk;
  desk.put("letters.gift", letters_gift);
  desk.tap("tests.import");
  desk.tap("questions.file_0");
  desk.tap("questions.add");
  desk.tap("questions.file_0");
  CHECK(desk.page<QuestionsPage>().count == 6);
  desk.tap("questions.save");
  CHECK(desk.test().questions.size() == 6);
  desk.bring_in();
  REQUIRE(desk.tests().size() == 1);
  CHECK(desk.test().questions.size() == 3);
  desk.open_phase(Phase::pre);
  desk.take(0, Phase::pre, 1);
  desk.open();
  desk.bring_in();
  CHECK(desk.tests().size() == 2);
}

TEST_CASE("a file that holds no questions says what to do, and nothing is written") {
  TrainerDesk desk;
  const int facts = desk.day.facts();
  desk.put("letters.txt", "only words\n");
  desk.tap("tests.import");
  desk.tap("questions.file_0");
  CHECK(desk.page<QuestionFilesPage>().told.state == WorkTold::State::trouble);
  CHECK_FALSE(desk.page<QuestionFilesPage>().told.words.empty());
  desk.tap("questions.back");
  CHECK(std::holds_alternative<TestsPage>(desk.staff().page));
  CHECK(desk.day.facts() == facts);
}

TEST_CASE("the template is written to the stick, and what is in it is read again") {
  TrainerDesk desk;
  desk.tap("tests.import");
  desk.tap("questions.template");
  CHECK(desk.page<QuestionFilesPage>().told.state == WorkTold::State::done);
  REQUIRE(desk.page<QuestionFilesPage>().entries.size() == 1);
  desk.tap("questions.file_0");
  CHECK(desk.page<QuestionsPage>().count > 0);
}

TEST_CASE("a trainer runs tests and brings in no questions; the group's results come from five people on") {
  TrainerDesk desk;
  desk.bring_in();
  desk.user.role = UserRole::trainer;
  desk.open();
  CHECK_FALSE(desk.offers("tests.import"));
  desk.ask(StaffIntent{LearningIntent{learning_intent::OpenImport{}}});
  CHECK(std::holds_alternative<TestsPage>(desk.staff().page));
  desk.open_phase(Phase::pre);
  desk.take(0, Phase::pre, 2);
  desk.open();
  desk.tap("tests.results_" + desk.test().id.text());
  CHECK(has(desk.words(), desk.day.english[words::trainer_from_five]));
  CHECK(desk.page<TestResultsPage>().finding.empty());
}

TEST_CASE("item analysis and every figure with its formula are one tap away") {
  TrainerDesk desk;
  desk.bring_in();
  desk.open_phase(Phase::pre);
  desk.take(0, Phase::pre, 2);
  desk.take(1, Phase::pre, 0);
  desk.open();
  desk.tap("tests.results_" + desk.test().id.text());
  desk.tap("test_results.items");
  REQUIRE(desk.page<TestResultsPage>().items.size() == 3);
  CHECK(desk.page<TestResultsPage>().items[0].difficulty == "p = 0.50");
  CHECK(desk.page<TestResultsPage>().items[2].difficulty == "p = 0.00");
  desk.tap("test_results.formulas");
  CHECK(has(desk.words(), "df = n – 1"));
}

TEST_CASE("the time fills the screen for the room, goes on, and is left by holding a finger on it") {
  TrainerDesk desk;
  desk.put("letters.gift", letters_gift);
  desk.tap("tests.import");
  desk.tap("questions.file_0");
  desk.tap("questions.minutes_more");
  desk.tap("questions.save");
  desk.tap(desk.id_of("gate", Phase::pre));
  desk.choose("tests.ask.reason_1");
  desk.tap("tests.ask.confirm");
  desk.tap(desk.id_of("board", Phase::pre));
  desk.tap("test_board.timer");
  CHECK(is_for_room(desk.staff()));
  CHECK(has(desk.words(), desk.page<RoomTimerPage>().time));
  CHECK_FALSE(desk.offers("staff.lock"));
  const std::string begun = desk.page<RoomTimerPage>().time;
  desk.day.clock.advance_ms(30'000);
  StaffDesk at = desk.at_desk();
  CHECK(look_learning(at, desk.work).value());
  CHECK(desk.page<RoomTimerPage>().time != begun);
  CHECK_FALSE(desk.still.tap("room.leave", desk.screen, Shell{}, desk.day.english));  // a tap is not enough
  CHECK(desk.still.hold("room.leave", 2, desk.screen, Shell{}, desk.day.english));
  desk.ask(StaffIntent{LearningIntent{learning_intent::LeaveRoom{}}});
  CHECK(std::holds_alternative<TestBoardPage>(desk.staff().page));
}

TEST_CASE("before the room no name stands, and after three minutes going back locks") {
  TrainerDesk desk;
  desk.bring_in();
  desk.open_phase(Phase::pre);
  desk.take(0, Phase::pre, 3);
  desk.tap(desk.id_of("board", Phase::pre));
  CHECK(has(desk.words(), "ก้องเกียรติ") == false);
  desk.tap("test_board.timer");
  CHECK_FALSE(has(desk.words(), "ญาณิศา"));
  CHECK_FALSE(desk.page<RoomTimerPage>().locks);
  desk.day.clock.advance_ms(181'000);
  StaffDesk at = desk.at_desk();
  REQUIRE(look_learning(at, desk.work));
  CHECK(desk.page<RoomTimerPage>().locks);
}

TEST_CASE("staff see scores by person, and take an attempt back with a reason; then it may be taken again") {
  TrainerDesk desk;
  desk.bring_in();
  desk.open_phase(Phase::pre);
  const Uuid attempt = desk.take(0, Phase::pre, 2);
  desk.open();
  desk.tap("tests.scores_" + desk.test().id.text());
  REQUIRE(desk.page<ScoresPage>().rows.size() == 1);
  CHECK(desk.page<ScoresPage>().rows[0].score == "2/3");
  desk.tap("scores.void_" + attempt.text());
  desk.choose("scores.ask.reason_1");
  desk.tap("scores.ask.confirm");
  CHECK(find_attempt(*desk.day.station.store, desk.day.project, attempt).value()->is_corrected);
  CHECK(desk.page<ScoresPage>().rows[0].state == desk.day.english[words::trainer_state_corrected]);
  CHECK_FALSE(desk.offers("scores.void_" + attempt.text()));
  desk.take(0, Phase::pre, 3);
  desk.open();
  desk.tap("tests.scores_" + desk.test().id.text());
  CHECK(desk.page<ScoresPage>().rows.size() == 2);
}

TEST_CASE("another key shows whose scores change before anybody says yes, and nothing changes without a reason") {
  TrainerDesk desk;
  desk.bring_in();
  desk.open_phase(Phase::pre);
  desk.take(0, Phase::pre, 1);
  desk.take(1, Phase::pre, 2);
  desk.open();
  desk.tap("tests.key_" + desk.test().id.text());
  desk.tap("key.row_1");
  CHECK(desk.page<KeyPage>().preview->items[0].is_right);
  const int facts = desk.day.facts();
  desk.tap("questions.right_1");
  REQUIRE(desk.page<KeyPage>().question);
  CHECK(has(desk.words(), "The scores of 2 people change"));
  CHECK(desk.day.facts() == facts);
  desk.tap("key.ask.back");
  CHECK(desk.day.facts() == facts);
  desk.tap("key.void_1");
  CHECK(has(desk.words(), "The scores of 1 people change"));
  desk.choose("key.ask.reason_2");
  desk.tap("key.ask.confirm");
  CHECK(desk.day.facts() == facts + 1);
  CHECK(desk.page<KeyPage>().rows[1].is_voided);
  const TestKey key = stored_key(*desk.day.station.store, desk.day.project, desk.test()).value()->key;
  CHECK(key_of(key, desk.test().questions[1].id)->voided == Voided::all);
}

TEST_CASE("a trainer sees no scores by person and changes no key") {
  TrainerDesk desk;
  desk.bring_in();
  desk.open_phase(Phase::pre);
  desk.take(0, Phase::pre, 1);
  desk.user.role = UserRole::trainer;
  desk.open();
  CHECK_FALSE(desk.offers("tests.scores_" + desk.test().id.text()));
  CHECK_FALSE(desk.offers("tests.key_" + desk.test().id.text()));
  desk.ask(StaffIntent{LearningIntent{learning_intent::OpenScores{desk.test().id}}});
  CHECK_FALSE(std::holds_alternative<ScoresPage>(desk.staff().page));
}

TEST_CASE("a door kiosk says where tests are opened, and offers nothing that it may not record") {
  TrainerDesk desk;
  desk.bring_in();
  StaffDesk at = desk.at_desk();
  TestWords door{desk.day.english, desk.day.clock.now(), UserRole::administrator, {false, false}};
  const TestsRead read = read_tests(*desk.day.station.store, desk.project, std::nullopt, door.now).value();
  const TestsPage page = tests_page(read, door);
  CHECK(page.note == desk.day.english[words::trainer_door_station]);
  CHECK_FALSE(page.may_run);
  CHECK_FALSE(page.may_author);
  at.show(words::trainer_title, page);
  CHECK_FALSE(desk.offers(desk.id_of("gate", Phase::pre)));
  CHECK_FALSE(desk.offers("tests.import"));
}

}  // namespace sala
