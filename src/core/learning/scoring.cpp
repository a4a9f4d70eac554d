#include "core/learning/scoring.h"

#include "core/learning/kinds/question_rules.h"

namespace sala {
namespace {

Thousandths points_for(const Share& share, Thousandths points) {
  return (2 * points * share.earned + share.of) / (2 * share.of);
}

}  // namespace

Thousandths earned(const Question& question, const QuestionKey& key, const AnswerValue* value) {
  if (key.voided == Voided::all) return key.points;
  if (key.voided == Voided::none || !value || value->is_null()) return 0;
  const QuestionRules& rules = rules_of(question.kind);
  return rules.takes(question, *value) ? points_for(rules.share(key, *value), key.points) : 0;
}

Thousandths worth(const QuestionKey& key) {
  return key.voided == Voided::none ? 0 : key.points;
}

Score score_of(const Attempt& attempt, const Test& test, const TestKey& key) {
  Score score;
  for (const Question* question : questions_of(test, attempt.begun.form)) {
    const QuestionKey* known = key_of(key, question->id);
    if (!known || known->voided == Voided::none) continue;
    const auto answer = attempt.answers.find(question->id);
    const bool is_answered = answer != attempt.answers.end();
    score.points += earned(*question, *known, is_answered ? &answer->second.value : nullptr);
    score.full += worth(*known);
    score.answered += is_answered ? 1 : 0;
    ++score.questions;
  }
  return score;
}

Thousandths full_score(const Test& test, const TestKey& key, Form form) {
  Thousandths full = 0;
  for (const Question* question : questions_of(test, form))
    if (const QuestionKey* known = key_of(key, question->id)) full += worth(*known);
  return full;
}

bool reaches_percent(const Score& score, int percent) {
  return score.full > 0 && score.points * 100 >= score.full * percent;
}

}  // namespace sala
