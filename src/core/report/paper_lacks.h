// What a paper of a project would still need, told before it is made: a part without data is left out of a book, and nobody
// should find that out when it is printed. Pure.
#pragma once
#include <vector>

#include "core/report/report_data.h"

namespace sala {

/// The papers that can be made of a project at any time.
enum class ProjectPaper { book, summary, quarter, workbook };

enum class PaperLack {
  names,       ///< nobody is on the roster
  arrivals,    ///< nobody came yet
  scores,      ///< there is a test, and nobody took it twice
  ratings,     ///< there is a survey, and too few answered to tell
  survey,      ///< there is none
  objectives,  ///< nor rationale: of the project's sheet
  indicators,
  budget,
  logo
};
/// In the order in which they matter.
std::vector<PaperLack> lacks_of(ProjectPaper paper, const ReportData& data);

}  // namespace sala
