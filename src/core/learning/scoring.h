// Points, exactly: whole thousandths from answers and the newest key. Nothing of it is stored; means are divided elsewhere.
#pragma once
#include "core/learning/attempt.h"
#include "core/learning/test.h"

namespace sala {

/// What an answer earns of the question's points, rounded half up to a thousandth; nullptr: not answered, which is wrong.
Thousandths earned(const Question& question, const QuestionKey& key, const AnswerValue* value);
/// What the question adds to the full score: nothing once it was taken out.
Thousandths worth(const QuestionKey& key);

struct Score {
  Thousandths points = 0, full = 0;
  int answered = 0, questions = 0;  ///< those that are in the score
  bool operator==(const Score&) const = default;
};

Score score_of(const Attempt& attempt, const Test& test, const TestKey& key);
/// The most that can be had with a form; Form::only: with all questions.
Thousandths full_score(const Test& test, const TestKey& key, Form form);

/// Whether so many points are at least so many per cent of the full score, without dividing.
bool reaches_percent(const Score& score, int percent);

}  // namespace sala
