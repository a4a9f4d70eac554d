#include "core/figures/band_words.h"

#include <array>
#include <cmath>

#include "words/findings.h"

namespace sala {
namespace {

template <class Word, std::size_t n>
TextId words_in(const std::array<TextId, n>& ids, Word word) {
  return ids[static_cast<std::size_t>(word)];
}

}  // namespace

EffectWord effect_word(double d) {
  const auto hundredths = std::lround(std::abs(d) * 100);
  if (hundredths < 20) return EffectWord::negligible;
  if (hundredths < 50) return EffectWord::small;
  return hundredths < 80 ? EffectWord::medium : EffectWord::large;
}

TextId words_of(DifficultyWord word) {
  return words_in(std::to_array({words::findings_very_hard, words::findings_rather_hard, words::findings_medium_hard,
                                 words::findings_rather_easy, words::findings_very_easy}),
                  word);
}

TextId words_of(DiscriminationWord word) {
  return words_in(std::to_array({words::findings_tells_apart_poorly, words::findings_tells_apart_fairly,
                                 words::findings_tells_apart_well, words::findings_tells_apart_very_well}),
                  word);
}

TextId words_of(GainWord word) {
  return words_in(std::to_array({words::findings_gain_low, words::findings_gain_medium, words::findings_gain_high}),
                  word);
}

TextId words_of(EffectWord word) {
  return words_in(std::to_array({words::findings_effect_negligible, words::findings_effect_small,
                                 words::findings_effect_medium, words::findings_effect_large}),
                  word);
}

TextId words_of(ChoiceNote note) {
  return words_in(std::to_array({words::findings_does_not_distract, words::findings_taken_by_the_better}), note);
}

TextId words_of(EvaluationLevel level) {
  return words_in(std::to_array({words::findings_reaction, words::findings_learning, words::findings_behaviour,
                                 words::findings_results}),
                  level);
}

TextId words_of_level(int level) {
  return words_in(std::to_array({words::findings_level_1, words::findings_level_2, words::findings_level_3,
                                 words::findings_level_4, words::findings_level_5}),
                  level - 1);
}

TextId words_of_usable(bool is_usable) {
  return is_usable ? words::findings_usable : words::findings_not_usable;
}

}  // namespace sala
