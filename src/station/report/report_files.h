// The report book as a file: PDF to hand in, DOCX to edit before. Written whole or not at all.
#pragma once
#include <filesystem>

#include "station/report/report_data.h"

namespace sala {

struct ReportWish {
  std::filesystem::path file = {};      ///< its name says the form: .pdf or .docx
  std::vector<std::string> parts = {};  ///< of part_names; none: all
};

/// Answers the number of pages. Errors: error_report_form, error_report_part, of reading and writing.
Result<std::size_t> write_report(const Store& store, const Project& project, Moment now, const Texts& texts,
                                 const ReportWish& wish);

}  // namespace sala
