// The files of an exchange folder: found without following links, read whole, and what stands in a bundle once it is open.
#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "core/canonical.h"
#include "core/result.h"
#include "core/uuid.h"
#include "storage/store.h"

namespace sala {

inline constexpr const char* request_ending = ".request";
inline constexpr const char* welcome_ending = ".welcome";
inline constexpr const char* bundle_ending = ".bundle";
inline constexpr const char* welcome_format = "sala-welcome-1";
inline constexpr const char* bundle_format = "sala-bundle-1";

/// The folder on the stick, made where it is missing. Error: error_stick_folder.
Result<std::filesystem::path> exchange_folder(const std::filesystem::path& stick);
std::filesystem::path file_of(const std::filesystem::path& folder, const Uuid& station, const char* ending);

struct StationFile {
  Uuid station;
  std::filesystem::path file;
};
/// The files whose name is an id with this ending, by id; links and anything else are passed over.
std::vector<StationFile> station_files(const std::filesystem::path& folder, const char* ending);

/// Up to 1 GB, not through a link. Errors: error_file_unreadable, error_file_too_large.
Result<std::string> read_stick_file(const std::filesystem::path& file);

/// What is sealed: one line that says what it is and from whom, then facts, one a line.
struct Bundle {
  Json head;
  std::vector<std::string> lines;
};
Result<std::string> bundle_text(const Store& store, const Json& head);
/// Error: error_stick_bundle, unless its head says `format`.
Result<Bundle> read_bundle(const std::string& text, const char* format, const std::filesystem::path& name);

}  // namespace sala
