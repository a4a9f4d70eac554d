// The papers of a project as the staff's page makes them: looked at before, then written whole or not at all. Reads by a store
// of its own, on any thread.
#pragma once
#include "core/clock.h"
#include "core/report/paper_lacks.h"
#include "station/report/report_files.h"

namespace sala {

/// Whose papers, read where, told how.
struct PaperSource {
  std::filesystem::path folder = {};  ///< the data folder
  const Clock* clock = nullptr;
  Project project = {};
  std::shared_ptr<const Texts> texts = {};
};

struct PaperLook {
  std::string first_page = {};  ///< a PNG
  std::vector<PaperLack> lacks = {};
};
Result<PaperLook> look_at_paper(const PaperSource& source, ProjectPaper paper);

/// By the ending of the file: .pdf, .docx, .xlsx. False where it was ended; then nothing is written. Errors: of reading and
/// writing.
Result<bool> make_paper(const PaperSource& source, ProjectPaper paper, const std::filesystem::path& file,
                        const PageGoesOn& goes_on);

}  // namespace sala
