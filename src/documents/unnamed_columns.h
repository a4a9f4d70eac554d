// A table in which no heading is known, or that has none: columns are offered all the same, for a person to say what each
// one is. Pure.
#pragma once
#include "documents/roster_headings.h"

namespace sala {

/// The fullest of the first rows as headings; where it holds a person or a number already, a row of column letters is put
/// above the table. The column in which names with prefixes stand is taken for the names.
RosterHeadings unnamed_columns(Table& table);

}  // namespace sala
