// Choices of a file as items of a question: ids drawn, order shuffled once, file order kept in the key. What single, multiple
// and ordering questions have in common when they are made.
#pragma once
#include "core/learning/kinds/question_rules.h"

namespace sala {

/// Fills the question's choices and the key's file order and feedbacks. The ids, in file order.
std::vector<std::string> take_choices(const ReadQuestion& read, TestIds& ids, MadeQuestion& made);

bool has_item(const std::vector<QuestionItem>& items, const std::string& id);
/// Whether the value is an array of ids of these items, each at most once.
bool names_items(const std::vector<QuestionItem>& items, const AnswerValue& value);

/// `fractions` of test_key: {id: thousandths}.
Json fractions_json(const std::map<std::string, int>& fractions);
std::map<std::string, int> fractions_at(const Json& json);

}  // namespace sala
