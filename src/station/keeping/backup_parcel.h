// What is sealed in a backup: the copy of the store, and behind it the files that its facts name. A store that names none is
// sealed alone, as it always was.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sala {

struct BackupParcel {
  std::string store;
  std::vector<std::string> files;
};

/// "SALA-PARCEL-1", a line of JSON with the lengths, then store and files one after the other.
std::string parcel_bytes(const BackupParcel& parcel);

/// Nothing where it says that it is a parcel and is none; other bytes are a store alone.
std::optional<BackupParcel> parcel_from(std::string bytes);

}  // namespace sala
