#include "core/figures/test_words.h"

#include <cmath>
#include <set>

#include "core/figures/band_words.h"
#include "core/figures/comparison_words.h"
#include "core/figures/figure_text.h"
#include "core/format_number.h"
#include "words/findings.h"

namespace sala {
namespace {

using Sentences = std::vector<std::string>;

void add_wilcoxon(Sentences& sentences, const WilcoxonFigures& wilcoxon, const Texts& texts) {
  if (!wilcoxon.p) return;
  sentences.push_back(
      texts.with(is_significant(*wilcoxon.p) ? words::findings_wilcoxon_differs : words::findings_wilcoxon_alike,
                 {{"level", significance_level(*wilcoxon.p)},
                  {"v", decimals(wilcoxon.v, std::floor(*wilcoxon.v) == *wilcoxon.v ? 0 : 1)},
                  {"n", grouped(wilcoxon.n)},
                  {"p", p_text(*wilcoxon.p)}}));
  if (wilcoxon.p_conditional_exact && !*wilcoxon.is_exact)
    sentences.push_back(texts.with(words::findings_wilcoxon_exact, {{"p", p_text(*wilcoxon.p_conditional_exact)}}));
}

void add_effect(Sentences& sentences, const PairedFigures& paired, const Texts& texts) {
  if (!paired.test.t) return;
  const bool is_up = paired.mean_difference->over >= 0;
  sentences.push_back(texts.with(
      is_up ? words::findings_effect_up : words::findings_effect_down,
      {{"difference",
        decimals(is_up ? *paired.mean_difference : Ratio{-paired.mean_difference->over, paired.mean_difference->under},
                 2)},
       {"low", decimals(paired.ci95->low, 2)},
       {"high", decimals(paired.ci95->high, 2)},
       {"d_z", decimals(paired.d_z, 2)},
       {"effect", texts[words_of(effect_word(*paired.d_z))]}}));
}

void add_pass(Sentences& sentences, const PeopleFigures& people, const Texts& texts) {
  const auto percent = [&](std::int64_t part) { return decimals(percent_of(part, people.n), 2); };
  sentences.push_back(texts.with(words::findings_pass, {{"mark", std::to_string(*people.pass_percent)},
                                                        {"before", grouped(*people.pass_before)},
                                                        {"before_percent", percent(*people.pass_before)},
                                                        {"after", grouped(*people.pass_after)},
                                                        {"after_percent", percent(*people.pass_after)},
                                                        {"n", grouped(people.n)}}));
  if (!people.pass_mcnemar_p) return;
  const double p = *people.pass_mcnemar_p;
  sentences.push_back(texts.with(is_significant(p) ? words::findings_pass_differs : words::findings_pass_alike,
                                 {{"level", significance_level(p)}, {"n", grouped(people.n)}, {"p", p_text(p)}}));
}

void add_criterion(Sentences& sentences, const TestFigures& figures, const Texts& texts) {
  const PeopleFigures& people = figures.people;
  if (!people.criterion.t) return;
  WordValues values = test_values(people.criterion);
  values.insert(values.end(), {{"after", decimals(figures.paired.after.mean, 2)},
                               {"mark", std::to_string(*people.pass_percent)},
                               {"n", grouped(people.n)}});
  const TextId differs = *people.criterion.t > 0 ? words::findings_criterion_above : words::findings_criterion_below;
  sentences.push_back(
      texts.with(is_significant(*people.criterion.p) ? differs : words::findings_criterion_alike, values));
}

/// Each once, though it may be doubted before and after.
void add_key_doubts(Sentences& sentences, const TestFigures& figures, const Texts& texts) {
  std::set<int> doubted;
  for (const PhaseFigures* phase : {&figures.pre, &figures.post})
    for (const ItemFigures& item : phase->items)
      if (key_may_be_wrong(item)) doubted.insert(item.number);
  for (const int number : doubted)
    sentences.push_back(texts.with(words::findings_key_may_be_wrong, {{"number", std::to_string(number)}}));
}

void append(Sentences& sentences, const Sentences& more) {
  sentences.insert(sentences.end(), more.begin(), more.end());
}

}  // namespace

Sentences comparison_sentences(const TestFigures& figures, const Texts& texts) {
  constexpr ComparisonWords sentence = {words::findings_compared_higher, words::findings_compared_lower,
                                        words::findings_compared_alike,  words::findings_compared_untested,
                                        words::findings_compared_one,    words::findings_compared_nobody};
  Sentences sentences = {comparison_sentence(figures.paired, sentence, texts)};
  const bool is_small = figures.pairs > 0 && figures.pairs < small_group_below;
  if (is_small || !figures.paired.test.t) add_wilcoxon(sentences, figures.wilcoxon, texts);
  if (is_small) sentences.push_back(texts[words::findings_small_group]);
  return sentences;
}

Sentences gain_sentences(const TestFigures& figures, const Texts& texts) {
  Sentences sentences;
  add_effect(sentences, figures.paired, texts);
  if (const auto& gain = figures.gain.normalized_gain) {
    sentences.push_back(
        texts.with(words::findings_gain, {{"g", decimals(*gain, 2)}, {"word", texts[words_of(gain_word(*gain))]}}));
    sentences.push_back(
        texts.with(is_accepted_index(*gain) ? words::findings_index_reached : words::findings_index_missed,
                   {{"index", decimals(*gain, 2)}}));
  }
  if (const auto& gain = figures.gain.mean_individual_gain)
    sentences.push_back(
        texts.with(words::findings_relative_gain,
                   {{"percent", decimals(*gain * 100, 2)}, {"n", grouped(figures.gain.mean_individual_gain_n)}}));
  if (figures.after_percent)
    sentences.push_back(texts.with(words::findings_efficiency, {{"after", decimals(*figures.after_percent, 2)}}));
  return sentences;
}

Sentences people_sentences(const TestFigures& figures, const Texts& texts) {
  const PeopleFigures& people = figures.people;
  if (people.n == 0) return {};
  const auto percent = [&](std::int64_t part) { return decimals(percent_of(part, people.n), 2); };
  Sentences sentences = {texts.with(words::findings_people, {{"n", grouped(people.n)},
                                                             {"improved", grouped(people.improved)},
                                                             {"improved_percent", percent(people.improved)},
                                                             {"same", grouped(people.same)},
                                                             {"same_percent", percent(people.same)},
                                                             {"worse", grouped(people.worse)},
                                                             {"worse_percent", percent(people.worse)}})};
  if (!people.pass_percent) return sentences;
  add_pass(sentences, people, texts);
  add_criterion(sentences, figures, texts);
  return sentences;
}

Sentences question_sentences(const TestFigures& figures, const Texts& texts) {
  Sentences sentences;
  for (const ShiftFigures& shift : figures.shift)
    if (shift.is_learned())
      sentences.push_back(texts.with(words::findings_question_learned, {{"number", std::to_string(shift.number)},
                                                                        {"gained", grouped(shift.gained)},
                                                                        {"lost", grouped(shift.lost)},
                                                                        {"n", grouped(figures.pairs)},
                                                                        {"p", p_text(*shift.p_holm)}}));
  add_key_doubts(sentences, figures, texts);
  return sentences;
}

Sentences test_sentences(const TestFigures& figures, const Texts& texts) {
  Sentences sentences = comparison_sentences(figures, texts);
  append(sentences, gain_sentences(figures, texts));
  append(sentences, people_sentences(figures, texts));
  append(sentences, question_sentences(figures, texts));
  return sentences;
}

Sentences item_criteria(const Texts& texts) {
  return {texts[words::findings_difficulty_criteria], texts[words::findings_discrimination_criteria]};
}

}  // namespace sala
