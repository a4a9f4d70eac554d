// Questions as a reader would make them, one of each kind, and a random that repeats itself. For the tests of learning.
#pragma once
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "core/learning/make_test.h"
#include "core/learning/read_question.h"

namespace sala::samples {

/// The same numbers for the same seed, whatever the machine (splitmix64).
inline Random seeded(std::uint64_t seed) {
  return [state = seed](std::span<std::uint8_t> bytes) mutable {
    for (std::uint8_t& byte : bytes) {
      state += 0x9e3779b97f4a7c15U;
      std::uint64_t mixed = state;
      mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9U;
      mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111ebU;
      byte = static_cast<std::uint8_t>((mixed ^ (mixed >> 31)) >> 56);
    }
  };
}

inline Uuid id_of(std::uint8_t number) {
  Uuid id;
  id.bytes[0] = number;
  return id;
}

inline ReadQuestion asked(QuestionKind kind, std::string text) {
  ReadQuestion read;
  read.kind = kind;
  read.text.th = std::move(text);
  return read;
}

/// Choices of {text, thousandths}.
using Marked = std::vector<std::pair<std::string, int>>;

inline ReadQuestion with_choices(QuestionKind kind, const Marked& choices, std::string text = "ข้อใดถูก") {
  ReadQuestion read = asked(kind, std::move(text));
  for (const auto& [words, fraction] : choices) read.choices.push_back({words, fraction});
  return read;
}

inline ReadQuestion single(const Marked& choices) {
  return with_choices(QuestionKind::single, choices);
}

inline ReadQuestion multiple(const Marked& choices, bool is_weighted = false) {
  ReadQuestion read = with_choices(QuestionKind::multiple, choices);
  read.is_weighted = is_weighted;
  return read;
}

inline ReadQuestion true_false(bool is_true) {
  ReadQuestion read = asked(QuestionKind::true_false, "น้ำเดือดที่ 100 องศา");
  read.is_true = is_true;
  return read;
}

inline ReadQuestion ordering(const std::vector<std::string>& in_order) {
  ReadQuestion read = asked(QuestionKind::ordering, "เรียงลำดับ");
  for (const std::string& words : in_order) read.choices.push_back({words, 0});
  return read;
}

inline ReadQuestion matching(std::vector<ReadPair> pairs, std::vector<std::string> decoys = {}) {
  ReadQuestion read = asked(QuestionKind::matching, "จับคู่");
  read.pairs = std::move(pairs);
  read.decoys = std::move(decoys);
  return read;
}

inline ReadQuestion number(std::vector<ReadNumber> accepted) {
  ReadQuestion read = asked(QuestionKind::number, "เท่าไร");
  read.numbers = std::move(accepted);
  return read;
}

inline ReadQuestion short_text(const Marked& accepted) {
  return with_choices(QuestionKind::short_text, accepted, "เรียกว่าอะไร");
}

/// Seven questions, one of each kind, in the order of QuestionKind.
inline std::vector<ReadQuestion> one_of_each() {
  return {single({{"กรุงเทพฯ", 1000}, {"เชียงใหม่", 0}, {"ขอนแก่น", 0}, {"ภูเก็ต", 0}}),
          multiple({{"แดง", 1000}, {"เขียว", 0}, {"น้ำเงิน", 1000}}),
          true_false(true),
          ordering({"หนึ่ง", "สอง", "สาม"}),
          matching({{"ไทย", "กรุงเทพฯ"}, {"ลาว", "เวียงจันทน์"}, {"พม่า", "เนปยีดอ"}}, {"ฮานอย"}),
          number({{"3.1415", "0.0005"}}),
          short_text({{"น้ำ", 1000}, {"*ไอน้ำ*", 500}})};
}

inline MadeTest made(const std::vector<ReadQuestion>& questions, std::uint64_t seed = 1) {
  TestWish wish;
  wish.id = id_of(7);
  wish.title = {"แบบทดสอบ", "Test"};
  wish.minutes = 10;
  wish.phases = {{Phase::pre, {}}, {Phase::post, {}}};
  return make_test(wish, questions, Form::only, seeded(seed));
}

inline const Question& first(const MadeTest& made) {
  return made.test.questions.front();
}
inline const QuestionKey& first_key(const MadeTest& made) {
  return made.key.answers.at(first(made).id);
}

}  // namespace sala::samples
