// Whether two questions are one: the same words and the same key, whatever their ids and orders.
#pragma once
#include <string>

#include "core/learning/question.h"
#include "core/learning/question_key.h"

namespace sala {

/// Equal for questions that are the same; not for people.
std::string content_of(const Question& question, const QuestionKey& key);

}  // namespace sala
