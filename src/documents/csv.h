// Reads tables that people save as text: CSV and TSV in whatever encoding and with whatever delimiter. Cells come as
// they stand; what they mean is roster_table.h's.
#pragma once
#include "documents/table.h"

namespace sala {

/// RFC 4180, with , ; or tab as delimiter, found by itself or named by Excel's "sep=;" line. Refuses bytes that are no
/// text, a quotation mark that is never closed, workbooks, and more than 512 columns; `file` names it in messages.
Result<Table> parse_csv(std::string_view bytes, const std::string& file);

}  // namespace sala
