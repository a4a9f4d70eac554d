// What a certificate's code comes to, in the words that people read; fields as they stand on the paper, in its language.
// Reads no store.
#pragma once
#include "core/texts.h"
#include "station/certificate/verify.h"
#include "ui/screens/verdict_shown.h"

namespace sala {

/// `offset_min`: of the times in it. Error: the paper's words cannot be read.
Result<VerdictShown> verdict_words(const Verdict& verdict, const Texts& texts, int offset_min);

}  // namespace sala
