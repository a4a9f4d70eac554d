#include "core/learning/test.h"

namespace sala {

const Question* question_in(const Test& test, const std::string& id) {
  const auto found = std::ranges::find(test.questions, id, &Question::id);
  return found == test.questions.end() ? nullptr : &*found;
}

const QuestionKey* key_of(const TestKey& key, const std::string& question) {
  const auto found = key.answers.find(question);
  return found == key.answers.end() ? nullptr : &found->second;
}

bool has_forms(const Test& test) {
  return !test.form_a.empty() || !test.form_b.empty();
}

std::vector<const Question*> questions_of(const Test& test, Form form) {
  std::vector<const Question*> questions;
  if (form == Form::only) {
    for (const Question& question : test.questions) questions.push_back(&question);
    return questions;
  }
  for (const std::string& id : form == Form::a ? test.form_a : test.form_b)
    if (const Question* question = question_in(test, id)) questions.push_back(question);
  return questions;
}

const Question* numbered(const Test& test, Form form, int n) {
  const auto questions = questions_of(test, form);
  const bool is_there = n >= 1 && static_cast<std::size_t>(n) <= questions.size();
  return is_there ? questions[static_cast<std::size_t>(n) - 1] : nullptr;
}

}  // namespace sala
