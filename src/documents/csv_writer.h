// Writes tables as CSV that Excel opens rightly: UTF-8 with its mark, CRLF, and no cell that would run as a formula.
#pragma once
#include <string>
#include <vector>

namespace sala {

/// A text that a spreadsheet would take for a formula (beginning = + - @ tab or CR, unless it is a plain number) gets
/// an apostrophe before it, as OWASP advises against CSV injection.
std::string csv_text(const std::vector<std::vector<std::string>>& rows);

}  // namespace sala
