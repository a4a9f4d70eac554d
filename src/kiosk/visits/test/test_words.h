// Fills the screens of a test: its start, one question as this attempt shows it, the map, the end.
#pragma once
#include <vector>

#include "core/learning/attempt.h"
#include "core/learning/test.h"
#include "kiosk/word_context.h"
#include "storage/learning/test_queries.h"
#include "ui/screens/test/question_screen.h"
#include "ui/screens/test/test_done_screen.h"
#include "ui/screens/test/test_start_screen.h"

namespace sala {

/// "แบบทดสอบก่อนอบรม"
const std::string& phase_words(const Texts& texts, Phase phase);

/// What a person is about to take; the attempt is what was begun already.
struct TestAtStart {
  const StoredTest& stored;
  Phase phase = Phase::pre;
  const std::optional<Attempt>& attempt;
  std::int64_t used_s = 0;
};
Result<TestStartScreen> test_start_words(const WordContext& context, const Uuid& participant, const TestAtStart& at);

/// A question as it stands now; `index` is its place in this attempt's order.
struct QuestionShown {
  const Test& test;
  const Question& question;
  const Attempt& attempt;
};
QuestionScreen question_words(const Texts& texts, const QuestionShown& shown);
/// What is chosen, ordered or paired in an answer; null is none.
void show_answer(QuestionScreen& screen, const AnswerValue& value);

/// Seconds as minutes and seconds; in the last minute it is short.
TimeShown time_words(const Texts& texts, std::optional<std::int64_t> left_s);

}  // namespace sala
