#include "core/learning/kinds/question_rules.h"

namespace sala {

const QuestionRules& rules_of(QuestionKind kind) {
  switch (kind) {
    case QuestionKind::single:
      return single_rules;
    case QuestionKind::multiple:
      return multiple_rules;
    case QuestionKind::true_false:
      return true_false_rules;
    case QuestionKind::ordering:
      return ordering_rules;
    case QuestionKind::matching:
      return matching_rules;
    case QuestionKind::number:
      return number_rules;
    case QuestionKind::short_text:
      return short_text_rules;
  }
  return single_rules;
}

}  // namespace sala
