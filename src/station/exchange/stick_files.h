// The files of an exchange folder: found without following links, read whole, and what stands in a bundle once it is open.
#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "core/bundle.h"
#include "core/result.h"
#include "core/uuid.h"
#include "storage/store.h"

namespace sala {

inline constexpr const char* request_ending = ".request";
inline constexpr const char* welcome_ending = ".welcome";
/// ".bundle" for the one that every station reads, ".trainer.bundle", ".staff.bundle".
std::string bundle_ending(Family bundle);

/// The folder on the stick, made where it is missing. Error: error_stick_folder.
Result<std::filesystem::path> exchange_folder(const std::filesystem::path& stick);
std::filesystem::path file_of(const std::filesystem::path& folder, const Uuid& station, std::string_view ending);

struct StationFile {
  Uuid station;
  std::filesystem::path file;
};
/// The files whose name is an id and this ending, nothing else, by id; links and anything else are passed over.
std::vector<StationFile> station_files(const std::filesystem::path& folder, std::string_view ending);

/// Up to 1 GB, not through a link. Errors: error_file_unreadable, error_file_too_large.
Result<std::string> read_stick_file(const std::filesystem::path& file);

/// The facts of some chains as lines of interchange: a list of what is allowed, so that what is new stays at home.
Result<std::vector<std::string>> lines_of_chains(const Store& store, const Families& families);

/// What is sealed in a bundle: one line that says what it is and from whom, then facts, one a line.
std::string bundle_text(Family bundle, const Uuid& station, const std::vector<std::string>& facts);
/// The facts in it. Error: error_stick_bundle, unless its head says that it is this bundle of this station.
Result<std::vector<std::string>> read_bundle(const std::string& text, Family bundle, const Uuid& station,
                                             const std::filesystem::path& name);

}  // namespace sala
