// Text that may stand on paper: Pango draws and cairo stores what passes through here.
#pragma once
#include <string>
#include <string_view>

namespace sala {

/// The text without what ends a whole PDF in an error: bytes that are no UTF-8, controls but tab and line ends, and Unicode's
/// noncharacters (U+FDD0 to U+FDEF and the last two of every plane).
std::string for_paper(std::string_view text);

}  // namespace sala
