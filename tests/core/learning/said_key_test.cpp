#include "core/learning/said_key.h"

#include <catch2/catch.hpp>

#include "core/learning/kinds/question_rules.h"
#include "core/learning/scoring.h"
#include "read_samples.h"

namespace sala {
namespace {

using namespace samples;

/// What an answer earns by a key that staff wrote; "-" where the key cannot be meant.
std::string earns_by(const ReadQuestion& read, const Json& key_said, const Json& answer_said) {
  const MadeTest test = made({read});
  const auto key = key_meant(first(test), first_key(test), key_said);
  if (!key) return "-";
  const auto value = rules_of(read.kind).meant(*key, answer_said).value();
  return std::to_string(earned(first(test), *key, &value));
}

const ReadQuestion three = single({{"ก", 1000}, {"ข", 0}, {"ค", 500}});

}  // namespace

TEST_CASE("another key is written as answers are") {
  CHECK(earns_by(three, "b", "b") == "1000");
  CHECK(earns_by(three, "b", "c") == "0");  // part marks go with the old answer
  CHECK(earns_by(three, {"a", "b"}, "b") == "1000");
  CHECK(earns_by(three, {{"answer", "b"}, {"points", "2.5"}}, "b") == "2500");
  CHECK(earns_by(three, {{"answer", "b"}, {"fractions", {{"c", 250}}}}, "c") == "250");
  CHECK(earns_by(multiple({{"ก", 1000}, {"ข", 0}, {"ค", 0}}), {"b", "c"}, {"b", "c"}) == "1000");
  CHECK(earns_by(true_false(true), false, false) == "1000");
  CHECK(earns_by(ordering({"ก", "ข"}), {"b", "a"}, {"b", "a"}) == "1000");
  CHECK(earns_by(matching({{"ก", "1"}, {"ข", "2"}}), {{"a", "2"}, {"b", "1"}}, {{"a", "2"}}) == "500");
  CHECK(earns_by(number({{"5", "1"}}), "6", "5") == "0");
  CHECK(earns_by(number({{"5", ""}}), {{"answer", "6"}, {"tolerance", "0.5"}}, "5.5") == "1000");
  CHECK(earns_by(short_text({{"ก", 1000}}), "ข*", "ขค") == "1000");
}

TEST_CASE("a key that cannot be meant is none") {
  CHECK(earns_by(three, "d", "b") == "-");
  CHECK(earns_by(three, Json::array(), "b") == "-");
  CHECK(earns_by(three, {{"answer", "b"}, {"points", "0.0005"}}, "b") == "-");
  CHECK(earns_by(three, {{"answer", "b"}, {"points", -1}}, "b") == "-");
  CHECK(earns_by(three, {{"answer", "b"}, {"pionts", 1}}, "b") == "-");
  CHECK(earns_by(number({{"5", ""}}), "five", "5") == "-");
  CHECK(earns_by(ordering({"ก", "ข"}), {"b"}, {"b", "a"}) == "-");
}

TEST_CASE("what another key does not say stays") {
  ReadQuestion read = three;
  read.name = "ข้อแรก";
  read.points = 2000;
  const MadeTest test = made({read});
  const QuestionKey key = key_meant(first(test), first_key(test), "b").value();
  CHECK(key.name == "ข้อแรก");
  CHECK(key.points == 2000);
  CHECK(key.file_order == first_key(test).file_order);
}

}  // namespace sala
