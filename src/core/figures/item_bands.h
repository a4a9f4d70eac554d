// The bands by which Thai reports put a question's figures into words. Books differ, so the bands are data, each with
// where it is from; figures are compared after rounding half up to two decimals.
#pragma once
#include <optional>

#include "core/figures/items.h"

namespace sala {

enum class DifficultyWord { very_hard, rather_hard, medium, rather_easy, very_easy };
enum class DiscriminationWord { poor, fair, good, very_good };

DifficultyWord difficulty_word(const Ratio& difficulty);
DiscriminationWord discrimination_word(const Ratio& discrimination);

/// Too hard or too easy to tell people apart.
bool is_difficulty_flagged(const Ratio& difficulty);
/// Difficulty within .20 to .80 and discrimination of .20 or more; nothing where one of them is undefined.
std::optional<bool> is_usable(const ItemFigures& item);

/// What a choice's figures say of it.
enum class ChoiceNote { does_not_distract, taken_by_the_better };
std::vector<ChoiceNote> notes_of(const ItemFigures& item, const ChoiceFigures& choice);

/// People who are good at the rest of the test take this wrong choice, and those who earn the question are not.
bool key_may_be_wrong(const ItemFigures& item);

}  // namespace sala
