// Templates as files: those that Sala brings, and one that somebody made, judged with the longest words of a project's roster
// before a certificate is issued by it. Keeps none.
#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "core/project.h"
#include "documents/certificate/template_problems.h"
#include "storage/store.h"

namespace sala {

/// Those that Sala brings, by their names.
std::vector<std::filesystem::path> shipped_templates();

/// A template with the picture that stands beside it, ready to be printed by. Errors: of reading both.
Result<CertificatePress> press_of_file(const std::filesystem::path& file);

/// The longest name and the words that the project's certificates will have, with four who sign and a usual code.
Result<PrintedCertificate> longest_certificate(const Store& store, const Project& project, const Texts& paper);

}  // namespace sala
