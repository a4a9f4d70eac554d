// A test and its key, as test_put and test_key carry them, and how questions are found in them. The bodies are test_body.h's.
#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/learning/phase.h"
#include "core/learning/question.h"
#include "core/learning/question_key.h"

namespace sala {

struct Test {
  Uuid id = {};
  Bilingual title = {};
  std::optional<int> minutes = {};  ///< nothing: no limit
  bool shuffle = true;
  std::map<Phase, PhaseWindow> phases = {};           ///< those the test is for; one that is not here cannot be opened
  std::vector<Question> questions = {};               ///< in file order; form A's first
  std::vector<std::string> form_a = {}, form_b = {};  ///< ids in file order; both empty: everybody gets all questions
  bool operator==(const Test&) const = default;
};

struct TestKey {
  Uuid test = {};
  std::map<std::string, QuestionKey> answers = {};
  bool operator==(const TestKey&) const = default;
};

/// nullptr where the test has no such question.
const Question* question_in(const Test& test, const std::string& id);
/// nullptr where the key says nothing about it.
const QuestionKey* key_of(const TestKey& key, const std::string& question);

bool has_forms(const Test& test);
/// The questions of a form in file order; all of them for Form::only.
std::vector<const Question*> questions_of(const Test& test, Form form);
/// Question `n` (from 1) of a form in file order; nullptr beyond the last.
const Question* numbered(const Test& test, Form form, int n);

}  // namespace sala
