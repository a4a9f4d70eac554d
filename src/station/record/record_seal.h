// The keys that the files of a shared folder are sealed with: those of the organisation's bundles, or, for stations that never joined
// one, keys that lie in the folder itself. Those only hide names from whoever indexes or scans it.
#pragma once
#include <filesystem>

#include "record/open_record.h"

namespace sala {

/// Errors: those of load_bundle_keys; error_file_unwritable, where the folder's own keys cannot be made.
Result<RecordSeal> record_seal(const std::filesystem::path& data_folder, const std::filesystem::path& folder);

}  // namespace sala
