#include "core/learning/test_change.h"

#include <set>

namespace sala {
namespace {

std::set<std::string> ids_of(const std::vector<QuestionItem>& items) {
  std::set<std::string> ids;
  for (const QuestionItem& item : items) ids.insert(item.id);
  return ids;
}

bool has_same_items(const Question& a, const Question& b) {
  return ids_of(a.choices) == ids_of(b.choices) && ids_of(a.left) == ids_of(b.left) &&
         ids_of(a.right) == ids_of(b.right);
}

/// Whether everything that gives points is as it was; names and feedback give none.
bool scores_equally(QuestionKey a, QuestionKey b) {
  for (QuestionKey* key : {&a, &b}) {
    key->name = key->feedback = key->feedback_wrong = "";
    key->feedbacks.clear();
    for (AcceptedText& text : key->texts) text.feedback.clear();
    for (ReadNumber& number : key->numbers) number.feedback.clear();
  }
  return a == b;
}

void refuse_question_change(const Question& now, const Question& wanted, TestChange& change) {
  if (now.kind != wanted.kind) {
    change.refused.push_back({TestChangeRefusal::kind_changed, now.id});
  } else if (!has_same_items(now, wanted)) {
    change.refused.push_back({TestChangeRefusal::choices_changed, now.id});
  }
}

void refuse_test_change(const Test& now, const Test& wanted, TestChange& change) {
  for (const Question& question : now.questions) {
    const Question* same = question_in(wanted, question.id);
    if (!same) {
      change.refused.push_back({TestChangeRefusal::question_removed, question.id});
    } else {
      refuse_question_change(question, *same, change);
    }
  }
  for (const Question& question : wanted.questions)
    if (!question_in(now, question.id)) change.refused.push_back({TestChangeRefusal::question_added, question.id});
  if (now.minutes != wanted.minutes) change.refused.push_back({TestChangeRefusal::minutes_changed});
  if (now.form_a != wanted.form_a || now.form_b != wanted.form_b)
    change.refused.push_back({TestChangeRefusal::forms_changed});
}

}  // namespace

TestChange decide_test_change(const MadeTest& now, const MadeTest& wanted, bool has_answers) {
  TestChange change;
  change.puts_test = now.test != wanted.test;
  change.puts_key = now.key != wanted.key;
  if (!has_answers) return change;
  refuse_test_change(now.test, wanted.test, change);
  for (const Question& question : wanted.test.questions) {
    const Question* before = question_in(now.test, question.id);
    if (!before) continue;
    if (*before != question) change.words_edited.push_back(question.id);
    const QuestionKey* key_before = key_of(now.key, question.id);
    const QuestionKey* key_after = key_of(wanted.key, question.id);
    const bool is_same = key_before && key_after ? scores_equally(*key_before, *key_after) : key_before == key_after;
    if (!is_same) change.key_changed.push_back(question.id);
  }
  change.needs_reason = !change.key_changed.empty();
  return change;
}

KeyPreview preview_key(std::span<const Attempt> counting, const Test& test, const TestKey& before, const TestKey& after,
                       std::optional<int> pass_percent) {
  KeyPreview preview;
  for (const Attempt& attempt : counting) {
    const Score old_score = score_of(attempt, test, before), new_score = score_of(attempt, test, after);
    ++preview.people;
    preview.changed += old_score.points != new_score.points || old_score.full != new_score.full ? 1 : 0;
    preview.points_before += old_score.points;
    preview.points_after += new_score.points;
    if (!pass_percent) continue;
    const bool passed = reaches_percent(old_score, *pass_percent), passes = reaches_percent(new_score, *pass_percent);
    preview.pass_gained += passes && !passed ? 1 : 0;
    preview.pass_lost += passed && !passes ? 1 : 0;
  }
  return preview;
}

}  // namespace sala
