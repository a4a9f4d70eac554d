// A test that is taken: what is tapped is what is stored, whatever ends in the middle of it and whatever clocks show.
// SALA_SUDDEN_ENDS_OF_TESTS sets how often a test is ended as by kill -9 (25).
#include <fcntl.h>
#include <signal.h>
#include <spdlog/spdlog.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <random>

#include "core/learning/files/gift.h"
#include "core/learning/question_order.h"
#include "station/learning/test_import.h"
#include "storage/learning/attempt_queries.h"
#include "support/day/trainer_desk.h"

namespace sala {
namespace {

constexpr int proof_questions = 12;
constexpr int proof_minutes = 60;
constexpr int ends_of_one_attempt = 20;
constexpr std::int64_t faster = 60;  // so that seconds of a test pass between two ends

/// The machine's own time since it was switched on, which no wall clock moves, run faster.
class FastClock final : public RunningClock {
 public:
  std::int64_t running_ms() const override { return (system_running_clock().running_ms() - origin_) * faster; }
  std::string boot() const override { return "the one boot"; }

 private:
  std::int64_t origin_ = system_running_clock().running_ms();
};

/// Time that tests turn.
struct TurnedClock final : RunningClock {
  std::int64_t running_ms() const override { return ms; }
  std::string boot() const override { return "the one boot"; }
  std::int64_t ms = 1'000'000;
};

/// A folder with a project, people who are in and a test that is open; nobody holds it open.
struct TestRoom {
  TestRoom() {
    day = std::make_unique<TrainingDay>();
    TestImport wish;
    std::string file;
    for (int n = 1; n <= proof_questions; ++n) file += "ข้อ " + std::to_string(n) + " {=ก ~ข ~ค ~ง}\n\n";
    wish.questions = read_gift(file).questions;
    wish.fallback_title = "แบบทดสอบ";
    wish.minutes = proof_minutes;
    test = *import_test(day->station, day->project, wish).value().test;
    for (std::size_t i = 0; i < day->people.size(); ++i) day->scan(day->person(i).code);
    REQUIRE(change_phase(day->station, day->project, {test, Phase::pre, GateWish::open}));
    project = day->project;
    for (const IssuedTicket& ticket : day->people) people.push_back(ticket.person.id);
  }

  /// The folder's own lock is given up: another process works on.
  void leave() {
    day->flow.reset();
    day->station = {};
  }
  OpenStation open(const SetClock& clock) const {
    return open_station(day->folder.path(), OpenMode::read_write, clock).value();
  }
  AttemptRequest request(std::size_t person) const { return {project, people.at(person), test, Phase::pre}; }

  std::unique_ptr<TrainingDay> day;
  Uuid project, test;
  std::vector<Uuid> people;
};

/// An answer that a person saw as chosen.
struct SeenAnswer {
  int question = 0, choice = 0;
  std::int64_t used_s = 0;
};

/// The other process: answers one question after the other, over and over, and says so when it is stored.
[[noreturn]] void take_on(const TestRoom& room, const FastClock& running, std::size_t person, int seen) {
  spdlog::set_level(spdlog::level::off);
  const SetClock clock(at(9, 0));
  OpenStation station = room.open(clock);
  const auto begun = start_attempt(station, room.request(person), running);
  if (!begun || !begun->attempt) _exit(1);
  const Test test = test_of_attempt(*station.store, room.project, *begun->attempt).value().test;
  const AttemptPlace place{room.project, begun->attempt->begun.attempt};
  for (int turn = 0;; ++turn) {
    const SeenAnswer answer{turn % proof_questions, turn / proof_questions % 4, 0};
    const Question& question = test.questions[static_cast<std::size_t>(answer.question)];
    const std::string& choice = question.choices[static_cast<std::size_t>(answer.choice)].id;
    const auto step = give_answer(station, place, question.id, choice, running);
    if (!step || step->outcome != AttemptOutcome::answered) _exit(2);
    const SeenAnswer stored{answer.question, answer.choice, step->attempt->used_s};
    if (write(seen, &stored, sizeof stored) != sizeof stored) _exit(3);
  }
}

/// What was seen as chosen until the other process was ended, after that many microseconds of work.
std::vector<SeenAnswer> seen_before_the_end(const TestRoom& room, const FastClock& running, std::size_t person,
                                            unsigned after_us) {
  int ends[2];
  REQUIRE(pipe(ends) == 0);
  const pid_t child = fork();
  if (child == 0) take_on(room, running, person, ends[1]);
  close(ends[1]);
  std::vector<SeenAnswer> seen;
  SeenAnswer answer;
  const auto next = [&] { return read(ends[0], &answer, sizeof answer) == sizeof answer; };
  if (next()) seen.push_back(answer);  // it is at work
  usleep(after_us);
  kill(child, SIGKILL);
  waitpid(child, nullptr, 0);
  while (next()) seen.push_back(answer);
  close(ends[0]);
  return seen;
}

/// What is known of the time of one attempt: no later than it began, and what was used at least by a moment after.
struct KnownTime {
  std::int64_t begun_ms = 0, seen_ms = 0;
  std::int64_t seen_s = 0, used_s = 0;
};

int choice_of(const Question& question, const CountedAnswer& answer) {
  const auto found = std::ranges::find(question.choices, answer.value.get<std::string>(), &QuestionItem::id);
  return static_cast<int>(found - question.choices.begin());
}

int ends_of_tests() {
  const char* given = std::getenv("SALA_SUDDEN_ENDS_OF_TESTS");
  return given == nullptr ? 25 : std::max(1, std::atoi(given));
}

/// At most the answer that was on its way is stored without having been seen; every seen one is there.
void check_seen(const Attempt& attempt, const Test& test, const std::vector<SeenAnswer>& seen) {
  std::map<int, int> last;
  for (const SeenAnswer& answer : seen) last[answer.question] = answer.choice;
  const int on_its_way = (seen.back().question + 1) % proof_questions;
  for (const auto& [number, choice] : last) {
    const Question& question = test.questions[static_cast<std::size_t>(number)];
    const auto stored = attempt.answers.find(question.id);
    REQUIRE(stored != attempt.answers.end());
    if (number != on_its_way) REQUIRE(choice_of(question, stored->second) == choice);
  }
}

}  // namespace

TEST_CASE("a test that ends suddenly keeps every answer that was seen, its time used and the time that is left") {
  std::mt19937 random(Catch::rngSeed());
  TestRoom room;
  room.leave();
  const FastClock running;
  std::map<std::size_t, KnownTime> known;
  for (int round = 0; round < ends_of_tests(); ++round) {
    const auto person = static_cast<std::size_t>(round / ends_of_one_attempt) % room.people.size();
    if (round % ends_of_one_attempt == 0 && round >= static_cast<int>(room.people.size()) * ends_of_one_attempt) {
      room = TestRoom();
      room.leave();
      known.clear();
    }
    KnownTime& time = known.try_emplace(person, KnownTime{running.running_ms()}).first->second;
    const auto seen = seen_before_the_end(room, running, person, static_cast<unsigned>(random() % 5000));
    REQUIRE_FALSE(seen.empty());
    const SetClock clock(at(9, 0));
    const OpenStation station = room.open(clock);
    const auto attempts = attempts_of(*station.store, {room.project, room.people[person], room.test, Phase::pre});
    REQUIRE(attempts->size() == 1);
    const Attempt& attempt = attempts->front();
    check_seen(attempt, find_test(*station.store, room.project, room.test).value()->test, seen);
    REQUIRE(attempt.used_s >= std::max(seen.back().used_s, time.used_s));
    const std::int64_t before_ms = running.running_ms();
    const std::int64_t left = left_s(attempt, used_now_s(*station.store, attempt, running)).value();
    const std::int64_t least_used_s = time.seen_ms == 0 ? 0 : time.seen_s + (before_ms - time.seen_ms) / 1000;
    REQUIRE(left >= proof_minutes * 60 - (running.running_ms() - time.begun_ms) / 1000 - 1);
    REQUIRE(left <= proof_minutes * 60 - least_used_s + 1);
    time.used_s = attempt.used_s;
    if (time.seen_ms == 0) time = {time.begun_ms, before_ms, attempt.used_s, attempt.used_s};
    if (round % 10 == 0) REQUIRE_FALSE(station.store->verify().value().broken);
  }
}

TEST_CASE("a wall clock set a day back or a year ahead moves no deadline of a test") {
  for (const std::int64_t moved_ms : {-day_ms, 365 * day_ms}) {
    TestRoom room;
    OpenStation& station = room.day->station;
    TurnedClock running;
    const auto begun = start_attempt(station, room.request(0), running).value();
    REQUIRE(begun.outcome == AttemptOutcome::started);
    const Test test = find_test(*station.store, room.project, room.test).value()->test;
    const AttemptPlace place{room.project, begun.attempt->begun.attempt};
    const auto answer = [&](std::size_t question) {
      return give_answer(station, place, test.questions[question].id, test.questions[question].choices[0].id, running)
          .value();
    };
    running.ms += 600'000;
    REQUIRE(answer(0).outcome == AttemptOutcome::answered);
    Moment wrong = at(9, 10);
    wrong.utc_ms += moved_ms;
    room.day->turn_to(wrong);
    running.ms += 600'000;
    const auto step = answer(1);
    CHECK(step.outcome == AttemptOutcome::answered);
    CHECK(step.attempt->used_s == 1200);
    CHECK(left_s(*step.attempt, used_now_s(*station.store, *step.attempt, running)) == proof_minutes * 60 - 1200);
    CHECK(start_attempt(station, room.request(0), running)->outcome == AttemptOutcome::resumed);
    running.ms += (proof_minutes * 60 - 1200 + grace_s + 1) * 1000;
    CHECK(answer(2).outcome == AttemptOutcome::time_over);
  }
}

TEST_CASE("what is tapped is what is stored, in whatever order choices are shown") {
  TrainerDesk desk;
  desk.bring_in();
  desk.open_phase(Phase::pre);
  const Test test = desk.test();
  const Question& asked = test.questions.front();
  for (std::size_t person = 0; person < desk.day.people.size(); ++person) {
    const Uuid id = desk.day.person(person).person.id;
    desk.day.pass_s(10);
    desk.day.scan(desk.day.person(person).code);
    desk.day.ask(intent::OpenTest{id, test.id, Phase::pre});
    desk.day.ask(intent::BeginTest{});
    for (std::size_t turn = 1; desk.day.shows<QuestionScreen>()->question != asked.id; ++turn)
      desk.day.ask(intent::TurnQuestion{turn});
    Screen shown = *desk.day.shows<QuestionScreen>();
    const auto& items = std::get<QuestionScreen>(shown).items;
    const auto place = std::ranges::find(items, std::string("ขอแสดงความนับถือ"), &ShownItem::text) - items.begin();
    const auto wanted = desk.still.tap("question.choice_" + std::to_string(place), shown, Shell{}, desk.day.thai);
    REQUIRE(wanted);
    desk.day.ask(*wanted);
    const auto attempts = attempts_of(*desk.day.station.store, {desk.day.project, id, test.id, Phase::pre}).value();
    const AnswerValue& stored = attempts.front().answers.at(asked.id).value;
    const auto chosen = std::ranges::find(asked.choices, stored.get<std::string>(), &QuestionItem::id);
    REQUIRE(chosen != asked.choices.end());
    CHECK(chosen->text.th == "ขอแสดงความนับถือ");
  }
}

namespace {

/// Four things to put in order, in their first place as they are here.
QuestionScreen order_screen(std::size_t rows = 4) {
  QuestionScreen order;
  order.question = "q";
  order.kind = QuestionKind::ordering;
  order.marks.resize(1);
  for (std::size_t i = 0; i < rows; ++i) order.items.push_back({std::string(1, static_cast<char>('a' + i)), "ข้อ"});
  return order;
}

/// The order that a finger asked for; empty where it asked for none.
std::string dragged_order(std::size_t row, float by_y, std::size_t rows = 4) {
  const Texts thai = load_texts(Language::th).value();
  StillScreen still;
  Screen screen = order_screen(rows);
  const auto wanted = still.drag("question.item_" + std::to_string(row), by_y, screen, Shell{}, thai);
  const auto* given = wanted ? asked<intent::GiveAnswer>(*wanted) : nullptr;
  std::string order;
  if (given != nullptr)
    for (const auto& id : given->value) order += id.get<std::string>();
  return order;
}

}  // namespace

TEST_CASE("a row of an ordering is dragged to its place, and a finger that goes nowhere moves nothing") {
  constexpr float a_row = 132;
  CHECK(dragged_order(0, a_row) == "bacd");
  CHECK(dragged_order(0, 3 * a_row) == "bcda");
  CHECK(dragged_order(3, -2 * a_row) == "adbc");
  CHECK(dragged_order(2, 40 * a_row) == "abdc");  // past the end is the end
  CHECK(dragged_order(1, -9 * a_row) == "bacd");
  CHECK(dragged_order(1, 0) == "");
  CHECK(dragged_order(1, a_row * 0.3F) == "");
  CHECK(dragged_order(0, 112, 10) == "bacdefghij");  // where the list scrolls, by its grip
}

}  // namespace sala
