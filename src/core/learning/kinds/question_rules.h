// What a kind of question is: which answers it takes, what they earn, how staff write them by letters, how one is made of
// what a file says and how its key is kept. Each kind is one file beside this one and a line in question_rules.cpp.
#pragma once
#include <optional>

#include "core/learning/question.h"
#include "core/learning/question_key.h"
#include "core/learning/test_ids.h"

namespace sala {

/// A share of the points, exactly: `earned` of `of`.
struct Share {
  Thousandths earned = 0, of = 1;
  bool operator==(const Share&) const = default;
};

struct MadeQuestion {
  Question question = {};
  QuestionKey key = {};
  bool operator==(const MadeQuestion&) const = default;
};

/// All of a question's kind. Values handed to `share` and `said` are such as `takes` accepts; null is never handed in.
struct QuestionRules {
  bool is_typed;  ///< answered in a person's own words or figures, not by ids
  /// Whether this may stand in a fact as an answer to the question.
  bool (*takes)(const Question& question, const AnswerValue& value);
  Share (*share)(const QuestionKey& key, const AnswerValue& value);
  /// What staff wrote by letters and numbers in file order ("b", ["a","c"], {"a":"1"}) as an answer; nothing where it says none.
  std::optional<AnswerValue> (*meant)(const QuestionKey& key, const Json& said);
  /// The same way back.
  Json (*said)(const QuestionKey& key, const AnswerValue& value);
  /// Fills what is of this kind; text, topic, points and words that every kind has are there already.
  void (*make)(const ReadQuestion& read, TestIds& ids, MadeQuestion& made);
  /// `answer` of test_key and what belongs to it (`fractions`, `tolerance`), put into the question's key as JSON.
  void (*write_key)(const QuestionKey& key, Json& json);
  /// The way back; false where no right answer can be read.
  bool (*read_key)(const Json& json, QuestionKey& key);
};

const QuestionRules& rules_of(QuestionKind kind);

}  // namespace sala
