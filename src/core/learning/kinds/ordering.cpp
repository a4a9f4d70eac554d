// Things to put in order: all of them right, or nothing.
#include "core/json_read.h"
#include "core/learning/kinds/file_choices.h"
#include "core/learning/kinds/letters.h"

namespace sala {
namespace {

bool ordering_takes(const Question& question, const AnswerValue& value) {
  return names_items(question.choices, value) && value.size() == question.choices.size();
}

Share ordering_share(const QuestionKey& key, const AnswerValue& value) {
  return {value == Json(key.right) ? whole : 0, whole};
}

std::optional<AnswerValue> ordering_meant(const QuestionKey& key, const Json& said) {
  const auto ids = ids_by_letters(key.file_order, said);
  if (!ids || ids->size() != key.file_order.size()) return std::nullopt;
  return *ids;
}

Json ordering_said(const QuestionKey& key, const AnswerValue& value) {
  return letters_of_ids(key.file_order, value);
}

/// A file tells the right order; by its letters that is a, b, c… .
void make_ordering(const ReadQuestion& read, TestIds& ids, MadeQuestion& made) {
  made.key.right = take_choices(read, ids, made);
}

void write_ordering(const QuestionKey& key, Json& json) {
  json["answer"] = key.right;
}

bool read_ordering(const Json& json, QuestionKey& key) {
  key.right = texts_at(json, "answer");
  return !key.right.empty();
}

}  // namespace

const QuestionRules& ordering_rules() {
  static constexpr QuestionRules rules = {false,         ordering_takes, ordering_share, ordering_meant,
                                          ordering_said, make_ordering,  write_ordering, read_ordering};
  return rules;
}

}  // namespace sala
