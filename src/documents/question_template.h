// The workbook for questions that Sala hands out: headings, an example of each kind, lists to choose from, and how to fill
// it in. question_rows.h reads it again.
#pragma once
#include <filesystem>

#include "core/texts.h"
#include "documents/data_sheet.h"

namespace sala {

/// The sheet of questions, then the sheet that tells how.
std::vector<DataSheet> question_template(const Texts& texts);

/// Errors: error_file_unwritable.
Result<void> write_question_template(const std::filesystem::path& file, const Texts& texts);

}  // namespace sala
