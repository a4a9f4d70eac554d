#include "core/learning/kinds/question_rules.h"

namespace sala {

// Each stands in the file of its kind.
const QuestionRules& single_rules();
const QuestionRules& multiple_rules();
const QuestionRules& true_false_rules();
const QuestionRules& ordering_rules();
const QuestionRules& matching_rules();
const QuestionRules& number_rules();
const QuestionRules& short_text_rules();

const QuestionRules& rules_of(QuestionKind kind) {
  switch (kind) {
    case QuestionKind::single:
      return single_rules();
    case QuestionKind::multiple:
      return multiple_rules();
    case QuestionKind::true_false:
      return true_false_rules();
    case QuestionKind::ordering:
      return ordering_rules();
    case QuestionKind::matching:
      return matching_rules();
    case QuestionKind::number:
      return number_rules();
    case QuestionKind::short_text:
      return short_text_rules();
  }
  return single_rules();
}

}  // namespace sala
