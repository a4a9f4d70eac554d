// How long a visit lasts, and that nothing of it is left for the next person.
#include "support/day/training_day.h"

namespace sala {

TEST_CASE("a result goes back to welcome by itself and leaves nothing of the visitor") {
  TrainingDay day;
  day.scan(day.person(0).code);
  CHECK(has(drawn_words(day), "ญาณิศา"));
  day.pass_s(7);
  CHECK(day.shows<CheckedInScreen>());
  day.pass_s(1);
  REQUIRE(day.shows<WelcomeScreen>());
  const std::string words = drawn_words(day);
  CHECK_FALSE(has(words, "ญาณิศา"));
  CHECK_FALSE(has(words, "ตั้งใจดี"));
  CHECK_FALSE(has(words, "กองคลัง"));
  day.ask(intent::OpenMyDay{});
  CHECK(day.shows<WelcomeScreen>());
}

TEST_CASE("refusals go back to welcome by themselves too") {
  TrainingDay day;
  refused(day, "no ticket");
  day.pass_s(8);
  CHECK(day.shows<WelcomeScreen>());
}

TEST_CASE("a result counts down in seconds") {
  TrainingDay day;
  day.scan(day.person(0).code);
  REQUIRE(day.shell().countdown);
  CHECK(day.shell().countdown->seconds_left == 8);
  CHECK_FALSE(day.shell().countdown->asks);
  day.pass_s(3);
  CHECK(day.shell().countdown->seconds_left == 5);
}

TEST_CASE("an idle visitor is asked, and who stays keeps the day") {
  TrainingDay day;
  day.scan(day.person(0).code);
  day.ask(intent::OpenMyDay{});
  day.pass_s(27);
  CHECK_FALSE(day.shell().countdown);
  day.pass_s(2);
  REQUIRE(day.shell().countdown);
  CHECK(day.shell().countdown->asks);
  day.ask(intent::StayHere{});
  CHECK_FALSE(day.shell().countdown);
  day.pass_s(39);
  CHECK(day.shows<MyDayScreen>());
}

TEST_CASE("who does not answer is taken back to welcome") {
  TrainingDay day;
  day.scan(day.person(0).code);
  day.ask(intent::OpenMyDay{});
  day.pass_s(40);
  CHECK(day.shows<WelcomeScreen>());
  CHECK_FALSE(has(drawn_words(day), "ญาณิศา"));
}

TEST_CASE("a touch keeps the visitor's screen") {
  TrainingDay day;
  day.scan(day.person(0).code);
  day.ask(intent::OpenMyDay{});
  for (int i = 0; i < 4; ++i) {
    day.pass_s(30);
    day.flow->take_touch(day.now_s);
  }
  CHECK(day.shows<MyDayScreen>());
}

TEST_CASE("welcome is in Thai again for the next person, as are size and colours") {
  TrainingDay day;
  day.ask(intent::ToggleLanguage{});
  day.ask(intent::SetAccessibility{{.larger_text = true, .dark = true}});
  CHECK(day.shows<WelcomeScreen>()->title == "Official letters");
  day.scan(day.person(0).code);
  CHECK(day.flow->texts().language() == Language::en);
  CHECK(day.flow->accessibility().larger_text);
  day.pass_s(8);
  REQUIRE(day.shows<WelcomeScreen>());
  CHECK(day.flow->texts().language() == Language::th);
  CHECK(day.flow->accessibility() == Accessibility{});
  CHECK(day.shows<WelcomeScreen>()->title == "การเขียนหนังสือราชการ");
}

TEST_CASE("a language chosen at welcome ends when nobody goes on") {
  TrainingDay day;
  day.ask(intent::ToggleLanguage{});
  day.ask(intent::ToggleAccessibilityPanel{});
  CHECK(day.shell().accessibility_open);
  day.pass_s(39);
  CHECK(day.flow->texts().language() == Language::en);
  day.pass_s(1);
  CHECK(day.flow->texts().language() == Language::th);
  CHECK_FALSE(day.shell().accessibility_open);
}

TEST_CASE("my day follows the language") {
  TrainingDay day;
  day.scan(day.person(0).code);
  day.ask(intent::OpenMyDay{});
  day.ask(intent::ToggleLanguage{});
  REQUIRE(day.shows<MyDayScreen>());
  CHECK(day.shows<MyDayScreen>()->steps[1].title == "Part 1");
}

TEST_CASE("that somebody is another person follows the language, and leaves nothing of who was shown") {
  TrainingDay day;
  day.scan(day.person(0).code);
  day.ask(intent::NotMe{});
  REQUIRE(day.shows<TroubleScreen>());
  const std::string thai = day.shows<TroubleScreen>()->title;
  day.ask(intent::ToggleLanguage{});
  REQUIRE(day.shows<TroubleScreen>());
  CHECK(day.shows<TroubleScreen>()->title != thai);
  day.ask(intent::OpenMyDay{});
  CHECK(day.shows<TroubleScreen>());
}

TEST_CASE("a result follows the language") {
  TrainingDay day;
  day.scan(day.person(0).code);
  day.ask(intent::ToggleLanguage{});
  REQUIRE(day.shows<CheckedInScreen>());
  CHECK(day.shows<CheckedInScreen>()->next.front().title == "Part 1");
}

}  // namespace sala
