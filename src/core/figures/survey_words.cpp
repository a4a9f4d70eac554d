#include "core/figures/survey_words.h"

#include "core/figures/band_words.h"
#include "core/figures/comparison_words.h"
#include "core/figures/figure_text.h"
#include "core/figures/told_ranks.h"
#include "core/format_number.h"
#include "words/findings.h"

namespace sala {
namespace {

std::vector<ToldRank> ranked_sections(const SurveyFigures& figures, const Texts& texts) {
  std::vector<NamedFigure> means;
  for (const SectionLevelFigures& section : figures.sections)
    if (section.has_ratings && section.pooled.mean)
      means.push_back({title_in(section.title, texts.language() == Language::th), *section.pooled.mean});
  return told_ranks(means, 2);
}

std::string response_sentence(const SurveyFigures& figures, const Texts& texts) {
  if (!figures.response_rate)
    return texts.with(words::findings_responses_alone, {{"answered", grouped(figures.answered)}});
  return texts.with(words::findings_responses,
                    {{"answered", grouped(figures.answered)},
                     {"invited", grouped(figures.invited)},
                     {"percent", decimals(percent_of(figures.answered, figures.invited), 2)}});
}

std::string overall_sentence(const SurveyFigures& figures, const Texts& texts) {
  return texts.with(words::findings_survey_overall, {{"level", texts[words_of_level(*figures.overall.level)]},
                                                     {"mean", decimals(figures.overall.mean, 2)},
                                                     {"sd", decimals(figures.overall.sd, 2)},
                                                     {"n", grouped(figures.responses)}});
}

std::string recommend_sentence(const RecommendFigures& recommend, const Texts& texts) {
  return texts.with(words::findings_recommend, {{"nps", decimals(recommend.nps, 0)},
                                                {"n", grouped(recommend.n)},
                                                {"promoters", grouped(recommend.promoters)},
                                                {"passives", grouped(recommend.passives)},
                                                {"detractors", grouped(recommend.detractors)}});
}

/// So many decimals that a result which misses its target is not told as if it reached it.
int places_to_tell(const IndicatorFigures& figures) {
  if (figures.result->over % figures.result->under == 0) return 0;
  const Ratio target = *ratio_of_decimal(figures.indicator.target);
  std::int64_t power = 100;
  int places = 2;
  for (; !*figures.reached && places < 9; ++places, power *= 10)
    if (!is_at_least({rounded_half_up(*figures.result, power), power}, target)) break;
  return places;
}

}  // namespace

std::string section_sentence(const SurveyFigures& figures, const Texts& texts) {
  const std::vector<ToldRank> ranks = ranked_sections(figures, texts);
  if (ranks.empty() || (ranks.size() == 1 && ranks[0].names.size() == 1)) return {};
  if (ranks.size() == 1) return texts.with(words::findings_sections_alike, {{"mean", ranks[0].told}});
  WordValues values = {{"highest", listed(ranks.front().names, texts)},
                       {"highest_mean", ranks.front().told},
                       {"lowest", listed(ranks.back().names, texts)},
                       {"lowest_mean", ranks.back().told}};
  if (ranks.size() == 2) return texts.with(words::findings_sections_two, values);
  values.emplace_back("second", listed(ranks[1].names, texts));
  values.emplace_back("second_mean", ranks[1].told);
  return texts.with(words::findings_sections, values);
}

std::vector<std::string> survey_sentences(const SurveyFigures& figures, const Texts& texts) {
  constexpr ComparisonWords own_rating = {words::findings_self_higher, words::findings_self_lower,
                                          words::findings_self_alike,  words::findings_self_untested,
                                          words::findings_self_one,    words::findings_self_nobody};
  std::vector<std::string> sentences = {response_sentence(figures, texts)};
  if (figures.responses < told_from_people) {
    sentences.push_back(texts[words::findings_survey_few]);
    return sentences;
  }
  if (figures.overall.mean) {
    sentences.push_back(overall_sentence(figures, texts));
    if (std::string sections = section_sentence(figures, texts); !sections.empty()) sentences.push_back(sections);
    sentences.push_back(texts.with(words::findings_satisfied, {{"percent", decimals(figures.satisfied_percent, 2)},
                                                               {"top", decimals(figures.top2_percent, 2)}}));
  }
  if (figures.recommend && figures.recommend->nps) sentences.push_back(recommend_sentence(*figures.recommend, texts));
  for (const LevelPairFigures& pair : figures.pairs)
    sentences.push_back(comparison_sentence(pair.paired, own_rating, texts, {{"pair", pair.pair}}));
  if (figures.responses < small_group_below) sentences.push_back(texts[words::findings_small_group]);
  return sentences;
}

std::string level_criteria(const Texts& texts) {
  return texts[words::findings_level_criteria];
}

std::string indicator_result_text(const IndicatorFigures& figures) {
  if (!figures.reached) return decimals(figures.result, 2);
  return decimals(figures.result, places_to_tell(figures));
}

std::string indicator_sentence(const IndicatorFigures& figures, const Texts& texts) {
  WordValues values = {
      {"name", figures.indicator.name}, {"target", figures.indicator.target}, {"unit", figures.indicator.unit}};
  if (!figures.reached) return texts.with(words::findings_indicator_open, values);
  values.emplace_back("result", indicator_result_text(figures));
  return texts.with(*figures.reached ? words::findings_indicator_reached : words::findings_indicator_missed, values);
}

}  // namespace sala
