// Text that may stand in XML: what Sala writes into workbooks passes through here, and so must any XML written later.
#pragma once
#include <string>
#include <string_view>

namespace sala {

/// The text without what XML 1.0 has no characters for (production 2, "Char"): controls but tab, line feed and carriage
/// return, surrogates, U+FFFE and U+FFFF; nor bytes that are no UTF-8. Excel offers to repair a workbook that holds one.
std::string for_xml(std::string_view text);

}  // namespace sala
