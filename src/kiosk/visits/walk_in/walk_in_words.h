// What a visitor is told who is not on the list and has to see the staff.
#pragma once
#include "core/texts.h"
#include "ui/screens/screen.h"

namespace sala {

/// `why` is one of the words for it.
TroubleScreen staff_needed_words(const Texts& texts, TextId why);
/// A name that may be listed already is to be looked for; what was typed goes along.
TroubleScreen likely_listed_words(const Texts& texts, const std::string& typed);

}  // namespace sala
