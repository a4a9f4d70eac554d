// What the page about a file's columns and rows says, and which use of a column stands at which place of its list.
#pragma once
#include <string>

#include "kiosk/staff/import/import.h"

namespace sala {

/// The fields in their order, then "keep it", then "leave it out".
ColumnUse use_at(std::size_t index);
std::size_t use_index(const RosterColumn& column);

ImportTablePage table_page(const ImportFile& file, const Texts& texts);
/// "40 rows · 38 new · 2 updated · …"
std::string counts_words(const ImportReport& report, const Texts& texts);
/// The columns and sheets that were not taken, a line each with its end; blank: all were.
std::string left_words(const RosterPreview& preview, const Texts& texts);

}  // namespace sala
