// True or false.
#include "core/learning/kinds/question_rules.h"

namespace sala {
namespace {

bool true_false_takes(const Question&, const AnswerValue& value) {
  return value.is_boolean();
}

Share true_false_share(const QuestionKey& key, const AnswerValue& value) {
  return {value.get<bool>() == key.is_true ? whole : 0, whole};
}

std::optional<AnswerValue> true_false_meant(const QuestionKey&, const Json& said) {
  return said.is_boolean() ? std::optional<AnswerValue>(said) : std::nullopt;
}

Json true_false_said(const QuestionKey&, const AnswerValue& value) {
  return value;
}

void make_true_false(const ReadQuestion& read, TestIds&, MadeQuestion& made) {
  made.key.is_true = read.is_true;
}

void write_true_false(const QuestionKey& key, Json& json) {
  json["answer"] = key.is_true;
}

bool read_true_false(const Json& json, QuestionKey& key) {
  const auto answer = json.find("answer");
  if (answer == json.end() || !answer->is_boolean()) return false;
  key.is_true = answer->get<bool>();
  return true;
}

}  // namespace

const QuestionRules& true_false_rules() {
  static constexpr QuestionRules rules = {false,           true_false_takes, true_false_share, true_false_meant,
                                          true_false_said, make_true_false,  write_true_false, read_true_false};
  return rules;
}

}  // namespace sala
