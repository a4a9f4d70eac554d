// What one person says to a survey while it is answered: which items are asked, what is missing, and the form in which a
// file says it. Who the person is stands nowhere in it.
#pragma once
#include <map>

#include "core/canonical.h"
#include "core/survey/survey.h"

namespace sala {

struct ItemReply {
  std::optional<int> level = {};          ///< level5: 1–5; recommend: 0–10
  std::vector<std::string> choices = {};  ///< ids
  bool other = false;                     ///< takes own words, which are in `words`
  std::string words = {};                 ///< of text and number, too
  bool operator==(const ItemReply&) const = default;
};
/// By the items' ids.
using SurveyReply = std::map<std::string, ItemReply>;

/// What is written beyond this is not kept.
inline constexpr std::size_t max_reply_bytes = 3000;

bool says_something(const SurveyItem& item, const ItemReply& reply);
/// Whether its condition holds, and that of the item it names.
bool is_asked(const Survey& survey, const SurveyItem& item, const SurveyReply& reply);

/// Without what is not asked or says nothing; words in order and within their bound.
SurveyReply tidied(const Survey& survey, const SurveyReply& reply);
/// Numbers of required items that are asked and not answered.
std::vector<int> unanswered_required(const Survey& survey, const SurveyReply& reply);

/// {"1": 5, "2": "b", "3": ["a", {"other": "…"}]}: by number, choices by letter in file order. Errors:
/// error_survey_no_item, error_survey_answer, each with the item's number.
Result<SurveyReply> reply_from(const Survey& survey, const Json& answers);

}  // namespace sala
