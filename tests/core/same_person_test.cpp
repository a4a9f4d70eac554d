// What speaks for and against two descriptions being one person: the table of cases.
#include "core/same_person.h"

#include <catch2/catch.hpp>

namespace sala {
namespace {

/// A line of a list: number, prefix, given name, family name, unit, e-mail, telephone.
struct Line {
  const char *no = "", *prefix = "", *given_name = "", *family_name = "", *unit = "", *email = "", *phone = "";
  bool walk_in = false;
};

Participant person(const Line& line) {
  Participant person;
  person.no = line.no;
  person.prefix = line.prefix;
  person.given_name = line.given_name;
  person.family_name = line.family_name;
  person.unit = line.unit;
  person.email = line.email;
  person.phone = line.phone;
  person.walk_in = line.walk_in;
  return person;
}

/// Whoever is asked first.
Likeness likeness(const Line& a, const Line& b) {
  const Described left(person(a)), right(person(b));
  const Likeness found = weigh(evidence_between(left, right));
  CHECK(weigh(evidence_between(right, left)) == found);
  return found;
}

Line line_named(const char* given_name, const char* family_name, const char* unit = "กองคลัง") {
  return {.given_name = given_name, .family_name = family_name, .unit = unit};
}

const Line line_of_yanisa = line_named("ญาณิศา", "ตั้งใจดี");
using enum Likeness;

}  // namespace

TEST_CASE("one name is one person with its number, or with its unit and nothing against it") {
  const Line known{"1", "นาย", "สมชาย", "ใจดี", "กองคลัง", "somchai@example.ac.th", "081-111-1111"};
  const struct {
    const char* why;
    Line line;
    Likeness found;
  } rows[] = {
      {"the same line", known, same},
      {"number and name", {"1", "", "สมชาย", "ใจดี", "", "", ""}, same},
      {"number and name, moved and with a new address",
       {"1", "", "สมชาย", "ใจดี", "กองแผน", "new@example.ac.th", ""},
       same},
      {"number and name, and all else another's",
       {"1", "", "สมชาย", "ใจดี", "กองแผน", "other@example.ac.th", "0822222222"},
       contradicted},
      {"name and unit", {"", "", "สมชาย", "ใจดี", "กองคลัง", "", ""}, same},
      {"name and unit, another number", {"9", "", "สมชาย", "ใจดี", "กองคลัง", "", ""}, contradicted},
      {"name and unit, another address", {"", "", "สมชาย", "ใจดี", "กองคลัง", "other@example.ac.th", ""}, contradicted},
      {"name and unit, another telephone", {"", "", "สมชาย", "ใจดี", "กองคลัง", "", "0822222222"}, contradicted},
      {"name and unit, a woman", {"", "นางสาว", "สมชาย", "ใจดี", "กองคลัง", "", ""}, contradicted},
      {"name and unit, a title that says neither", {"", "ดร.", "สมชาย", "ใจดี", "กองคลัง", "", ""}, same},
      {"the telephone is new, the address is not",
       {"", "", "สมชาย", "ใจดี", "กองคลัง", "SOMCHAI@example.ac.th", "0822222222"},
       same},
      {"the number moved, the address did not", {"7", "", "สมชาย", "ใจดี", "กองคลัง", "somchai@example.ac.th", ""}, same},
      {"the number, the telephone: two against the address",
       {"7", "", "สมชาย", "ใจดี", "กองคลัง", "somchai@example.ac.th", "0822222222"},
       contradicted},
      {"another unit", {"", "", "สมชาย", "ใจดี", "กองกลาง", "", ""}, likely_double},
      {"another unit and address", {"", "", "สมชาย", "ใจดี", "กองกลาง", "other@example.ac.th", ""}, likely_double},
      {"another unit, the same telephone", {"", "", "สมชาย", "ใจดี", "กองกลาง", "", "+66 81 111 1111"}, same},
      {"another unit, the same telephone, another address",
       {"", "", "สมชาย", "ใจดี", "กองกลาง", "other@example.ac.th", "0811111111"},
       contradicted},
      {"the name alone", {"", "", "สมชาย", "ใจดี", "", "", ""}, likely_double},
      {"another name at the same address",
       {"", "", "กมล", "รักงาน", "กองคลัง", "somchai@example.ac.th", ""},
       shares_contact},
      {"another name, the same telephone", {"", "", "กมล", "รักงาน", "กองแผน", "", "0811111111"}, shares_contact},
      {"another name with the same number and unit", {"1", "", "กมล", "รักงาน", "กองคลัง", "", ""}, other},
      {"married, at the same address",
       {"", "นาง", "สมชาย", "รักงาน", "กองคลัง", "somchai@example.ac.th", ""},
       shares_contact},
  };
  for (const auto& row : rows) {
    INFO(row.why);
    CHECK(likeness(known, row.line) == row.found);
  }
}

TEST_CASE("who said the name at the door is only ever a likely double, until staff have looked") {
  Line comer = line_of_yanisa;
  comer.walk_in = true;
  CHECK(likeness(line_of_yanisa, comer) == likely_double);
  comer.no = "41";  // staff gave it
  CHECK(likeness(line_of_yanisa, comer) == same);
}

TEST_CASE("lists of names alone know their people again") {
  CHECK(likeness(line_named("มาลี", "ศรีสุข", ""), line_named("มาลี", "ศรีสุข", "")) == same);
}

TEST_CASE("the same name is likely the same person in whatever unit, however it is written") {
  CHECK(likeness(line_of_yanisa, line_named("ญาณิศา", "ตั้งใจดี", "คณะเกษตรศาสตร์")) == likely_double);
  CHECK(likeness(line_of_yanisa, line_named(" ญาณิศา ", "ตั้งใจดี ")) == same);
  CHECK(likeness(line_named("Somsri", "Jaidee"), line_named("SOMSRI", "jaidee")) == same);
  CHECK(likeness(line_of_yanisa, line_named("นางสาวญาณิศา", "ตั้งใจดี", "คณะเกษตรศาสตร์")) == likely_double);
  CHECK(likeness(line_of_yanisa, line_named("ญาณิศา ตั้งใจดี", "")) == same);
  CHECK(likeness(line_of_yanisa, line_named("ตั้งใจดี", "ญาณิศา", "คณะเกษตรศาสตร์")) == likely_double);
}

TEST_CASE("a slip of the finger is likely the same person in the same unit, or where one is left out") {
  CHECK(likeness(line_of_yanisa, line_named("ญานิศา", "ตั้งใจดี")) == likely_double);
  CHECK(likeness(line_of_yanisa, line_named("ญานิศา", "ตั้งใจดี", "")) == likely_double);
  CHECK(likeness(line_of_yanisa, line_named("ญานิศา", "ตั้งใจดี", "คณะเกษตรศาสตร์")) == other);
}

TEST_CASE("other names are other people, relatives and nobody included") {
  CHECK(likeness(line_of_yanisa, line_named("กัญญ์วรา", "ตั้งใจดี")) == other);
  CHECK(likeness(line_of_yanisa, line_named("ญาณิศา", "ปั้นทองคำ")) == other);
  CHECK(likeness(line_named("ดา", "ดี"), line_named("ดา", "ปี")) == other);
  CHECK(likeness(Line{}, Line{}) == other);
}

TEST_CASE("of several who may be meant, most speaks for number and name") {
  const Described known(person({"1", "", "สมชาย", "ใจดี", "กองคลัง", "a@example.ac.th", "0811111111"}));
  const auto strength_of = [&](const Line& line) { return strength(evidence_between(known, Described(person(line)))); };
  CHECK(strength_of({"1", "", "สมชาย", "ใจดี", "", "", ""}) >
        strength_of({"", "", "สมชาย", "ใจดี", "กองคลัง", "a@example.ac.th", ""}));
  CHECK(strength_of({"", "", "สมชาย", "ใจดี", "", "a@example.ac.th", ""}) >
        strength_of({"", "", "สมชาย", "ใจดี", "กองคลัง", "", ""}));
}

TEST_CASE("a telephone is what is dialled, and one of several in a cell is enough") {
  CHECK(dialled("081-234-5678") == dialled("+66 81 234 5678"));
  CHECK(dialled("0066812345678") == dialled("0812345678"));
  CHECK(dialled("๐๘๑ ๒๓๔ ๕๖๗๘") == dialled("0812345678"));
  CHECK(dialled("02-123-4567 ต่อ 12") == std::vector<std::string>{"021234567"});
  CHECK(dialled("0812345678, 0898765432").size() == 2);
  CHECK(likeness({"", "", "กมล", "รักงาน", "ก", "", "0812345678, 02-123-4567"},
                 {"", "", "สมชาย", "ใจดี", "ข", "", "021234567"}) == shares_contact);
}

TEST_CASE("one prefix written in two ways is one prefix") {
  CHECK(is_same_prefix("น.ส.", "นางสาว"));
  CHECK(is_same_prefix("Mr.", "นาย"));
  CHECK_FALSE(is_same_prefix("นางสาว", "นาง"));
  CHECK_FALSE(is_same_prefix("", "นาง"));
}

}  // namespace sala
