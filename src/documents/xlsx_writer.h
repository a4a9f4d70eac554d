// Writes a workbook that Excel, LibreOffice and Google Sheets open: real numbers, real days and times, words always as
// words (never formulas), one sheet a table with a heading row that stays. Reading workbooks is another file's work.
#pragma once
#include <filesystem>

#include "core/result.h"
#include "documents/data_sheet.h"

namespace sala {

/// What the file's properties say.
struct WorkbookAbout {
  std::string title = {}, creator = {};
};

/// Written beside the target, synced and renamed: a file that was there is replaced only by a whole one. Rows go out as they
/// come: no more than one is in memory beside what the sheets hold. Errors: error_file_unwritable.
Result<void> write_xlsx(const std::filesystem::path& file, const std::vector<DataSheet>& sheets, Era era,
                        const WorkbookAbout& about = {});

}  // namespace sala
