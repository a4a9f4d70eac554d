// Another key for one question as staff write it in a file: letters and numbers in file order, as answers are written.
#pragma once
#include <optional>

#include "core/learning/question.h"
#include "core/learning/question_key.h"

namespace sala {

/// `said` is an answer alone ("c", ["a","c"], true, "3.14", {"a":"1"}), or {"answer", "points", "fractions", "tolerance"}: points
/// as people count them, with up to three decimals, fractions in thousandths by letter. Several letters for a single choice are all
/// right. What it does not say stays; fractions and a tolerance go with the answer they belonged to. Nothing where it
/// cannot be meant.
std::optional<QuestionKey> key_meant(const Question& question, const QuestionKey& now, const Json& said);

}  // namespace sala
