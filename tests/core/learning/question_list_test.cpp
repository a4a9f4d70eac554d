#include "core/learning/files/question_list.h"

#include <catch2/catch.hpp>

#include "support/told_questions.h"

using namespace sala;

namespace {

struct ListRow {
  std::string text, expected;
};

void check_lists(const std::vector<ListRow>& rows) {
  for (const auto& [text, expected] : rows) {
    INFO(text);
    CHECK(told(read_question_list(text)) == expected);
  }
}

}  // namespace

TEST_CASE("Aiken: letters of any size, answers in any case") {
  check_lists({
      {"Q?\nA. x\nB. y\nANSWER: B\n", "single Q? [x 0 | y 1000]"},
      {"Q?\nA) x\nB) y\nanswer: a", "single Q? [x 1000 | y 0]"},
      {"Q?\na.x\nb.y\nAnswer:b", "single Q? [x 0 | y 1000]"},
      {"Q?\na) x\nb) y\nAns B.", "single Q? [x 0 | y 1000]"},
      {"Q?\r\nA. x\r\nB. y\r\nANSWER: B\r\n\r\nR?\r\nA. z\r\nB. w\r\nANSWER: A",
       "single Q? [x 0 | y 1000]\nsingle R? [z 1000 | w 0]"},
      {"Q?\rA. x\rB. y\rANSWER: B\rR?\rA. z\rB. w\rANSWER: A", "single Q? [x 0 | y 1000]\nsingle R? [z 1000 | w 0]"},
      {"Q one\nand two\n\nA. x\nB. y\nANSWER: A", "single Q one\nand two [x 1000 | y 0]"},
      {"Q?\nA. x\nmore\nB. y\nANSWER: A", "single Q? [x\nmore 1000 | y 0]"},
      {"Q?\nA. x\nB. y\nC. z\nANSWER: A, C", "multiple Q? [x 1000 | y 0 | z 1000] !answers"},
      {"Q?\nA. x\nB. y\nC. z\nANSWER: AC", "multiple Q? [x 1000 | y 0 | z 1000] !answers"},
      {"Q?\nA. x\nB. y\nC. z\nANSWER: A and C", "multiple Q? [x 1000 | y 0 | z 1000] !answers"},
      {"Q?\nA. x\nB. y\nC. z\nANSWER: A; B / C", "multiple Q? [x 1000 | y 1000 | z 1000] !answers"},
      {"E.g. what?\nA. x\nB. y\nANSWER: A", "single E.g. what? [x 1000 | y 0]"},
      {"Answer the following:\nA. x\nB. y\nANSWER: B", "single Answer the following: [x 0 | y 1000]"},
  });
}

TEST_CASE("lists as Thai trainers type them") {
  check_lists({
      {"ข้อ 1 ใช้ชั้นความเร็วใด\nก. ด่วน\nข) ด่วนมาก\n(ค) ด่วนที่สุด\nง ปกติ\nเฉลย: ค",
       "single ใช้ชั้นความเร็วใด [ด่วน 0 | ด่วนมาก 0 | ด่วนที่สุด 1000 | ปกติ 0]"},
      {"1. ถาม\nก. หนึ่ง\nข. สอง\nตอบ ข", "single ถาม [หนึ่ง 0 | สอง 1000]"},
      {"๑) ถาม\nก.หนึ่ง\nข.สอง\nตอบข", "single ถาม [หนึ่ง 0 | สอง 1000]"},
      {"ข้อที่ ๒. ถาม\nก. หนึ่ง\nข. สอง\nเฉลย ข้อ ก.", "single ถาม [หนึ่ง 1000 | สอง 0]"},
      {"(1) ถาม\nก. หนึ่ง\nข. สอง\nคำตอบที่ถูกต้องคือ ข", "single ถาม [หนึ่ง 0 | สอง 1000]"},
      {"ข้อ 1\nถาม\nก. หนึ่ง\nข. สอง\nคำตอบ: (ก)", "single ถาม [หนึ่ง 1000 | สอง 0]"},
      {"1.ถาม\nก. หนึ่ง\nข. สอง\nตอบ ข\n๒.ถามอีก\nก. สาม\nข. สี่\nตอบ ก",
       "single ถาม [หนึ่ง 0 | สอง 1000]\nsingle ถามอีก [สาม 1000 | สี่ 0]"},
      {"1.\tถาม\n\tก.\tหนึ่ง\n\tข.\tสอง\n\tเฉลย\tข", "single ถาม [หนึ่ง 0 | สอง 1000]"},
      {"1. ถาม\nก. หนึ่ง\tข. สอง\nค. สาม    ง. สี่\nเฉลย ง", "single ถาม [หนึ่ง 0 | สอง 0 | สาม 0 | สี่ 1000]"},
      {"1. ถาม  ก. หนึ่ง  ข. สอง  เฉลย ก", "single ถาม [หนึ่ง 1000 | สอง 0]"},
      {"1. ถาม\nก. ทั้ง ก. และ ข.\nข. สอง\nเฉลย ก", "single ถาม [ทั้ง ก. และ ข. 1000 | สอง 0]"},
      {"1. ถาม\nก. หนึ่ง\nข. สอง\nค. สาม\nเฉลย ก และ ค", "multiple ถาม [หนึ่ง 1000 | สอง 0 | สาม 1000] !answers"},
      {"1. ถาม\nก. หนึ่ง\nข. สอง\nค. สาม\nเฉลย: กค", "multiple ถาม [หนึ่ง 1000 | สอง 0 | สาม 1000] !answers"},
      {"1. ถาม\nก. หนึ่ง\nข. สอง\nเฉลย: ข. สอง", "single ถาม [หนึ่ง 0 | สอง 1000]"},
      {"1. ถาม\nก. หนึ่ง\nข. สอง\nเฉลย: ข. หนึ่ง", "single ถาม [หนึ่ง 0 | สอง 1000] !answer_words"},
      {"1. ถาม\nก. หนึ่ง\nข. สอง\nเฉลย: สอง", "single ถาม [หนึ่ง 0 | สอง 1000]"},
      {"1. ถาม\nก. หนึ่ง\nข. สอง\nตอบ 2", "single ถาม [หนึ่ง 0 | สอง 1000] !answer_place"},
      {"1. ถาม\nA. one\nB. two\nตอบ ข", "single ถาม [one 0 | two 1000] !answer_place"},
      {"ตอบคำถามต่อไปนี้\nก. หนึ่ง\nข. สอง\nตอบ ก", "single ตอบคำถามต่อไปนี้ [หนึ่ง 1000 | สอง 0]"},
      {"1. น้ำ 1.5 ลิตร\n1. ข้อความ\n3. ข้อความ\nก. หนึ่ง\nข. สอง\nตอบ ก",
       "single น้ำ 1.5 ลิตร\n1. ข้อความ\n3. ข้อความ [หนึ่ง 1000 | สอง 0]"},
      {"1.5 ลิตรคือ\nก. หนึ่ง\nข. สอง\nตอบ ก", "single 1.5 ลิตรคือ [หนึ่ง 1000 | สอง 0]"},
  });
}

TEST_CASE("what cannot be told is skipped with its line, and the next question is read") {
  check_lists({
      {"แบบทดสอบก่อนอบรม\n\n1. ถาม\nก. หนึ่ง\nข. สอง\nตอบ ก",
       "single ถาม [หนึ่ง 1000 | สอง 0]\nline 1 skip_no_choices: แบบทดสอบก่อนอบรม"},
      {"1. ถาม\nก. หนึ่ง\nข. สอง\n2. ถามอีก\nก. สาม\nข. สี่\nตอบ ก",
       "single ถามอีก [สาม 1000 | สี่ 0]\nline 1 skip_no_answer: ถาม"},
      {"Q?\nA. x\nB. y\n\nR?\nA. z\nB. w\nANSWER: A", "single R? [z 1000 | w 0]\nline 1 skip_no_answer: Q?"},
      {"Q?\nA. x\nB. y\nR?\nA. z\nB. w\nANSWER: A", "single R? [z 1000 | w 0]\nline 1 skip_no_answer: Q?"},
      {"Q?\nA. x\nB. y\nANSWER: D", "line 1 skip_answer: Q?"},
      {"Q?\nA. x\nB. y\nANSWER:", "line 1 skip_answer: Q?"},
      {"Q?\nA. x\nB. y\nANSWER: none", "line 1 skip_answer: Q?"},
      {"Q?\nANSWER: A", "line 1 skip_no_choices: Q?"},
      {"Q?\nA. x\nANSWER: A", "line 1 skip_one_choice: Q?"},
      {"\nA. x\nB. y\nANSWER: A", "line 2 skip_text: x"},
      {"ANSWER: A", "line 1 skip_text: A"},
      {"Q?\nA. x\nB. y", "line 1 skip_no_answer: Q?"},
      {"Q?\nA.1\nB.2\nC.3\nD.4\nE.5\nF.6\nG.7\nH.8\nI.9\nJ.10\nK.11\nANSWER: A", "line 1 skip_many_choices: Q?"},
  });
}

TEST_CASE("letters typed wrong are read by their place") {
  check_lists({
      {"1. ถาม\nก. ด่วน\nข. ด่วนมาก\nข. ด่วนที่สุด\nง. ปกติ\nเฉลย: ค",
       "single ถาม [ด่วน 0 | ด่วนมาก 0 | ด่วนที่สุด 1000 | ปกติ 0] !letter"},
      {"Q?\nA. x\nC. y\nANSWER: C", "single Q? [x 0 | y 1000] !letter_gap"},
      {"Q?\nA. x\nB.\nC. y\nANSWER: C", "single Q? [x 0 | y 1000] !choice_empty"},
      {"Q?\nA. x\nB. x\nANSWER: A", "single Q? [x 1000 | x 0] !choice_same"},
  });
  const auto read = read_question_list("1. ถาม\nก. ด่วน\nข. ด่วนมาก\nข. ด่วนที่สุด\nง. ปกติ\nเฉลย: ค");
  const Error& note = read.questions.at(0).notes.at(0);
  CHECK(value_of(note, "line") == "4");
  CHECK(value_of(note, "letter") == "ข");
  CHECK(value_of(note, "read") == "ค");
}
