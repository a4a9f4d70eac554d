#include "core/learning/make_test.h"

#include <catch2/catch.hpp>

#include "core/learning/stays_last.h"
#include "core/learning/test_body.h"
#include "read_samples.h"

namespace sala {
namespace {

using namespace samples;

std::vector<std::string> words_in_put(const ReadQuestion& read) {
  std::vector<std::string> words;
  const MadeTest test = made({read});
  for (const QuestionItem& item : first(test).choices) words.push_back(item.text.th);
  return words;
}

}  // namespace

TEST_CASE("ids are short, of letters and digits, and no two of a test are equal") {
  std::vector<ReadQuestion> many(200, single({{"ก", 1000}, {"ข", 0}, {"ค", 0}}));
  const MadeTest test = made(many);
  std::set<std::string> ids;
  for (const Question& question : test.test.questions) {
    ids.insert(question.id);
    for (const QuestionItem& item : question.choices) ids.insert(item.id);
  }
  CHECK(ids.size() == 800);
  for (const std::string& id : ids) {
    CHECK(id.size() <= 8);
    CHECK(id.find_first_not_of("0123456789abcdefghijklmnopqrstuvwxyz") == std::string::npos);
  }
}

TEST_CASE("who guesses from test_put does no better than chance") {
  int first_place = 0, smallest_id = 0, first_right_side = 0;
  constexpr int tests = 3000;
  for (int seed = 0; seed < tests; ++seed) {
    const MadeTest test = made({single({{"ก", 1000}, {"ข", 0}, {"ค", 0}, {"ง", 0}}),
                                matching({{"ก", "1"}, {"ข", "2"}, {"ค", "3"}, {"ง", "4"}})},
                               static_cast<std::uint64_t>(seed));
    const std::string& right = first_key(test).right.front();
    const auto& choices = first(test).choices;
    first_place += choices.front().id == right;
    smallest_id += std::ranges::min(choices, {}, &QuestionItem::id).id == right;
    const Question& pairs = test.test.questions[1];
    first_right_side += test.key.answers.at(pairs.id).pairs.at(pairs.left.front().id) == pairs.right.front().id;
  }
  for (const int hits : {first_place, smallest_id, first_right_side}) {
    CHECK(hits > tests / 4 - 120);  // five standard deviations
    CHECK(hits < tests / 4 + 120);
  }
}

TEST_CASE("what everybody may see holds neither key, file order, nor the staff's names") {
  auto questions = one_of_each();
  questions[0].name = "ข้อง่าย";
  questions[0].feedback = "ดีมาก";
  const MadeTest test = made(questions);
  const std::string put = canonical(test_put_body(test.test, {}));
  for (const char* secret : {"ข้อง่าย", "ดีมาก", "3.1415", "0.0005", "ไอน้ำ", "answer", "order\":", "points", "fraction"})
    CHECK(put.find(secret) == std::string::npos);
  CHECK(test.key.answers.at(test.test.questions[0].id).name == "ข้อง่าย");
}

TEST_CASE("choices that speak of all others stay last") {
  for (const char* text : {"ถูกทุกข้อ", "ถูกทุกข้อที่กล่าวมา", "ถูกทั้งหมด", "ไม่มีข้อใดถูก", "All of the above", "none of these"})
    CHECK(speaks_of_all(text));
  for (const char* text : {"ถูกต้อง", "ไม่มี", "allowed", "ข้อใดถูก", ""}) CHECK_FALSE(speaks_of_all(text));
  for (int i = 0; i < 20; ++i)
    CHECK(words_in_put(single({{"ถูกทุกข้อ", 1000}, {"แดง", 0}, {"เขียว", 0}, {"ดำ", 0}})).back() == "ถูกทุกข้อ");
}

TEST_CASE("where a choice names letters, all keep the order of the file") {
  for (const char* text :
       {"ถูกทั้ง ก และ ค", "ถูกทั้งข้อ ก. และ ข.", "ข้อ ข และ ง", "ก, ข และ ค", "both A and B", "B and C", "ทั้ง (ก) กับ (ข)",
        "ข้อ ก และ ข ถูก", "ข้อ 1 และ 2 ถูกต้อง", "both a and b are correct", "A and C only"})
    CHECK(names_letters(text));
  for (const char* text : {"ก", "ข้อ ก", "A", "กข", "กา และ ข้าว", "both answers", "แคบ", "a big cat", "คน และ งู", "1, 2",
                           "ข้อ 1", "กก", "ab", "ข้อ ก ถูก", ""})
    CHECK_FALSE(names_letters(text));
  const ReadQuestion read = single({{"แดง", 0}, {"เขียว", 0}, {"ดำ", 0}, {"ถูกทั้ง ก และ ข", 1000}});
  CHECK(words_in_put(read) == std::vector<std::string>{"แดง", "เขียว", "ดำ", "ถูกทั้ง ก และ ข"});
}

TEST_CASE("a picture stands in a question by the hash it is kept by, never by its file's name") {
  ReadQuestion read = true_false(true);
  read.picture = "แผนที่.png";
  CHECK(made({read}).test.questions[0].picture.empty());
  read.picture_read = std::make_shared<const ReadPicture>(FileHash::of("map"), "map");
  CHECK(made({read}).test.questions[0].picture == FileHash::of("map").text());
}

TEST_CASE("a second form shares the questions that are the same, and only those") {
  const ReadQuestion shared = single({{"กรุงเทพฯ", 1000}, {"เชียงใหม่", 0}});
  ReadQuestion turned = shared;  // the same choices in another order are the same question
  std::swap(turned.choices[0], turned.choices[1]);
  ReadQuestion other_key = shared;
  std::swap(other_key.choices[0].fraction, other_key.choices[1].fraction);
  const MadeTest only = made({shared, true_false(true)});
  const MadeTest both = with_form(only, {other_key, turned, turned}, Form::b, seeded(2));
  CHECK(both.test.form_a == std::vector{only.test.questions[0].id, only.test.questions[1].id});
  REQUIRE(both.test.form_b.size() == 3);
  CHECK(both.test.form_b[0] != both.test.form_a[0]);
  CHECK(both.test.form_b[1] == both.test.form_a[0]);
  CHECK(both.test.form_b[2] != both.test.form_a[0]);  // a question is asked once in a form
  CHECK(both.test.questions.size() == 4);
  CHECK(both.key.answers.size() == 4);
}

TEST_CASE("importing a form again replaces it, and what nobody is asked any more goes") {
  const MadeTest both = with_form(made({true_false(true)}), {single({{"ก", 1000}, {"ข", 0}})}, Form::b, seeded(2));
  const MadeTest again = with_form(both, {true_false(false)}, Form::b, seeded(3));
  CHECK(again.test.questions.size() == 2);
  CHECK(again.key.answers.size() == 2);
  CHECK(again.test.form_a == both.test.form_a);
}

TEST_CASE("questions are found by number in file order, in each form") {
  const MadeTest both =
      with_form(made({true_false(true), ordering({"ก", "ข"})}), {true_false(false)}, Form::b, seeded(2));
  CHECK(numbered(both.test, Form::a, 2)->kind == QuestionKind::ordering);
  CHECK(numbered(both.test, Form::b, 1)->id == both.test.form_b[0]);
  CHECK(numbered(both.test, Form::b, 2) == nullptr);
  CHECK(numbered(both.test, Form::a, 0) == nullptr);
  CHECK(numbered(both.test, Form::only, 3)->id == both.test.form_b[0]);
}

TEST_CASE("draws are even") {
  const Random random = seeded(5);
  std::array<int, 7> hits{};
  for (int i = 0; i < 7000; ++i) ++hits[draw_below(7, random)];
  for (const int hit : hits) {
    CHECK(hit > 850);
    CHECK(hit < 1150);
  }
  CHECK(draw_below(1, random) == 0);
}

}  // namespace sala
