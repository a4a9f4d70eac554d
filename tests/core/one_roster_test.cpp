// A roster that stations wrote apart: who is one person by the lists alone, and who waits for a tap.
#include "core/one_roster.h"

#include <catch2/catch.hpp>

namespace sala {
namespace {

struct Put {
  const char *id, *station, *name, *unit = "กองคลัง", *no = "", *email = "";
  bool is_walk_in = false;
};

FirstWord word(const Put& put) {
  Participant person;
  person.given_name = put.name;
  person.unit = put.unit;
  person.no = put.no;
  person.email = put.email;
  person.walk_in = put.is_walk_in;
  return {put.id, put.station, Described(person), put.is_walk_in};
}

std::vector<FirstWord> words_of(const std::vector<Put>& puts) {
  std::vector<FirstWord> words;
  for (const Put& put : puts) words.push_back(word(put));
  return words;
}

/// "ab cd": the ids of each group, in order.
std::string groups(const std::vector<Put>& puts, const KeptApart& apart = {}) {
  const auto words = words_of(puts);
  std::set<std::string> texts;
  for (const auto& group : one_person_groups(words, apart)) {
    std::set<std::string> ids;
    for (const std::size_t place : group) ids.insert(words[place].id);
    std::string text;
    for (const std::string& id : ids) text += id;
    texts.insert(text);
  }
  std::string all;
  for (const std::string& text : texts) all += all.empty() ? text : " " + text;
  return all;
}

std::string doubles(const std::vector<Put>& puts, const KeptApart& apart = {}) {
  const auto words = words_of(puts);
  std::set<std::string> texts;
  for (const LikelyPair& pair : likely_doubles(words, apart)) {
    const auto [a, b] = pair_of(words[pair.a].id, words[pair.b].id);
    texts.insert(a + b);
  }
  std::string all;
  for (const std::string& text : texts) all += all.empty() ? text : " " + text;
  return all;
}

}  // namespace

TEST_CASE("one list taken in at two stations, in whatever order, holds nobody twice") {
  CHECK(groups({{"a", "A", "มาลี ทองสุข"}, {"b", "A", "วิชัย แก้วใส"}, {"c", "B", "วิชัย แก้วใส"}, {"d", "B", "มาลี ทองสุข"}}) ==
        "ad bc");
  CHECK(groups({{"a", "A", "มาลี ทองสุข", "ก", "1"}, {"b", "B", "มาลี ทองสุข", "ก", "7"}}) == "ab");
  CHECK(groups({{"a", "A", "มาลี ทองสุข"}, {"b", "B", "มาลี ทองสุข"}, {"c", "C", "มาลี  ทองสุข"}}) == "abc");
}

TEST_CASE("two people of one name and unit are told apart by address or number, else left to staff") {
  CHECK(groups({{"a", "A", "สมชาย ใจดี", "ก", "", "1@x.th"},
                {"b", "A", "สมชาย ใจดี", "ก", "", "2@x.th"},
                {"c", "B", "สมชาย ใจดี", "ก", "", "2@x.th"},
                {"d", "B", "สมชาย ใจดี", "ก", "", "1@x.th"}}) == "ad bc");
  CHECK(groups({{"a", "A", "สมชาย ใจดี", "ก", "1"},
                {"b", "A", "สมชาย ใจดี", "ก", "2"},
                {"c", "B", "สมชาย ใจดี", "ก", "2"},
                {"d", "B", "สมชาย ใจดี", "ก", "1"}}) == "ad bc");
  CHECK(groups({{"a", "A", "สมชาย ใจดี"}, {"b", "A", "สมชาย ใจดี"}, {"c", "B", "สมชาย ใจดี"}}).empty());
}

TEST_CASE("what is weaker stays two people: a walk-in, another unit or address, one station, staff's word") {
  CHECK(groups({{"a", "A", "มาลี ทองสุข"}, {"b", "B", "มาลี ทองสุข", "กองคลัง", "", "", true}}).empty());
  CHECK(groups({{"a", "A", "มาลี ทองสุข"}, {"b", "B", "มาลี ทองสุข", "กองแผน"}}).empty());
  CHECK(groups({{"a", "A", "มาลี ทองสุข", "ก", "", "1@x.th"}, {"b", "B", "มาลี ทองสุข", "ก", "", "2@x.th"}}).empty());
  CHECK(groups({{"a", "A", "มาลี ทองสุข"}, {"b", "A", "มาลี ทองสุข"}}).empty());
  CHECK(groups({{"a", "A", "มาลี ทองสุข"}, {"b", "B", "มาลี ทองสุข"}}, {pair_of("b", "a")}).empty());
  CHECK(groups({{"a", "A", ""}, {"b", "B", ""}}).empty());
}

TEST_CASE("who is kept apart from one of three is joined by none of them") {
  CHECK(
      groups({{"a", "A", "มาลี ทองสุข"}, {"b", "B", "มาลี ทองสุข"}, {"c", "C", "มาลี ทองสุข"}}, {pair_of("a", "b")}).empty());
}

TEST_CASE("likely doubles are the same name anywhere, and a near one that another station or a door brought") {
  CHECK(doubles({{"a", "A", "มาลี ทองสุข"}, {"b", "A", "มาลี ทองสุข", "กองแผน"}}) == "ab");
  CHECK(doubles({{"a", "A", "ญาณิศา ตั้งใจดี"}, {"b", "", "ญานิศา ตั้งใจดี", "กองคลัง", "", "", true}}) == "ab");
  CHECK(doubles({{"a", "A", "ญาณิศา ตั้งใจดี"}, {"b", "B", "ญานิศา ตั้งใจดี"}}) == "ab");
  CHECK(doubles({{"a", "A", "ญาณิศา ตั้งใจดี"}, {"b", "A", "ญานิศา ตั้งใจดี"}}).empty());
  CHECK(doubles({{"a", "A", "ญาณิศา ตั้งใจดี"}, {"b", "B", "ญานิศา ตั้งใจดี", "กองแผน"}}).empty());
  CHECK(doubles({{"a", "A", "มาลี ทองสุข"}, {"b", "B", "มาลี ทองสุข", "กองแผน"}}, {pair_of("a", "b")}).empty());
}

}  // namespace sala
