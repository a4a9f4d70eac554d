// Which choices are proposed to keep their place: "all of the above" means nothing in the middle.
#pragma once
#include <string_view>
#include <vector>

#include "core/learning/question.h"

namespace sala {

/// Whether a choice speaks of the others: ถูกทุกข้อ, ถูกทั้ง…, ไม่มีข้อใดถูก, "all of…", "none of…".
bool speaks_of_all(std::string_view text);
/// Whether a choice names others by their letters: "ถูกทั้ง ก และ ค", "ข้อ ข และ ง", "both A and B".
bool names_letters(std::string_view text);

/// Marks those that speak of the others as last. Where one names letters, all keep the order of the file, since shuffled
/// letters would be wrong ones.
void propose_last(std::vector<QuestionItem>& choices);

}  // namespace sala
