// Attendance as files people open: where they stand and in which years their days are.
#pragma once
#include <filesystem>

#include "station/results/attendance.h"

namespace sala {

/// Buddhist years in Thai, common ones otherwise.
Era usual_era(Language language);

/// One file a sheet, in a folder that is made where it is missing. Answers the files, in order.
/// Errors: error_own_folder, error_output_folder, error_file_unwritable.
Result<std::vector<std::filesystem::path>> write_csv_files(const std::filesystem::path& folder,
                                                           const std::vector<DataSheet>& sheets, Era era);

}  // namespace sala
