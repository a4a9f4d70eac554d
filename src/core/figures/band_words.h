// Which words of the lists name a band.
#pragma once
#include "core/figures/gain.h"
#include "core/figures/item_bands.h"
#include "core/result.h"

namespace sala {

/// Cohen (1988) of |d|, rounded to two decimals: negligible below .2, small below .5, medium below .8.
enum class EffectWord { negligible, small, medium, large };
EffectWord effect_word(double d);

/// Kirkpatrick's four, which head the results: survey, tests, observation, indicators.
enum class EvaluationLevel { reaction, learning, behaviour, results };

TextId words_of(DifficultyWord word);
TextId words_of(DiscriminationWord word);
TextId words_of(GainWord word);
TextId words_of(EffectWord word);
TextId words_of(ChoiceNote note);
TextId words_of(EvaluationLevel level);
/// Of level 5 to 1.
TextId words_of_level(int level);
TextId words_of_usable(bool is_usable);

}  // namespace sala
