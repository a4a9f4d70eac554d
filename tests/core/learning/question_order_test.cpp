#include "core/learning/question_order.h"

#include <catch2/catch.hpp>

#include "core/hash.h"
#include "read_samples.h"

namespace sala {
namespace {

using namespace samples;

std::vector<std::string> ids_of_all(const auto& things) {
  std::vector<std::string> ids;
  for (const auto* thing : things) ids.push_back(thing->id);
  return ids;
}

std::vector<QuestionItem> items(const std::vector<std::string>& ids) {
  std::vector<QuestionItem> made;
  for (const std::string& id : ids) made.push_back({id, {id, ""}});
  return made;
}

using Ids = std::vector<std::string>;

Test with_two_forms() {
  return with_form(made({true_false(true)}), {true_false(false)}, Form::b, seeded(2)).test;
}

Form form_of_person(const Test& test, const std::string& no, Phase phase = Phase::pre, std::uint8_t person = 1) {
  return form_for(test, {no, id_of(person), phase});
}

}  // namespace

TEST_CASE("things are sorted by BLAKE2b with a digest of eight bytes") {
  CHECK(hex(order_key("seed", "k3f9")) == "8540b2996196a65d");  // Python: hashlib.blake2b(b"seedk3f9", digest_size=8)
}

TEST_CASE("the order follows from the seed, wherever the items come from") {
  const auto three = items({"a", "b", "c", "d", "e"});
  auto turned = three;
  std::ranges::reverse(turned);
  CHECK(ids_of_all(items_in_order(three, "s1")) == ids_of_all(items_in_order(turned, "s1")));
  std::set<Ids> orders;
  for (int seed = 0; seed < 200; ++seed) orders.insert(ids_of_all(items_in_order(three, std::to_string(seed))));
  CHECK(orders.size() > 80);  // of 120
}

TEST_CASE("what stays last stays last, and two are not shuffled") {
  auto four = items({"a", "b", "c", "all", "none"});
  four[3].stays_last = four[4].stays_last = true;
  for (int seed = 0; seed < 50; ++seed) {
    const Ids order = ids_of_all(items_in_order(four, std::to_string(seed)));
    CHECK(Ids(order.begin() + 3, order.end()) == Ids{"all", "none"});
    CHECK(ids_of_all(items_in_order(items({"yes", "no"}), std::to_string(seed))) == Ids{"yes", "no"});
  }
}

TEST_CASE("a test that is not shuffled asks in file order, yet what is put in order is shuffled") {
  MadeTest test = made({true_false(true), single({{"ก", 1000}, {"ข", 0}, {"ค", 0}}), ordering({"1", "2", "3", "4"})});
  test.test.shuffle = false;
  const Question& single_one = test.test.questions[1];
  const Question& order_one = test.test.questions[2];
  std::set<Ids> questions, choices, orders;
  for (int seed = 0; seed < 50; ++seed) {
    questions.insert(ids_of_all(questions_in_order(test.test, Form::only, std::to_string(seed))));
    choices.insert(ids_of_all(choices_in_order(test.test, single_one, std::to_string(seed))));
    orders.insert(ids_of_all(choices_in_order(test.test, order_one, std::to_string(seed))));
  }
  CHECK(questions.size() == 1);
  CHECK(choices.size() == 1);
  CHECK(orders.size() > 5);
  test.test.shuffle = true;
  for (int seed = 0; seed < 50; ++seed)
    questions.insert(ids_of_all(questions_in_order(test.test, Form::only, std::to_string(seed))));
  CHECK(questions.size() == 6);
}

TEST_CASE("odd numbers take A before and B after, even ones the reverse") {
  const Test test = with_two_forms();
  CHECK(form_of_person(test, "7") == Form::a);
  CHECK(form_of_person(test, "7", Phase::post) == Form::b);
  CHECK(form_of_person(test, "8") == Form::b);
  CHECK(form_of_person(test, "8", Phase::post) == Form::a);
  CHECK(form_of_person(test, "A-13") == Form::a);
  CHECK(form_of_person(test, "13A") == Form::a);
  CHECK(form_of_person(test, "13/2") == Form::b);
  CHECK(form_of_person(test, "๑๓") == Form::a);
  CHECK(form_of_person(test, "99999999999999999999999999998") == Form::b);
}

TEST_CASE("without a number the person's id decides, evenly and always the same") {
  const Test test = with_two_forms();
  int with_a = 0;
  for (int person = 0; person < 200; ++person) {
    const auto id = static_cast<std::uint8_t>(person);
    with_a += form_of_person(test, "", Phase::pre, id) == Form::a;
    CHECK(form_of_person(test, "", Phase::pre, id) != form_of_person(test, "", Phase::post, id));
    CHECK(form_of_person(test, "ก", Phase::pre, id) == form_of_person(test, "", Phase::pre, id));
  }
  CHECK(with_a > 70);
  CHECK(with_a < 130);
}

TEST_CASE("one form is everybody's, and no forms are none") {
  CHECK(form_of_person(made({true_false(true)}).test, "7") == Form::only);
  TestWish wish;
  CHECK(form_of_person(make_test(wish, {true_false(true)}, Form::b, seeded(1)).test, "7") == Form::b);
  CHECK(form_of_person(make_test(wish, {true_false(true)}, Form::a, seeded(1)).test, "8") == Form::a);
}

}  // namespace sala
