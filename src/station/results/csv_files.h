// A project's tables as files that other programs read: where they stand and in which years their days are.
#pragma once
#include <filesystem>

#include "core/result.h"
#include "core/texts.h"
#include "documents/data_sheet.h"

namespace sala {

/// Buddhist years in Thai, common ones otherwise.
Era usual_era(Language language);
/// Programs read ISO days.
inline constexpr Era usual_csv_era = Era::common;

struct WrittenTable {
  std::filesystem::path file;
  std::size_t rows = 0;
};
/// One file a sheet, but none of cells that only charts are drawn from, in a folder that is made where it is missing. Answers
/// the files, in order. Errors: error_own_folder, error_output_folder, error_file_unwritable.
Result<std::vector<WrittenTable>> write_csv_files(const std::filesystem::path& folder,
                                                  const std::vector<DataSheet>& sheets, Era era);

}  // namespace sala
