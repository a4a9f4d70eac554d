// Words as a spreadsheet's cell holds them, whoever wrote them, and how much room they take. Whether they would run as a
// formula is the CSV writer's concern.
#pragma once
#include <string>
#include <string_view>

namespace sala {

/// Valid UTF-8 without control characters but tab and line feed, at most as long as Excel takes; "…" ends what was cut.
std::string cell_text(std::string_view text);

/// The same for a workbook's XML, where "_x0041_" would be read as "A".
std::string workbook_text(std::string_view text);

/// Back from a workbook's XML: "_x000D_" is a carriage return. What names no letter stays as it is.
std::string from_workbook_text(std::string_view text);

/// In letters, of the widest line; marks above and below letters take no room.
std::size_t letters_wide(std::string_view text);

}  // namespace sala
