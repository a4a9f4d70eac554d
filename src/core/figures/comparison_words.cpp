#include "core/figures/comparison_words.h"

#include "core/figures/figure_text.h"
#include "core/format_number.h"

namespace sala {
namespace {

TextId sentence_for(const PairedFigures& figures, const ComparisonWords& words) {
  if (figures.before.n == 0) return words.nobody;
  if (figures.before.n == 1) return words.one;
  if (!figures.test.t) return words.untested;
  if (!is_significant(*figures.test.p)) return words.alike;
  return *figures.test.t > 0 ? words.higher : words.lower;
}

}  // namespace

WordValues test_values(const OneSampleT& test) {
  return {{"t", decimals(test.t, 2)},
          {"df", grouped(*test.df)},
          {"p", p_text(*test.p)},
          {"level", significance_level(*test.p)}};
}

std::string comparison_sentence(const PairedFigures& figures, const ComparisonWords& words, const Texts& texts,
                                const WordValues& more) {
  WordValues values = more;
  values.insert(values.end(), {{"n", grouped(figures.before.n)},
                               {"before", decimals(figures.before.mean, 2)},
                               {"sd_before", decimals(figures.before.sd, 2)},
                               {"after", decimals(figures.after.mean, 2)},
                               {"sd_after", decimals(figures.after.sd, 2)}});
  if (figures.test.t) {
    const WordValues test = test_values(figures.test);
    values.insert(values.end(), test.begin(), test.end());
  }
  return texts.with(sentence_for(figures, words), values);
}

}  // namespace sala
