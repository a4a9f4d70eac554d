// Where staff may have files written from the screen: the sticks that are plugged in and this machine's exchange folder,
// nothing else. Looks anew at every call; writes nothing.
#pragma once
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "core/time.h"

namespace sala {

struct ExportPlace {
  std::filesystem::path folder;
  std::string name;  ///< of the stick; empty for the exchange folder
  std::uintmax_t free_bytes = 0;
  bool is_write_protected = false;
  std::uint64_t device = 0;  ///< the number of its file system; 0: not known

  bool is_stick() const { return !name.empty(); }
};

using FindPlaces = std::function<std::vector<ExportPlace>()>;

/// Sticks first, by name; then `exchange` of the data folder, which need not be there yet.
std::vector<ExportPlace> export_places(const std::filesystem::path& data_folder);

/// The place as it is now, its room and protection read anew.
ExportPlace look_at(std::filesystem::path folder, std::string name);

/// Whether the folder is there, on the same file system: a stick that was pulled out may leave an empty folder of its name
/// on the machine's own disk.
bool is_still_there(const ExportPlace& place);

/// "sala-backup-20261124-0915.sala" in the folder, with a number behind it where that is taken.
std::filesystem::path free_name(const std::filesystem::path& folder, const std::string& what, Moment now,
                                const char* ending);

}  // namespace sala
