// A file that somebody brings to have a certificate verified: a picture of it, or its PDF. Says what was found, not what it is
// worth.
#pragma once
#include <filesystem>
#include <optional>
#include <string>

#include "core/result.h"

namespace sala {

struct FoundInFile {
  std::string code = {};                 ///< a certificate's before any other; empty where none was read
  std::optional<std::string> text = {};  ///< what a PDF's page with the code says; pictures say nothing
};

/// Errors: those of reading pictures and PDFs.
Result<FoundInFile> code_in_file(const std::filesystem::path& file);

}  // namespace sala
