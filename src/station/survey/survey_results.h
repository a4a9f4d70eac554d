// What surveys came to, once for every screen, export and paper: released answers in the form of the figures, and beside them
// free texts in an order of their own. Nothing here knows who said what. Figures are core/figures/survey_figures.h's.
#pragma once
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "core/figures/survey_figures.h"
#include "core/project.h"
#include "storage/survey/survey_queries.h"

namespace sala {

struct ItemTexts {
  int number = 0;  ///< of the item
  std::vector<std::string> texts = {};
};

/// The ratings of one group of a survey by groups; only of groups that may be told.
struct SurveyGroup {
  std::string choice = {};  ///< its id; other_choice: small groups together
  std::int64_t responses = 0;
  PooledFigures overall = {};
};

struct SurveyResult {
  StoredSurvey stored = {};
  SurveyFigures figures = {};
  std::array<std::int64_t, 11> recommend_counts = {};  ///< of 0 to 10
  std::optional<Ratio> recommend_mean = {};
  std::vector<ItemTexts> texts = {};    ///< of items with any
  std::vector<ItemTexts> numbers = {};  ///< of items that ask for a number
  std::vector<SurveyGroup> groups = {};
};

/// Of every survey of the project, in their order.
Result<std::vector<SurveyResult>> survey_results(const Store& store, const Project& project);
Result<SurveyResult> survey_result(const Store& store, const Project& project, const StoredSurvey& stored);

/// `surveys` of summary --json.
Json surveys_json(const std::vector<SurveyResult>& results);
/// `survey results`: the same with what people wrote.
Json surveys_json_with_texts(const std::vector<SurveyResult>& results);

/// "a" for the first choice.
std::string choice_letter(std::size_t place);

}  // namespace sala
