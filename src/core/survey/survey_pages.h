// A survey cut into pages as a screen shows them: ratings of one section together, everything else on a page of its own.
// Which items are asked follows from what was said before.
#pragma once
#include "core/survey/survey_reply.h"

namespace sala {

struct SurveyPage {
  std::size_t section = 0;
  std::vector<const SurveyItem*> items = {};  ///< ratings with the same words for their levels, or one other item
};

/// Ratings beyond `most_rows` are spread evenly over pages. The survey must live on.
std::vector<SurveyPage> survey_pages(const Survey& survey, const SurveyReply& reply, std::size_t most_rows);

}  // namespace sala
