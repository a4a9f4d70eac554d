// The text that a file carries beside what was signed. A difference makes a verdict worse; no match makes one better: what
// covers a word on the page leaves it in the text.
#pragma once
#include "core/texts.h"
#include "station/certificate/verify.h"

namespace sala {

/// With the names of signed fields whose printed words `text` lacks; what was valid is in doubt then. `paper`: the words of
/// its language. A verdict without fields stays as it is.
Verdict compared_with_text(Verdict verdict, const Texts& paper, std::string_view text);

/// "ข้อความในไฟล์ต่างจากที่ลงนาม: ชื่อ"; empty where nothing differs.
std::string told_differences(const Verdict& verdict, const Texts& texts);

}  // namespace sala
