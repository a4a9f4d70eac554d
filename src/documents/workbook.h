// Reads the workbooks people keep lists in: XLSX (Excel, LibreOffice, Google Sheets, openpyxl) and ODS. Gives cells as the
// person who made the file sees them, formulas by their last value. Old .xls and locked workbooks are refused by name.
#pragma once
#include "documents/table.h"

namespace sala {

/// Whether the bytes begin as a zip file or an OLE compound file does.
bool is_workbook(std::string_view bytes);

/// The bounds are workbook_package.h's; more than `max_table_rows` rows, or a text beyond `max_table_columns`, is refused.
/// Memory is asked for as the file needs it: throws std::bad_alloc where the process may not have more.
Result<Table> parse_workbook(std::string_view bytes, const std::string& file, const SheetChoice& choice);

}  // namespace sala
