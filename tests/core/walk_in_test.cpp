// What a walk-in has to say, and how many may come.
#include "core/walk_in.h"

#include <catch2/catch.hpp>

namespace sala {
namespace {

Participant named(const char* given_name, const char* family_name, const char* unit = "กองคลัง") {
  Participant person;
  person.given_name = given_name;
  person.family_name = family_name;
  person.unit = unit;
  return person;
}

const Participant yanisa = named("ญาณิศา", "ตั้งใจดี");

}  // namespace

TEST_CASE("given name, family name and unit have to be there, a prefix is no name") {
  using enum WalkInField;
  CHECK(missing_in(yanisa).empty());
  CHECK(missing_in(Participant{}) == std::vector{given_name, family_name, unit});
  CHECK(missing_in(named("นางสาว", "ตั้งใจดี", " ")) == std::vector{given_name, unit});
}

TEST_CASE("ten walk-ins in ten minutes come without staff, the eleventh does not") {
  WalkInLimit limit;
  for (int i = 0; i < 10; ++i) {
    CHECK_FALSE(needs_staff(limit, 1000 + i));
    note_walk_in(limit, 1000 + i);
  }
  CHECK(needs_staff(limit, 1010));
  CHECK(needs_staff(limit, 1599.9));
  CHECK_FALSE(needs_staff(limit, 1600));
  note_walk_in(limit, 1600);
  CHECK(needs_staff(limit, 1600.5));
  CHECK_FALSE(needs_staff(limit, 1601));
}

}  // namespace sala
