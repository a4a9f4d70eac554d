// A question as everybody may see it: what test_put carries to every door. What is right stands in question_key.h; ids and
// order say nothing about it.
#pragma once
#include <string>
#include <vector>

#include "core/canonical.h"
#include "core/learning/question_kind.h"
#include "core/project.h"

namespace sala {

/// What a person gave as an answer, as facts hold it: a choice's id; ids in order ("multiple": sorted; "ordering": as the
/// person ordered them); true or false; {left: right}; a number as decimal text; a text. null takes an answer back.
using AnswerValue = Json;

/// Something on a question with an id of its own: a choice, a thing to put in order, one side of a pair.
struct QuestionItem {
  std::string id;
  Bilingual text = {};
  bool stays_last = false;  ///< "all of the above": never shuffled away from the end
  bool operator==(const QuestionItem&) const = default;
};

struct Question {
  std::string id;
  QuestionKind kind = QuestionKind::single;
  std::string topic = {};
  Bilingual text = {};
  std::string description = {};            ///< shown above the text
  std::string picture = {};                ///< SHA-256 of a file in hexadecimal; empty: none
  std::vector<QuestionItem> choices = {};  ///< single, multiple; ordering: what is put in order
  std::vector<QuestionItem> left = {};     ///< matching
  std::vector<QuestionItem> right = {};    ///< matching; more than left where there are decoys
  std::string unit = {};                   ///< number
  bool operator==(const Question&) const = default;
};

}  // namespace sala
