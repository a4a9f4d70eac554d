// The report of a month, a quarter or a year over all projects that this store holds, and its coverage of personnel types:
// for paper, for a workbook and for programs, of the same figures.
#pragma once
#include <filesystem>

#include "core/report/few_pages.h"
#include "documents/data_sheet.h"
#include "storage/store.h"

namespace sala {

struct YearWish {
  YearReportKind kind = YearReportKind::quarterly;
  int fiscal_year = 0;             ///< B.E.
  std::optional<int> period = {};  ///< one quarter or month of it alone
};
/// Errors: error_year_period, of reading.
Result<YearReport> year_report(const Store& store, const YearWish& wish, Moment now, const Texts& texts);

Json year_json(const YearReport& report);
/// Projects, a row each; personnel types, a row a project and type.
std::vector<DataSheet> year_sheets(const YearReport& report, const Texts& texts);

/// By the ending of the file: .pdf, .docx or .xlsx. Errors: error_year_form, of writing.
Result<void> write_year_report(const YearReport& report, const std::filesystem::path& file, Era era,
                               const Texts& texts);

}  // namespace sala
