// What is right, what it is worth, and how the person's file had it: test_key's part of a question, for trainers' stations
// only until the phases are over.
#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "core/learning/read_question.h"

namespace sala {

/// Points and shares are whole thousandths, so that sums, differences and ties are exact.
using Thousandths = std::int64_t;
inline constexpr Thousandths whole = 1000;

enum class Voided {
  no,
  all,   ///< everybody gets the points
  none,  ///< the question is in no score and no figure
};

/// A short text that earns a share; "*" is any run of letters, "\*" itself.
struct AcceptedText {
  std::string text;
  int fraction = 1000;
  std::string feedback = {};
  bool operator==(const AcceptedText&) const = default;
};

struct QuestionKey {
  std::string name = {};                ///< the staff's name of the question
  int points = 1000;                    ///< thousandths
  std::vector<std::string> right = {};  ///< single, multiple: ids that are right; ordering: all, in the right order
  std::map<std::string, int> fractions = {};      ///< choices with a share of their own, thousandths
  bool is_true = false;                           ///< true_false
  std::map<std::string, std::string> pairs = {};  ///< matching: left → right
  std::vector<ReadNumber> numbers = {};           ///< number: the best that fits counts
  std::vector<AcceptedText> texts = {};           ///< short_text: the best that fits counts
  Voided voided = Voided::no;
  std::vector<std::string> file_order = {};  ///< choices, or left: what "a", "b"… mean to staff
  std::vector<std::string> file_order_right =
      {};  ///< right: what "1", "2"… mean; one id twice where two lefts share it
  std::string feedback = {}, feedback_wrong = {};
  std::map<std::string, std::string> feedbacks = {};  ///< of single choices
  bool operator==(const QuestionKey&) const = default;
};

}  // namespace sala
