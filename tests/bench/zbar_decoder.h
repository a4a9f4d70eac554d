// ZBar, to compare with. In a file of its own: its names and ZXing's macros do not go together.
#pragma once
#include "scanner/decoder.h"

namespace sala {

CodeTexts zbar_texts(const GreyFrame& frame);

}  // namespace sala
