// What must hold of every table, whatever file it came from. Part of the targets csv, xlsx and ods.
#pragma once
#include "documents/roster_table.h"

namespace sala::fuzz {

/// Reads it as the import does, with the sheet that fits; then a roster of it.
void check_table(std::string_view bytes, const std::string& file);
/// The lines between the two processes say the same when they were read and written again.
void check_lines(const Result<Table>& table, const std::string& file);

}  // namespace sala::fuzz
