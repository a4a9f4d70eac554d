// Fills the screen of a person's own result, of what they may see of it.
#pragma once
#include "kiosk/word_context.h"
#include "station/learning/own_result.h"
#include "ui/screens/test/own_result_screen.h"

namespace sala {

/// `shown`: whose answers stand there; the last sitting's where that phase was not taken.
OwnResultScreen own_result_words(const WordContext& context, const OwnResult& own, Phase shown);

/// A question's answer in words, as people read it: the choice, the order, the pairs.
std::string told_answer(const Question& question, const AnswerValue& value, const Texts& texts);
/// What is right, in the same way.
std::string told_key(const Question& question, const QuestionKey& key, const Texts& texts);

}  // namespace sala
