// What the people of the demo answer: made up, the same every time, better after the training than before. Decides only.
#pragma once
#include <map>
#include <string>
#include <vector>

#include "core/learning/test.h"
#include "ui/screens/test/question_screen.h"

namespace sala {

/// A right answer by the key, or one of the wrong ones.
AnswerValue demo_answer(const Question& question, const QuestionKey& key, bool right);

/// The answers of the person with this number on the roster, by question; a question here and there is left out before.
std::map<std::string, AnswerValue> demo_answers(const Test& test, const TestKey& key, Phase phase, int number);

/// The widgets a finger taps one after the other to answer the question on screen so. What is written on letters' keys is
/// typed instead: no widget then.
std::vector<std::string> taps_for(const QuestionScreen& screen, const AnswerValue& answer);

}  // namespace sala
