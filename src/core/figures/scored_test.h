// A test as figures see it: what was earned and taken, by person and question. Who counts, and what an answer earns, was
// decided before; names stand nowhere in it.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/uuid.h"

namespace sala {

struct ScoredQuestion {
  std::string id;
  int number = 0;                         ///< in file order, from 1
  std::string topic = {};                 ///< empty: none
  std::int64_t points = 0;                ///< thousandths
  bool all_or_nothing = true;             ///< earns no part of its points, by its kind and its key
  std::vector<std::string> choices = {};  ///< as they are told: "a", "b", …; at most 16, none for kinds without
  std::uint16_t right = 0;                ///< bit i: choices[i] is right, or one of the right ones
};

/// One person's answer to one question. Unanswered is wrong and counted apart.
struct ScoredAnswer {
  std::int32_t points = 0;  ///< thousandths earned
  std::uint16_t taken = 0;  ///< bit i: choices[i] was taken
  bool answered = false;
};

/// The attempt that counts for a person in a phase, ended.
struct ScoredAttempt {
  Uuid participant;
  std::string no;                     ///< breaks ties of the ranking, number as number
  std::size_t form = 0;               ///< which of the test's forms
  std::vector<ScoredAnswer> answers;  ///< one for each question of the form, in its order
};

struct TestForm {
  std::string name = {};  ///< "A"
  std::vector<ScoredQuestion> questions;
};

/// Questions that were taken out (void "none") are in no form. All forms have the same full score.
struct ScoredTest {
  Uuid test = {};
  std::vector<TestForm> forms;           ///< one, where there are no forms
  std::vector<ScoredAttempt> pre, post;  ///< at most one a person in each
  std::optional<int> pass_percent = {};  ///< certificate_rule.min_post_percent
  bool key_is_here = true;               ///< false: points are not known, and no figure made of them is given
};

std::int64_t full_score(const TestForm& form);
std::int64_t total_of(const ScoredAttempt& attempt);

/// Everybody who took one form in one phase: what items and reliability are made of.
struct FormSitting {
  const TestForm* form = nullptr;
  std::vector<const ScoredAttempt*> attempts = {};
  std::vector<std::int64_t> totals = {};  ///< of attempts, in their order
};
/// One for each form that anybody took, in the order of forms.
std::vector<FormSitting> sittings_of(const std::vector<TestForm>& forms, const std::vector<ScoredAttempt>& attempts);

}  // namespace sala
