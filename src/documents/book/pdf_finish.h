// What cairo leaves out of a tagged PDF: its language, that readers show its title, and what its pictures show.
#pragma once
#include <string>
#include <vector>

#include "core/result.h"

namespace sala {

struct PdfFinish {
  std::string language = {};                   ///< "th-TH"
  std::vector<std::string> alternatives = {};  ///< of its Figure elements, in their order
};

/// The same pages. Error: error_document_write.
Result<std::string> finished_pdf(const std::string& pdf, const PdfFinish& finish);

}  // namespace sala
