// What was written for people is stored for good, so that its stick can be pulled out.
#pragma once
#include <filesystem>

#include "core/result.h"
#include "station/exchange/export_places.h"

namespace sala {

/// Waits until everything at the place is stored, so that it can be pulled out.
/// Errors: send_gone when it is another place by now, error_file_unwritable.
Result<void> store_all(const ExportPlace& place);
/// The same for what was written just now; where it cannot be stored it does not stay behind.
Result<void> store_or_remove(const ExportPlace& place, const std::filesystem::path& written);

}  // namespace sala
