// A survey's file, TOML or a workbook told apart by what it holds, as a draft; and the template that Sala writes. Workbooks
// are read in a process of their own (table_process.h).
#pragma once
#include <filesystem>

#include "core/survey/read_survey.h"
#include "core/texts.h"
#include "documents/table_process.h"

namespace sala {

struct SurveyFile {
  std::string format = {};  ///< "toml", "workbook"
  SurveyDraft draft = {};
};
/// Errors: those of read_file and read_table_apart, error_survey_toml, error_survey_no_sections, error_survey_headings.
Result<SurveyFile> read_survey_file(const std::filesystem::path& file, const TableReader& reader = {});

/// `model`: the survey as TOML. A name that ends in .xlsx becomes a workbook, any other the TOML itself.
Result<void> write_survey_template(const std::filesystem::path& file, const std::string& model, const Texts& texts);

}  // namespace sala
