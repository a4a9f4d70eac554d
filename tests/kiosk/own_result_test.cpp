// What a person sees of their own test: nothing while a phase is open, the score once it is closed and the project says so,
// each question once a trainer opened the key.
#include "station/certificate/eligible.h"
#include "support/day/trainer_desk.h"
#include "words/certificate_shown.h"
#include "words/taking.h"
#include "words/trainer.h"

namespace sala {
namespace {

constexpr const char* shows_scores = "show_own_score = true\n";

/// Somebody holds their ticket up again and looks at their day.
const MyDayScreen& own_day(TrainerDesk& desk, std::size_t person) {
  desk.day.pass_s(10);
  desk.day.scan(desk.day.person(person).code);
  desk.day.ask(intent::OpenMyDay{});
  REQUIRE(desk.day.shows<MyDayScreen>());
  return *desk.day.shows<MyDayScreen>();
}

intent::OpenOwnResult own_of(TrainerDesk& desk, std::size_t person) {
  return {desk.day.person(person).person.id, desk.test().id};
}

std::string told_of(const OwnResultScreen& screen) {
  std::string all;
  for (const OwnResultScreen::Answer& answer : screen.answers) {
    all += answer.state + "\n";
    for (const std::string& told : answer.told) all += told + "\n";
  }
  return all;
}

/// Everything of one person that the rule asks for, worked out alone and among everybody.
void check_same_alone(TrainerDesk& desk) {
  const Store& store = *desk.day.station.store;
  const Moment now = desk.day.clock.now();
  for (const EligibleLine& line : eligible_people(store, desk.project, now).value()) {
    const auto alone = eligible_person(store, desk.project, line.person.id, now).value();
    REQUIRE(alone);
    CHECK(eligible_json({*alone}) == eligible_json({line}));
  }
}

}  // namespace

TEST_CASE("an own score is seen once the test is closed, its answers once a trainer opened them, and both hide again") {
  TrainerDesk desk(UserRole::staff, shows_scores);
  desk.bring_in();
  desk.open_phase(Phase::pre);
  desk.take(0, Phase::pre, 2);
  CHECK_FALSE(own_day(desk, 0).result);
  desk.day.ask(own_of(desk, 0));
  CHECK_FALSE(desk.day.shows<OwnResultScreen>());

  desk.open();
  desk.close_phase(Phase::pre);
  const MyDayScreen day = own_day(desk, 0);
  REQUIRE(day.result);
  CHECK(std::ranges::count(day.steps, std::string("2 จาก 3 คะแนน"), &DayStep::caption) == 1);
  desk.day.ask(own_of(desk, 0));
  REQUIRE(desk.day.shows<OwnResultScreen>());
  CHECK(desk.day.shows<OwnResultScreen>()->sittings.front().points == "2");
  CHECK(desk.day.shows<OwnResultScreen>()->answers.empty());
  CHECK_FALSE(has(drawn_words(desk.day), "เฉลย:"));

  desk.open();
  desk.tap("tests.results_" + desk.test().id.text());
  desk.tap("test_results.open_key");
  desk.tap("test_results.ask.confirm");
  CHECK(desk.notice == desk.day.english[words::trainer_key_opened]);
  CHECK_FALSE(desk.offers("test_results.open_key"));
  CHECK(has(desk.words(), desk.day.english[words::trainer_key_is_open]));
  own_day(desk, 0);
  desk.day.ask(own_of(desk, 0));
  REQUIRE(desk.day.shows<OwnResultScreen>());
  const std::string told = told_of(*desk.day.shows<OwnResultScreen>());
  CHECK(desk.day.shows<OwnResultScreen>()->answers.size() == 3);
  CHECK(has(told, "ท่านตอบ: ขอแสดงความนับถือ"));
  CHECK(has(told, desk.day.thai[words::taking_own_unanswered]));
  CHECK(has(told, "เฉลย: 3 ± 0.1"));

  desk.open();
  desk.open_phase(Phase::post);
  desk.day.ask(intent::ShowSitting{Phase::pre});
  CHECK_FALSE(desk.day.shows<OwnResultScreen>());
  CHECK_FALSE(own_day(desk, 0).result);
}

TEST_CASE("where the project does not say so nobody sees an own score, nor is promised one") {
  TrainerDesk desk;
  desk.bring_in();
  desk.open_phase(Phase::pre);
  desk.take(0, Phase::pre, 3);
  desk.open();
  desk.close_phase(Phase::pre);
  CHECK_FALSE(own_day(desk, 0).result);
  desk.day.ask(own_of(desk, 0));
  CHECK_FALSE(desk.day.shows<OwnResultScreen>());
  desk.open();
  desk.tap("tests.results_" + desk.test().id.text());
  CHECK_FALSE(desk.offers("test_results.open_key"));
}

TEST_CASE(
    "while a test is open the certificate's rule tells nobody how it went, and without own scores never how well") {
  TrainerDesk desk(UserRole::staff, "certificate = {min_post_percent = 60}\n");
  desk.bring_in();
  desk.open_phase(Phase::post);
  desk.take(0, Phase::post, 2);
  check_same_alone(desk);
  const MyDayScreen open = own_day(desk, 0);
  CHECK(open.certificate->sentence == desk.day.thai[words::day_certificate_later]);
  CHECK(open.certificate->needs.front().words == desk.day.thai[words::day_need_post_later]);
  desk.open();
  desk.close_phase(Phase::post);
  const MyDayScreen closed = own_day(desk, 0);
  CHECK(closed.certificate->needs.front().met);
  CHECK_FALSE(has(closed.certificate->needs.front().words, "66"));
  check_same_alone(desk);
}

}  // namespace sala
