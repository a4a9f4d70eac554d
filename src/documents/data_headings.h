// Headings and names of sheets as spreadsheets take them: a pivot table needs every heading, and each once.
#pragma once
#include <string>
#include <vector>

#include "documents/data_sheet.h"

namespace sala {

/// As they are written: none blank, none twice ("Food", "Food (2)").
std::vector<std::string> headings_of(const std::vector<DataColumn>& columns);

/// At most 31 letters, without []:*?/\ and marks of quotation at the ends, none twice whatever its case.
std::vector<std::string> sheet_names(const std::vector<DataSheet>& sheets);

}  // namespace sala
