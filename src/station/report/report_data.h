// Reads from the store what the report book tells, figures made as every other export makes them. What of it stands in the
// book, and in which words, is core/report's.
#pragma once
#include "core/book.h"
#include "core/report/report_book.h"
#include "storage/store.h"

namespace sala {

Result<ReportData> report_data(const Store& store, const Project& project, Moment now, const Texts& texts);

/// data/report/book.toml as it came with the program. Errors: those of reading, error_book_plan.
Result<BookPlan> usual_book_plan();

}  // namespace sala
