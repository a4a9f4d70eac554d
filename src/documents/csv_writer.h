// Writes tables as CSV that Excel opens rightly: UTF-8 with its mark, CRLF, and no cell that would run as a formula.
#pragma once
#include <string>
#include <vector>

#include "documents/data_sheet.h"

namespace sala {

/// A text that a spreadsheet would take for a formula (beginning = + - @ tab or CR, unless it is a plain number) gets
/// an apostrophe before it, as OWASP advises against CSV injection.
std::string csv_text(const std::vector<std::vector<std::string>>& rows);

/// The headings and rows of a sheet, every row as long as the headings. Days are "2026-11-23" or, in the Buddhist era,
/// "23/11/2569"; times "08:31"; shares "95.0%".
std::string csv_text(const DataSheet& sheet, Era era);

}  // namespace sala
