// The files that facts name, on a stick: each once in `sala-exchange/files/`, sealed with the key of the narrowest bundle whose
// facts name it, called by what only who holds that key can make of its hash. For any thread.
#pragma once
#include <filesystem>
#include <optional>

#include "documents/reader_process.h"
#include "security/bundle_key.h"
#include "storage/store.h"

namespace sala {

struct KeptOnStick {
  int taken = 0, written = 0;
  int missing = 0;               ///< named by facts that are here, and neither here nor on the stick
  std::optional<Error> trouble;  ///< the first: what was refused, or found no room
};

struct StickOfKept {
  const std::filesystem::path& data_folder;
  const std::filesystem::path& folder;  ///< sala-exchange
  const BundleKeys& keys;
  const TableReader& reader;
};

/// What no fact names any more (a photo that was deleted) leaves this station and the stick. Then
/// takes in what the store's facts name and this station lacks, then writes what the stick lacks. A file is taken in when its
/// bytes are what its hash says, hold a picture alone, and were decoded in the confined child. Errors: those of the store,
/// error_file_unwritable.
Result<KeptOnStick> exchange_kept(const Store& store, const StickOfKept& stick);

}  // namespace sala
