// Everything that is said of a survey: one call from released answers to what summary, screens and papers show. What is
// said of one item or one section alone is in levels.h.
#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/figures/levels.h"
#include "core/figures/paired.h"
#include "core/figures/survey_answers.h"

namespace sala {

/// Nothing is told of fewer released responses, and no breakdown leaves fewer inside it, or 1–4 outside.
inline constexpr std::int64_t told_from_people = 5;
bool may_break_down(std::int64_t inside, std::int64_t outside);

struct SectionLevelFigures {
  Bilingual title;
  bool has_ratings = false;  ///< false: nothing but before and after stands in it
  PooledFigures pooled;
};

struct ChoiceItemFigures {
  int number = 0;
  std::int64_t n = 0;                ///< people who took anything
  std::vector<std::int64_t> counts;  ///< of each choice
  std::int64_t other = 0;
};
ChoiceItemFigures choice_item_figures(const ChoiceItem& item);

struct RecommendFigures {
  std::int64_t n = 0;
  std::int64_t promoters = 0, passives = 0, detractors = 0;  ///< 9–10, 7–8, 0–6
  std::optional<Ratio> nps;                                  ///< % promoters − % detractors
};
RecommendFigures recommend_figures(std::span<const std::int8_t> answers);

/// Before and after of one thing, over responses that say both.
struct LevelPairFigures {
  std::string pair;
  PairedFigures paired;
};

struct SurveyFigures {
  Uuid survey = {};
  std::int64_t invited = 0, answered = 0, responses = 0, held = 0, lost = 0;
  std::optional<Ratio> response_rate;      ///< answered / invited
  PooledFigures overall;                   ///< ratings; before and after are not in it
  std::optional<Ratio> mean_percent;       ///< the mean as % of 5
  std::optional<Ratio> top2_percent;       ///< answers of level 4 and 5
  std::optional<Ratio> satisfied_percent;  ///< people whose own mean, not rounded, is 3.51 or more
  std::vector<SectionLevelFigures> sections;
  std::vector<LevelItemFigures> items;
  std::vector<ChoiceItemFigures> choices;
  std::optional<RecommendFigures> recommend;
  std::vector<LevelPairFigures> pairs;
};
SurveyFigures survey_figures(const SurveyAnswers& answers);

}  // namespace sala
