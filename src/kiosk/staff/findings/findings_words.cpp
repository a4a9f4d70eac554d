#include "kiosk/staff/findings/findings_words.h"

#include <algorithm>

#include "core/figures/band_words.h"
#include "core/figures/figure_text.h"
#include "core/figures/observation_words.h"
#include "core/figures/survey_words.h"
#include "core/figures/test_words.h"
#include "words/findings.h"

namespace sala {
namespace {

constexpr std::size_t most_wishes = 8;

std::string joined_sentences(const std::vector<std::string>& sentences, std::size_t most) {
  std::string text;
  for (std::size_t i = 0; i < std::min(most, sentences.size()); ++i) text += (i > 0 ? " " : "") + sentences[i];
  return text;
}

FindingCard finding_card_of(EvaluationLevel level, Icon icon, const Texts& texts) {
  FindingCard card;
  card.icon = icon;
  card.heading = std::to_string(static_cast<int>(level) + 1) + "  " + texts[words_of(level)];
  return card;
}

FindingBar bar_of_mean(const Bilingual& name, const Ratio& mean, const Texts& texts) {
  FindingBar bar;
  bar.name = title_in(name, texts.language() == Language::th);
  bar.value = decimals(mean, 2);
  bar.share = mean / highest_level;
  return bar;
}

// ---- reaction -------------------------------------------------------------------------------------------------------------
FindingCard reaction_card(const DayFindings& findings, const Texts& texts) {
  FindingCard card = finding_card_of(EvaluationLevel::reaction, Icon::star, texts);
  const SurveyResult* survey = survey_to_tell(findings.results.surveys);
  card.sentence =
      survey ? joined_sentences(survey_sentences(survey->figures, texts), 2) : texts[words::findings_no_survey];
  if (survey == nullptr || !survey->figures.overall.mean || survey->figures.responses < told_from_people) return card;
  card.figure = decimals(survey->figures.overall.mean, 2);
  card.figure_of = texts[words::findings_of_levels];
  for (const SectionLevelFigures& section : survey->figures.sections)
    if (section.has_ratings && section.pooled.mean)
      card.bars.push_back(bar_of_mean(section.title, *section.pooled.mean, texts));
  return card;
}

// ---- learning -------------------------------------------------------------------------------------------------------------
void tell_scores(const DayFindings& findings, const TestFigures& figures, const Texts& texts, FindingCard& card) {
  card.sentence = joined_sentences(comparison_sentences(figures, texts), 3);
  card.scores = findings.scores;
  if (figures.pairs == 0) return;
  card.before = texts.with(words::findings_before, {{"mean", decimals(figures.paired.before.mean, 2)}});
  card.after = texts.with(words::findings_after, {{"mean", decimals(figures.paired.after.mean, 2)}});
  const auto& difference = figures.paired.mean_difference;
  const std::string points = decimals(difference, 2);
  card.figure =
      difference && difference->over > 0 ? texts.with(words::findings_points_up, {{"points", points}}) : points;
  card.figure_of = texts[words::findings_points];
}

FindingCard learning_card(const DayFindings& findings, const Texts& texts) {
  FindingCard card = finding_card_of(EvaluationLevel::learning, Icon::pencil, texts);
  const TestResult* test = test_to_tell(findings.results.tests);
  if (test == nullptr)
    card.sentence = texts[words::findings_no_test];
  else if (!test->key_is_here)
    card.sentence = texts[words::findings_no_key_here];
  else if (std::max(test->figures.pre.n, test->figures.post.n) < least_to_tell)
    card.sentence = texts[words::findings_test_few];
  else
    tell_scores(findings, test->figures, texts, card);
  return card;
}

// ---- behaviour ------------------------------------------------------------------------------------------------------------
FindingCard behaviour_card(const DayFindings& findings, bool to_room, const Texts& texts) {
  FindingCard card = finding_card_of(EvaluationLevel::behaviour, Icon::eye, texts);
  const RubricResult* rubric = rubric_to_tell(findings.results.observations.rubrics);
  if (!findings.results.observations.are_here) {
    card.sentence = texts[words::findings_no_observation_here];
  } else if (rubric == nullptr) {
    card.sentence = texts[words::findings_no_rubric];
  } else if (to_room && rubric->figures.overall.people < least_to_tell) {
    card.sentence = texts[words::findings_observed_few];
  } else {
    const ObservationFigures& figures = rubric->figures;
    card.sentence = joined_sentences(observation_sentences(figures, texts), 2);
    if (!figures.overall.mean) return card;
    card.figure = decimals(figures.overall.mean, 2);
    card.figure_of = texts[words::findings_of_levels];
    for (const ObservedItem& item : figures.items)
      if (item.figures.mean) card.bars.push_back(bar_of_mean(item.name, *item.figures.mean, texts));
  }
  return card;
}

// ---- results --------------------------------------------------------------------------------------------------------------
/// How far towards the target.
std::optional<double> share_of_target(const IndicatorFigures& indicator) {
  const auto target = ratio_of_decimal(indicator.indicator.target);
  if (!indicator.result || !target || target->over <= 0) return std::nullopt;
  return std::clamp(static_cast<double>(*indicator.result) / static_cast<double>(*target), 0.0, 1.0);
}

FindingBar bar_of_indicator(const IndicatorFigures& indicator, const Texts& texts) {
  FindingBar bar;
  bar.name = indicator.indicator.name;
  bar.value = texts.with(words::findings_result_of_target,
                         {{"result", indicator.result && indicator.result->over % indicator.result->under == 0
                                         ? decimals(indicator.result, 0)
                                         : decimals(indicator.result, 2)},
                          {"target", indicator.indicator.target},
                          {"unit", indicator.indicator.unit}});
  bar.share = share_of_target(indicator);
  bar.chip = texts[!indicator.reached   ? words::findings_open
                   : *indicator.reached ? words::findings_reached
                                        : words::findings_missed];
  bar.tone = !indicator.reached ? Tone::primary : *indicator.reached ? Tone::success : Tone::warning;
  return bar;
}

FindingCard results_card(const DayFindings& findings, const Texts& texts) {
  FindingCard card = finding_card_of(EvaluationLevel::results, Icon::flag, texts);
  const auto& all = findings.results.indicators;
  if (all.empty()) {
    card.sentence = texts[words::findings_no_indicators];
    return card;
  }
  const auto reached = std::ranges::count_if(all, [](const auto& each) { return each.reached.value_or(false); });
  const auto open = std::ranges::count_if(all, [](const auto& each) { return !each.reached; });
  const std::string count = std::to_string(all.size());
  card.figure = std::to_string(reached);
  card.figure_of = texts.with(words::findings_of_all, {{"count", count}});
  card.sentence = texts.with(words::findings_indicators, {{"reached", std::to_string(reached)}, {"count", count}});
  if (open > 0) card.sentence += " " + texts.with(words::findings_indicators_open, {{"count", std::to_string(open)}});
  for (const IndicatorFigures& indicator : all) card.bars.push_back(bar_of_indicator(indicator, texts));
  return card;
}

// ---- what to ask next time --------------------------------------------------------------------------------------------------
/// The last item of choices that is not about the people themselves.
std::optional<FindingCard> wishes_card(const DayFindings& findings, const Texts& texts) {
  const SurveyResult* survey = survey_to_tell(findings.results.surveys);
  if (survey == nullptr || survey->figures.responses < told_from_people) return std::nullopt;
  const bool thai = texts.language() == Language::th;
  std::optional<FindingCard> card;
  for (const NumberedItem& numbered : numbered_items(survey->stored.survey)) {
    const SurveyItem& item = *numbered.item;
    const auto counted = std::ranges::find(survey->figures.choices, numbered.n, &ChoiceItemFigures::number);
    if (item.about || item.group_by || counted == survey->figures.choices.end() || counted->n < told_from_people)
      continue;
    card.emplace();
    card->icon = Icon::plus_circle;
    card->heading = texts[words::findings_wishes];
    card->sentence = texts.with(words::findings_wishes_from,
                                {{"item", title_in(item.text, thai)}, {"n", std::to_string(counted->n)}});
    for (std::size_t i = 0; i < std::min(item.choices.size(), counted->counts.size()); ++i)
      card->bars.push_back({title_in(item.choices[i].text, thai), std::to_string(counted->counts[i]), "", Tone::primary,
                            static_cast<double>(counted->counts[i]) / static_cast<double>(counted->n)});
    std::ranges::stable_sort(card->bars, std::greater<>(), [](const FindingBar& bar) { return bar.share.value_or(0); });
    if (card->bars.size() > most_wishes) card->bars.resize(most_wishes);
  }
  return card;
}

}  // namespace

FindingCards finding_cards(const DayFindings& findings, bool to_room, const Texts& texts) {
  FindingCards cards;
  cards.cards = {reaction_card(findings, texts), learning_card(findings, texts),
                 behaviour_card(findings, to_room, texts), results_card(findings, texts)};
  cards.wishes = wishes_card(findings, texts);
  return cards;
}

}  // namespace sala
