#include "core/figures/item_bands.h"

#include <array>
#include <cmath>

namespace sala {
namespace {

/// From this many hundredths on, up to the next band.
template <class Word>
struct Band {
  int from;
  Word word;
};

// Item analysis as Thai universities print it (Bangkok University, tulip.bu.ac.th/~wathna.s/item1.htm): 0–.19, .20–.39,
// .40–.59, .60–.80, .81–1; to be used are .20–.80.
constexpr std::array<Band<DifficultyWord>, 5> difficulty_bands = {{{0, DifficultyWord::very_hard},
                                                                   {20, DifficultyWord::rather_hard},
                                                                   {40, DifficultyWord::medium},
                                                                   {60, DifficultyWord::rather_easy},
                                                                   {81, DifficultyWord::very_easy}}};
constexpr int usable_from = 20, usable_to = 80;

// Ebel and Frisbie (1991), Essentials of Educational Measurement: below .20, .20–.29, .30–.39, .40 and above.
constexpr std::array<Band<DiscriminationWord>, 4> discrimination_bands = {{{-100, DiscriminationWord::poor},
                                                                           {20, DiscriminationWord::fair},
                                                                           {30, DiscriminationWord::good},
                                                                           {40, DiscriminationWord::very_good}}};
constexpr int usable_discrimination = 20;

template <class Word, std::size_t n>
Word word_in(const std::array<Band<Word>, n>& bands, const Ratio& figure) {
  const std::int64_t hundredths = rounded_half_up(figure, 100);
  Word word = bands[0].word;
  for (const Band<Word>& band : bands)
    if (hundredths >= band.from) word = band.word;
  return word;
}

constexpr std::int64_t distracts_from_percent = 5;
constexpr double suspicious_correlation = 0.20;

}  // namespace

DifficultyWord difficulty_word(const Ratio& difficulty) {
  return word_in(difficulty_bands, difficulty);
}

DiscriminationWord discrimination_word(const Ratio& discrimination) {
  return word_in(discrimination_bands, discrimination);
}

bool is_difficulty_flagged(const Ratio& difficulty) {
  const std::int64_t hundredths = rounded_half_up(difficulty, 100);
  return hundredths < usable_from || hundredths > usable_to;
}

std::optional<bool> is_usable(const ItemFigures& item) {
  if (!item.difficulty || !item.discrimination) return {};
  return !is_difficulty_flagged(*item.difficulty) &&
         rounded_half_up(*item.discrimination, 100) >= usable_discrimination;
}

std::vector<ChoiceNote> notes_of(const ItemFigures& item, const ChoiceFigures& choice) {
  std::vector<ChoiceNote> notes;
  if (choice.is_right) return notes;
  if (100 * choice.taken < distracts_from_percent * item.people) notes.push_back(ChoiceNote::does_not_distract);
  if (choice.upper && *choice.upper > *choice.lower) notes.push_back(ChoiceNote::taken_by_the_better);
  return notes;
}

bool key_may_be_wrong(const ItemFigures& item) {
  if (!item.point_biserial_corrected || *item.point_biserial_corrected >= 0) return false;
  for (const ChoiceFigures& choice : item.choices)
    if (!choice.is_right && choice.correlation && *choice.correlation >= suspicious_correlation) return true;
  return false;
}

}  // namespace sala
