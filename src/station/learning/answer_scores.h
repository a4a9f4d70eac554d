// What answers earn, for figures over everybody: the forms of a test as figures see them, and each different answer scored
// once, however many people gave it. Without a key answers are counted only.
#pragma once
#include <string>
#include <unordered_map>
#include <vector>

#include "core/figures/scored_test.h"
#include "core/learning/test.h"

namespace sala {

class AnswerScores {
 public:
  /// `key`: nullptr where it is not here. Questions that were taken out, or that it says nothing of, are in no form.
  AnswerScores(const Test& test, const TestKey* key);
  const std::vector<TestForm>& forms() const { return forms_; }
  /// The place of a form in `forms`; nothing for one that the test has not.
  std::optional<std::size_t> place_of(Form form) const;
  /// Of lines "question value" (attempt_queries.h), one for each question of the form.
  std::vector<ScoredAnswer> score(std::size_t form, std::string_view lines);

 private:
  struct AskedQuestion {
    const Question* question = nullptr;
    const QuestionKey* key = nullptr;  ///< nullptr: not here
    std::vector<std::string> choices;  ///< ids, in the order of ScoredQuestion::choices
    ScoredAnswer unanswered;
    std::unordered_map<std::string, ScoredAnswer> known;  ///< by the value's text
  };
  void add_form(Form form, const Test& test, const TestKey* key);
  static ScoredAnswer scored(const AskedQuestion& asked, std::string_view value);

  std::vector<Form> names_;
  std::vector<TestForm> forms_;
  std::vector<std::vector<AskedQuestion>> asked_;                     ///< by form
  std::vector<std::unordered_map<std::string, std::size_t>> places_;  ///< of questions in a form, by id
};

}  // namespace sala
