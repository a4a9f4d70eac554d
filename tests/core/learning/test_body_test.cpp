#include "core/learning/test_body.h"

#include <catch2/catch.hpp>

#include "core/body_check.h"
#include "read_samples.h"

namespace sala {
namespace {

using namespace samples;

MadeTest with_everything() {
  auto questions = one_of_each();
  questions[0].topic = "ภูมิศาสตร์";
  questions[0].description = "อ่านแผนที่แล้วตอบ";
  questions[0].text.en = "Which one?";
  questions[0].choices[1].text_en = "Chiang Mai";
  questions[0].choices[1].feedback = "อยู่ทางเหนือ";
  questions[0].name = "เมืองหลวง";
  questions[0].feedback = "ถูกต้อง";
  questions[0].feedback_wrong = "ลองอีกครั้ง";
  questions[0].points = 2500;
  questions[1].is_weighted = true;
  questions[1].choices[1].fraction = -500;
  questions[5].unit = "เมตร";
  questions.push_back(single({{"ถูกทุกข้อ", 1000}, {"ก", 500}, {"ค", 0}}));
  questions.push_back(number({{"1822", "0"}, {"1822", "2", "", "", 500}, {"", "", "1", "2", 1000, "ใกล้แล้ว"}}));
  questions.push_back(number({{"7", "1", "", "", 1000, "ใช่"}}));
  MadeTest test = made(questions);
  PhaseWindow window;
  window.opens = WindowEdge{id_of(3), true, -15};
  test.test.phases[Phase::post] = window;
  test.key.answers[test.test.questions[2].id].voided = Voided::all;
  test.key.answers[test.test.questions[3].id].voided = Voided::none;
  return with_form(test, {true_false(false)}, Form::b, seeded(9));
}

Written by_staff() {
  return {"3f2c", *parse_time("2026-11-23T08:00:00+07:00"), {}, std::string(32, '0'), id_of(4)};
}

}  // namespace

TEST_CASE("a test and its key come back from their bodies as they were") {
  const MadeTest test = with_everything();
  const Json put = test_put_body(test.test, by_staff());
  const Json key = test_key_body(test.key, test.test, by_staff());
  CHECK(check_body(put));
  CHECK(check_body(key));
  CHECK(test_put_from(put).value() == test.test);
  CHECK(test_key_from(key, test.test).value() == test.key);
  CHECK(put["by"] == "3f2c");
  CHECK(put["time"] == "2026-11-23T08:00:00.000+07:00");
  CHECK(put["after"] == id_of(4).text());
  CHECK(key["salt"] == std::string(32, '0'));
}

TEST_CASE("a key that was opened comes back with the fact it is of") {
  const MadeTest test = with_everything();
  const OpenedKey opened{id_of(5), test.key};
  const Json body = test_key_opened_body(opened, test.test, {});
  CHECK(body["of"] == id_of(5).text());
  CHECK(body["key"] == test_key_body(test.key, test.test, {})["answers"]);
  CHECK(test_key_opened_from(body, test.test).value() == opened);
}

TEST_CASE("bodies have the members that are written down for them") {
  const MadeTest test = made({single({{"ก", 1000}, {"ข", 0}}), number({{"3.1415", "0.0005"}})});
  const Json put = test_put_body(test.test, {});
  CHECK(put["title"] == Json{{"th", "แบบทดสอบ"}, {"en", "Test"}});
  CHECK(put["minutes"] == 10);
  CHECK(put["shuffle"] == true);
  CHECK(put["phases"] == Json{{"pre", Json::object()}, {"post", Json::object()}});
  CHECK(put["questions"][0]["kind"] == "single");
  CHECK(put["questions"][0]["choices"][0].size() == 2);
  CHECK_FALSE(put.contains("forms"));
  const Json answers = test_key_body(test.key, test.test, {})["answers"];
  CHECK(answers[test.test.questions[0].id]["answer"] == first_key(test).right[0]);
  CHECK(answers[test.test.questions[0].id]["points"] == 1000);
  CHECK(answers[test.test.questions[1].id]["answer"] == "3.1415");
  CHECK(answers[test.test.questions[1].id]["tolerance"] == "0.0005");
}

TEST_CASE("a body that nothing can be made of says which member is missing") {
  CHECK(test_put_from(Json::object()).error().values[1].second == "test");
  CHECK(test_put_from({{"test", id_of(1).text()}}).error().values[1].second == "questions");
  CHECK(test_put_from({{"test", 5}, {"questions", 5}}).error().values[1].second == "test");
  CHECK(test_key_from({{"test", id_of(1).text()}}, {}).error().values[1].second == "answers");
  CHECK(test_key_opened_from({{"test", id_of(1).text()}}, {}).error().values[1].second == "of");
}

TEST_CASE("what a later version or a foreign hand wrote is left aside, and the rest stands") {
  Json put = test_put_body(made({true_false(true)}).test, {});
  put["questions"].push_back({{"id", "drawing"}, {"kind", "hotspot"}, {"text", "…"}});
  put["questions"].push_back("text");
  put["questions"].push_back({{"kind", "single"}});
  put["phases"]["later"] = 5;
  put["phases"]["pre"] = {{"opens", {{"session", "x"}, {"at", "starts"}}}};
  put["minutes"] = -5;
  put["forms"] = "A";
  const Test test = test_put_from(put).value();
  CHECK(test.questions.size() == 1);
  CHECK(test.phases.size() == 2);
  CHECK(test.phases.at(Phase::pre) == PhaseWindow{});
  CHECK_FALSE(test.minutes);
  CHECK_FALSE(has_forms(test));
}

TEST_CASE("what a key cannot say rightly gives no key for that question, and no more than all the points") {
  const MadeTest test = made({true_false(true), single({{"ก", 1000}, {"ข", 0}})});
  Json body = test_key_body(test.key, test.test, {});
  body["answers"][test.test.questions[0].id]["answer"] = "yes";
  body["answers"][test.test.questions[1].id]["fractions"] = {{"x", 999999}, {"y", "all"}};
  body["answers"][test.test.questions[1].id]["points"] = -5;
  body["answers"]["nobody"] = {{"answer", true}};
  const TestKey key = test_key_from(body, test.test).value();
  CHECK(key.answers.size() == 1);
  CHECK(key.answers.at(test.test.questions[1].id).fractions == std::map<std::string, int>{{"x", 1000}, {"y", 0}});
  CHECK(key.answers.at(test.test.questions[1].id).points == 0);
}

TEST_CASE("of a test that is too long it is said how many questions fit") {
  ReadQuestion read = single({{std::string(500, 'x'), 1000}, {std::string(500, 'y'), 0}});
  std::vector<ReadQuestion> questions(150, read);
  const MadeTest fits = made(questions);
  CHECK_FALSE(most_that_fit(fits.test, fits.key));
  CHECK(check_body(test_put_body(fits.test, by_staff())));
  questions.resize(500, read);
  const MadeTest large = made(questions);
  const auto most = most_that_fit(large.test, large.key);
  REQUIRE(most);
  questions.resize(*most, read);
  CHECK(check_body(test_put_body(made(questions).test, by_staff())));
  questions.resize(*most + 2, read);
  CHECK_FALSE(check_body(test_put_body(made(questions).test, by_staff())));
}

TEST_CASE("a key may be what is too long") {
  ReadQuestion read = true_false(true);
  read.feedback = std::string(2000, 'x');
  const MadeTest large = made(std::vector<ReadQuestion>(300, read));
  const auto most = most_that_fit(large.test, large.key);
  REQUIRE(most);
  CHECK(*most > 100);
  CHECK(*most < 131);
}

}  // namespace sala
