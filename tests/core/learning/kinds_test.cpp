#include <catch2/catch.hpp>
#include <filesystem>

#include "core/learning/kinds/question_rules.h"
#include "core/learning/scoring.h"
#include "read_samples.h"

namespace sala {
namespace {

using namespace samples;

/// One question, answered as staff write answers: what it earns in thousandths of one point; "-" for no answer at all.
std::string earns(const ReadQuestion& read, const Json& said) {
  const MadeTest test = made({read});
  const auto value = rules_of(read.kind).meant(first_key(test), said);
  if (!value || !rules_of(read.kind).takes(first(test), *value)) return "-";
  return std::to_string(earned(first(test), first_key(test), &*value));
}

bool takes(const ReadQuestion& read, const AnswerValue& value) {
  const MadeTest test = made({read});
  return rules_of(read.kind).takes(first(test), value);
}

}  // namespace

TEST_CASE("each kind is one file of its name") {
  const std::filesystem::path kinds = std::filesystem::path(SALA_SOURCE_DIR) / "src/core/learning/kinds";
  for (const std::string_view name : question_kind_names) CHECK(exists(kinds / (std::string(name) + ".cpp")));
}

TEST_CASE("single: the right choice, or its share") {
  const ReadQuestion read = single({{"ก", 0}, {"ข", 1000}, {"ค", 500}, {"ง", 0}});
  CHECK(earns(read, "b") == "1000");
  CHECK(earns(read, "B") == "1000");
  CHECK(earns(read, "c") == "500");
  CHECK(earns(read, "a") == "0");
  CHECK(earns(read, "e") == "-");
  CHECK(earns(read, "") == "-");
  CHECK(earns(read, "ab") == "-");
  CHECK(earns(read, 2) == "-");
  CHECK(earns(read, {"b"}) == "-");
  CHECK(earns(single({{"ก", 1000}, {"ข", 1000}, {"ค", -500}}), "b") == "1000");
  CHECK(earns(single({{"ก", 1000}, {"ข", 1000}, {"ค", -500}}), "c") == "0");
}

TEST_CASE("multiple: right ones less wrong ones") {
  const ReadQuestion read = multiple({{"ก", 1000}, {"ข", 0}, {"ค", 1000}, {"ง", 1000}});
  CHECK(earns(read, {"a", "c", "d"}) == "1000");
  CHECK(earns(read, {"d", "c", "a"}) == "1000");
  CHECK(earns(read, {"a", "c"}) == "667");
  CHECK(earns(read, {"a"}) == "333");
  CHECK(earns(read, {"a", "b"}) == "0");
  CHECK(earns(read, {"a", "b", "c", "d"}) == "667");
  CHECK(earns(read, {"b"}) == "0");
  CHECK(earns(read, {"a", "a"}) == "-");
  CHECK(earns(read, {"a", "x"}) == "-");
  CHECK(earns(read, "a") == "-");
  CHECK(earns(read, Json::array()) == "-");
}

TEST_CASE("multiple with weights: their sum, held between nothing and all") {
  const ReadQuestion halves = multiple({{"ก", 500}, {"ข", 500}, {"ค", -500}, {"ง", -1000}}, true);
  CHECK(earns(halves, {"a", "b"}) == "1000");
  CHECK(earns(halves, {"a"}) == "500");
  CHECK(earns(halves, {"a", "b", "c"}) == "500");
  CHECK(earns(halves, {"a", "d"}) == "0");
  const ReadQuestion thirds = multiple({{"ก", 333}, {"ข", 333}, {"ค", 333}, {"ง", -333}}, true);
  CHECK(earns(thirds, {"a", "b", "c"}) == "1000");
  CHECK(earns(thirds, {"a", "b"}) == "667");
  CHECK(earns(multiple({{"ก", 800}, {"ข", 800}, {"ค", 0}}, true), {"a", "b"}) == "1000");
  CHECK(earns(multiple({{"ก", 300}, {"ข", 300}, {"ค", 0}}, true), {"a", "b"}) == "600");
}

TEST_CASE("true or false") {
  CHECK(earns(true_false(true), true) == "1000");
  CHECK(earns(true_false(true), false) == "0");
  CHECK(earns(true_false(false), false) == "1000");
  CHECK(earns(true_false(true), "true") == "-");
  CHECK(earns(true_false(true), 1) == "-");
}

TEST_CASE("ordering: all or nothing") {
  const ReadQuestion read = ordering({"หนึ่ง", "สอง", "สาม"});
  CHECK(earns(read, {"a", "b", "c"}) == "1000");
  CHECK(earns(read, {"b", "a", "c"}) == "0");
  CHECK(earns(read, {"a", "b"}) == "-");
  CHECK(earns(read, {"a", "b", "b"}) == "-");
  CHECK(earns(read, {"a", "b", "c", "d"}) == "-");
}

TEST_CASE("matching: right pairs of all pairs") {
  const ReadQuestion read = matching({{"ไทย", "บาท"}, {"ลาว", "กีบ"}, {"พม่า", "จ๊าด"}}, {"ดอง"});
  CHECK(earns(read, {{"a", "1"}, {"b", "2"}, {"c", "3"}}) == "1000");
  CHECK(earns(read, {{"a", "1"}, {"b", "3"}}) == "333");
  CHECK(earns(read, {{"a", "1"}, {"b", "2"}, {"c", "4"}}) == "667");
  CHECK(earns(read, {{"a", 1}}) == "333");
  CHECK(earns(read, {{"A", "1"}}) == "333");
  CHECK(earns(read, {{"a", "1"}, {"A", "1"}}) == "-");
  CHECK(earns(read, {{"a", "5"}}) == "-");
  CHECK(earns(read, {{"a", "0"}}) == "-");
  CHECK(earns(read, {{"a", "-1"}}) == "-");
  CHECK(earns(read, {{"d", "1"}}) == "-");
  CHECK(earns(read, Json::object()) == "-");
}

TEST_CASE("matching: right sides of the same words are one, under both their numbers") {
  const ReadQuestion read = matching({{"วาฬ", "สัตว์"}, {"มะม่วง", "พืช"}, {"แมว", "สัตว์"}});
  const MadeTest test = made({read});
  CHECK(first(test).right.size() == 2);
  CHECK(earns(read, {{"a", "3"}, {"b", "2"}, {"c", "1"}}) == "1000");
}

TEST_CASE("number: exactly, both ends of tolerance and range included") {
  const ReadQuestion pi = number({{"3.1415", "0.0005"}});
  CHECK(earns(pi, "3.142") == "1000");  // a double says no
  CHECK(earns(pi, "3.141") == "1000");
  CHECK(earns(pi, "3.1420000001") == "0");
  CHECK(earns(pi, "๓.๑๔๒") == "1000");
  CHECK(earns(pi, "+3.14 15") == "1000");
  CHECK(earns(pi, "สาม") == "-");
  CHECK(earns(pi, 3.142) == "1000");
  const ReadQuestion range = number({{"", "", "-5", "5"}});
  CHECK(earns(range, "-5") == "1000");
  CHECK(earns(range, "5") == "1000");
  CHECK(earns(range, "5.000000000000000001") == "0");
  CHECK(earns(range, 0) == "1000");
  const ReadQuestion year = number({{"1822", "0"}, {"1822", "2", "", "", 500}});
  CHECK(earns(year, "1,822") == "1000");
  CHECK(earns(year, "1824") == "500");
  CHECK(earns(year, "1825") == "0");
  CHECK(earns(number({{"0.3", ""}}), "0.30") == "1000");
}

TEST_CASE("short text: the best of the accepted ones that fit") {
  const ReadQuestion read = short_text({{"น้ำ", 1000}, {"*น้ำ*", 500}, {"ปลา", 800}});
  CHECK(earns(read, "น ้ ำ") == "1000");
  CHECK(earns(read, "ไอน้ำ") == "500");
  CHECK(earns(read, "ปลา") == "800");
  CHECK(earns(read, "ลม") == "0");
  CHECK(earns(read, "\u200b ") == "-");
  CHECK(earns(read, 5) == "-");
}

TEST_CASE("only the question's own ids are answers to it") {
  const ReadQuestion read = single({{"ก", 1000}, {"ข", 0}});
  CHECK_FALSE(takes(read, "a"));
  CHECK_FALSE(takes(read, nullptr));
  CHECK_FALSE(takes(ordering({"ก", "ข"}), {{"a", "b"}}));
  CHECK_FALSE(takes(number({{"1", ""}}), 1));
  CHECK_FALSE(takes(short_text({{"ก", 1000}}), std::string(1001, 'x')));
  CHECK_FALSE(takes(short_text({{"ก", 1000}}), std::string("a\0b", 3)));
}

TEST_CASE("several choices stand sorted in a fact, so that one answer has one form") {
  const MadeTest test = made({multiple({{"ก", 1000}, {"ข", 1000}, {"ค", 0}})});
  std::vector<std::string> ids = first_key(test).right;
  std::ranges::sort(ids);
  CHECK(rules_of(QuestionKind::multiple).takes(first(test), ids));
  std::ranges::reverse(ids);
  CHECK_FALSE(rules_of(QuestionKind::multiple).takes(first(test), ids));
}

TEST_CASE("what staff wrote by letters is said by the same letters again") {
  const auto again = [](const ReadQuestion& read, const Json& said) {
    const MadeTest test = made({read});
    const QuestionRules& rules = rules_of(read.kind);
    return rules.said(first_key(test), rules.meant(first_key(test), said).value());
  };
  CHECK(again(single({{"ก", 1000}, {"ข", 0}, {"ค", 0}}), "c") == "c");
  CHECK(again(multiple({{"ก", 1000}, {"ข", 0}, {"ค", 0}}), {"a", "c"}) == Json{"a", "c"});
  CHECK(again(true_false(true), false) == false);
  CHECK(again(ordering({"ก", "ข", "ค"}), {"b", "a", "c"}) == Json{"b", "a", "c"});
  CHECK(again(matching({{"ก", "1"}, {"ข", "2"}}, {"3"}), {{"a", "3"}, {"b", "1"}}) == Json{{"a", "3"}, {"b", "1"}});
  CHECK(again(number({{"1", ""}}), "๑๒.๕๐") == "12.5");
  CHECK(again(short_text({{"ก", 1000}}), "คำตอบ") == "คำตอบ");
}

}  // namespace sala
