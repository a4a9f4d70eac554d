#include "core/learning/make_test.h"

#include "core/learning/kinds/question_rules.h"
#include "core/learning/same_question.h"

namespace sala {
namespace {

MadeQuestion make_question(const ReadQuestion& read, TestIds& ids) {
  MadeQuestion made;
  made.question.id = ids.next();
  made.question.kind = read.kind;
  made.question.topic = read.topic;
  made.question.text = read.text;
  made.question.description = read.description;
  if (read.picture_read) made.question.picture = read.picture_read->hash.text();
  made.key.name = read.name;
  made.key.points = read.points;
  made.key.feedback = read.feedback;
  made.key.feedback_wrong = read.feedback_wrong;
  rules_of(read.kind).make(read, ids, made);
  return made;
}

std::set<std::string> ids_in(const Test& test) {
  std::set<std::string> ids;
  for (const Question& question : test.questions) {
    ids.insert(question.id);
    for (const auto* items : {&question.choices, &question.left, &question.right})
      for (const QuestionItem& item : *items) ids.insert(item.id);
  }
  return ids;
}

/// The id of the question that is the same already; nothing: it is a new one.
std::optional<std::string> same_in(const MadeTest& made, const MadeQuestion& candidate) {
  const std::string content = content_of(candidate.question, candidate.key);
  for (const Question& question : made.test.questions) {
    const QuestionKey* key = key_of(made.key, question.id);
    if (key && content_of(question, *key) == content) return question.id;
  }
  return std::nullopt;
}

/// Questions that a replaced form alone had are gone with it.
void drop_unasked(MadeTest& made) {
  const auto is_asked = [&](const std::string& id) {
    return std::ranges::find(made.test.form_a, id) != made.test.form_a.end() ||
           std::ranges::find(made.test.form_b, id) != made.test.form_b.end();
  };
  std::erase_if(made.test.questions, [&](const Question& question) { return !is_asked(question.id); });
  std::erase_if(made.key.answers, [&](const auto& answer) { return !is_asked(answer.first); });
}

}  // namespace

MadeTest make_test(const TestWish& wish, const std::vector<ReadQuestion>& questions, Form form, const Random& random) {
  MadeTest made;
  made.test.id = made.key.test = wish.id;
  made.test.title = wish.title;
  made.test.minutes = wish.minutes;
  made.test.shuffle = wish.shuffle;
  made.test.phases = wish.phases;
  if (form != Form::only) return with_form(std::move(made), questions, form, random);
  TestIds ids(random);
  for (const ReadQuestion& read : questions) {
    MadeQuestion question = make_question(read, ids);
    made.key.answers[question.question.id] = std::move(question.key);
    made.test.questions.push_back(std::move(question.question));
  }
  return made;
}

MadeTest with_form(MadeTest made, const std::vector<ReadQuestion>& questions, Form form, const Random& random) {
  TestIds ids(random, ids_in(made.test));
  if (!has_forms(made.test))  // what everybody got until now is the other form
    for (const Question& question : made.test.questions)
      (form == Form::a ? made.test.form_b : made.test.form_a).push_back(question.id);
  std::vector<std::string> form_ids;
  std::vector<MadeQuestion> added;
  for (const ReadQuestion& read : questions) {
    MadeQuestion question = make_question(read, ids);
    const auto known = same_in(made, question);
    const bool is_twice = known && std::ranges::find(form_ids, *known) != form_ids.end();
    form_ids.push_back(known && !is_twice ? *known : question.question.id);
    if (!known || is_twice) added.push_back(std::move(question));
  }
  for (MadeQuestion& question : added) {
    made.key.answers[question.question.id] = std::move(question.key);
    made.test.questions.push_back(std::move(question.question));
  }
  (form == Form::a ? made.test.form_a : made.test.form_b) = std::move(form_ids);
  drop_unasked(made);
  return made;
}

}  // namespace sala
