#include "core/thai_text.h"

#include <catch2/catch.hpp>

#include "core/roster.h"

using namespace sala;

TEST_CASE("what looks the same becomes the same") {
  CHECK(clean("น้ำ") == "น้ำ");
  CHECK(clean("น\u0e4d\u0e49า") == "น้ำ");  // ํ, tone, า
  CHECK(clean("น\u0e49\u0e4dา") == "น้ำ");  // tone, ํ, า
  CHECK(clean("น\u0e33\u0e49") == "น้ำ");   // the tone typed after ำ
  CHECK(clean("เเม่") == "แม่");
  CHECK(clean("ท\u0e48\u0e35") == "ที่");  // tone before vowel
  CHECK(clean("ที่่") == "ที่");              // a mark twice
  CHECK(clean("ปั๊ม") == "ปั๊ม");
}

TEST_CASE("stray spaces and what cannot be seen go") {
  CHECK(clean("  ณ   อยุธยา ") == "ณ อยุธยา");
  CHECK(clean("สม\u200bชาย\ufeff") == "สมชาย");
  CHECK(clean("สม\u00a0ชาย") == "สม ชาย");
  CHECK(clean("a\tb\r\nc") == "a b c");
  CHECK(clean("") == "");
}

TEST_CASE("bytes that are not UTF-8 never pass") {
  CHECK(clean("ab\xff") == "ab\ufffd");
}

TEST_CASE("folding is for comparing") {
  CHECK(fold("Ms.  ANN ") == "ms. ann");
  CHECK(fold("๑๒๓") == "123");
}

TEST_CASE("a full name stands as it is written in its language") {
  Participant person;
  person.prefix = "นางสาว";
  person.given_name = "ญาณิศา";
  person.family_name = "ตั้งใจดี";
  CHECK(full_name(person) == "นางสาวญาณิศา ตั้งใจดี");
  CHECK(masked_name(person) == "นางสาวญาณิศา ต•••");
  person.family_name = "เกื้อกูล";
  CHECK(masked_name(person) == "นางสาวญาณิศา เก•••");
  person.prefix = "Mr.";
  person.given_name = "John";
  person.family_name = "Smith";
  CHECK(full_name(person) == "Mr. John Smith");
  person.prefix = "นาย";
  CHECK(full_name(person) == "นาย John Smith");
  CHECK(name_in(person, Language::en) == "นาย John Smith");
  person.name_en = "Mr. John Smith";
  CHECK(name_in(person, Language::en) == "Mr. John Smith");
  CHECK(name_in(person, Language::th) == "นาย John Smith");
}

TEST_CASE("numbers of a roster stand in the order people count") {
  CHECK(no_less("2", "10"));
  CHECK_FALSE(no_less("10", "2"));
  CHECK(no_less("9", "A1"));
  CHECK(no_less("A2", "A10"));
  CHECK(no_less("", "1"));
  CHECK_FALSE(no_less("7", "7"));
  CHECK(no_less("1", "1/2"));
}

TEST_CASE("names sort as in a Thai dictionary") {
  std::vector<std::string> names = {"เกียรติ", "ขวัญ", "ก้อง", "แก้ว", "กาญจน์", "ใจ"};
  std::ranges::sort(names, {}, thai_sort_key);
  CHECK(names == std::vector<std::string>{"ก้อง", "กาญจน์", "เกียรติ", "แก้ว", "ขวัญ", "ใจ"});
}
