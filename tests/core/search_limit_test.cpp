#include "core/search_limit.h"

#include <catch2/catch.hpp>

namespace sala {
namespace {

constexpr std::size_t forty = 40;

Uuid somebody(std::uint8_t number) {
  Uuid person;
  person.bytes.fill(number);
  return person;
}

std::vector<Uuid> people(std::uint8_t from, std::uint8_t count) {
  std::vector<Uuid> all;
  for (std::uint8_t i = 0; i < count; ++i) all.push_back(somebody(static_cast<std::uint8_t>(from + i)));
  return all;
}

}  // namespace

TEST_CASE("a door shows a third of a roster within an hour, never fewer than 15, never more than 150") {
  CHECK(most_shown(0) == 15);
  CHECK(most_shown(40) == 15);
  CHECK(most_shown(300) == 100);
  CHECK(most_shown(100'000) == 150);
}

TEST_CASE("whoever tries the roster out meets a pause that lasts until an hour after the first who was shown") {
  SearchLimit limit;
  CHECK(note_shown(limit, people(1, 6), forty, 100));
  CHECK(note_shown(limit, people(7, 6), forty, 200));
  CHECK_FALSE(note_shown(limit, people(13, 6), forty, 300));
  CHECK(is_paused(limit, 100 + SearchLimit::window_s - 1));
  CHECK(pause_left_min(limit, 300) == 57);
  CHECK_FALSE(note_shown(limit, people(1, 1), forty, 301));
  CHECK_FALSE(is_paused(limit, 100 + SearchLimit::window_s));
  CHECK(note_shown(limit, people(13, 6), forty, 100 + SearchLimit::window_s));
}

TEST_CASE("the same people shown again count once") {
  SearchLimit limit;
  for (int i = 0; i < 100; ++i) CHECK(note_shown(limit, people(1, 6), forty, i));
  CHECK(limit.shown.size() == 6);
}

TEST_CASE("a name that is told to be on the list counts each time, for it is not told whose it is") {
  SearchLimit limit;
  for (int i = 0; i < 15; ++i) CHECK(note_listed(limit, forty, i));
  CHECK_FALSE(note_listed(limit, forty, 20));
  CHECK_FALSE(note_shown(limit, people(1, 1), forty, 21));
}

TEST_CASE("on a roster that is not short two letters are looked for at least, and marks are none") {
  CHECK(is_enough_to_search("ก", 30));
  CHECK_FALSE(is_enough_to_search("ก", 31));
  CHECK_FALSE(is_enough_to_search("ก้", 31));
  CHECK_FALSE(is_enough_to_search(" k ", 31));
  CHECK(is_enough_to_search("กา", 31));
  CHECK(is_enough_to_search("ญู ก", 31));
  CHECK_FALSE(is_enough_to_search("", 0));
}

}  // namespace sala
