// All tables in which a project's results go out, in the order in which people read them: the workbook, the CSV files and
// the staff's export page write these. Figures are those of summary --json.
#pragma once
#include "station/results/attendance.h"

namespace sala {

struct EvaluationWorkbook {
  std::string title, creator;     ///< of the file
  std::vector<DataSheet> sheets;  ///< those that have rows
  std::size_t people = 0;         ///< on the sheet of attendance
  Json figures;                   ///< `summary --json` of the same moment
};

/// Reads the store at once; the sheets then live without it. A sheet without rows is left out, and the first sheet says so.
Result<EvaluationWorkbook> evaluation_workbook(const Store& store, const Project& project, const Texts& texts,
                                               Moment now);

}  // namespace sala
