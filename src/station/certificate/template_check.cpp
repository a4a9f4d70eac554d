#include "station/certificate/template_check.h"

#include <algorithm>

#include "core/certificate/certificate_code.h"
#include "core/thai_text.h"
#include "files/whole_file.h"
#include "station/certificate/certificate_text_fields.h"
#include "station/certificate/printed_page.h"
#include "station/program_files.h"
#include "storage/roster_queries.h"

namespace sala {
namespace {

constexpr const char* template_ending = ".toml";
constexpr std::size_t usual_code_characters = 475;  // of a Thai title and two who sign: version 14

/// The name that is widest on paper is among the longest; letters are counted, not their marks' places.
std::string longest_printed_name(const std::vector<RosterRow>& people) {
  std::string longest;
  for (const RosterRow& row : people)
    if (std::string name = printed_name(row.person); name.size() > longest.size()) longest = std::move(name);
  return longest;
}

/// As large as real ones; nobody reads it.
std::string code_like_real_ones() {
  return std::string(certificate_prefix) + std::string(usual_code_characters, 'A');
}

}  // namespace

std::vector<std::filesystem::path> shipped_templates() {
  std::vector<std::filesystem::path> files;
  std::error_code failed;
  for (const auto& entry : std::filesystem::directory_iterator(program_folder("data") / "certificates", failed))
    if (entry.path().extension() == template_ending) files.push_back(entry.path());
  std::ranges::sort(files);
  return files;
}

Result<CertificatePress> press_of_file(const std::filesystem::path& file) {
  const auto toml = read_file(file, most_template_bytes);
  if (!toml) return Failure(toml.error());
  const auto shape = read_template(*toml);
  if (!shape) return Failure(shape.error());
  if (shape->background.empty()) return CertificatePress::open(*shape, "");
  const auto background = read_file(file.parent_path() / shape->background);
  if (!background) return Failure(background.error());
  return CertificatePress::open(*shape, *background);
}

Result<PrintedCertificate> longest_certificate(const Store& store, const Project& project, const Texts& paper) {
  auto fields = common_fields(store, project, {});
  if (!fields) return Failure(fields.error());
  const auto people = roster(store, project.id);
  if (!people) return Failure(people.error());
  fields->name = longest_printed_name(*people);
  fields->number = "0000/2569";
  PrintedCertificate longest = printed_page(*fields, paper);
  longest.code = code_like_real_ones();
  return longest;
}

}  // namespace sala
