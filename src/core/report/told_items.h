// The rated items of a survey beside their words, and which of them people liked most and least.
#pragma once
#include "core/figures/told_ranks.h"
#include "core/report/report_data.h"

namespace sala {

struct RatedItem {
  const LevelItemFigures* figures = nullptr;  ///< of the survey given
  std::size_t section = 0;
  std::string text = {};
};
/// Ratings alone: before and after of one thing are told apart from them. The survey must live on.
std::vector<RatedItem> rated_items(const ReportSurvey& survey, const Texts& texts);

/// By mean; items whose means are told alike are one rank.
std::vector<ToldRank> item_ranks(const ReportSurvey& survey, const Texts& texts);

/// Highest and lowest item with mean and level; all alike; nothing for fewer than two items or too few responses.
std::string item_sentence(const ReportSurvey& survey, const Texts& texts);

}  // namespace sala
