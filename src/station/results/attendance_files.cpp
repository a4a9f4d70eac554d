#include "station/results/attendance_files.h"

#include "documents/csv_writer.h"
#include "files/whole_file.h"
#include "words/storage.h"

namespace sala {

namespace fs = std::filesystem;

Era usual_era(Language language) {
  return language == Language::th ? Era::buddhist : Era::common;
}

Result<std::vector<fs::path>> write_csv_files(const fs::path& folder, const std::vector<DataSheet>& sheets, Era era) {
  std::error_code failed;
  fs::create_directories(folder, failed);
  if (!fs::is_directory(folder, failed)) return fail(words::error_folder, {{"folder", folder.string()}});
  std::vector<fs::path> files;
  for (const DataSheet& sheet : sheets) {
    files.push_back(folder / (sheet.file_name + ".csv"));
    if (const auto written = write_file(files.back(), csv_text(sheet, era)); !written) return Failure(written.error());
  }
  return files;
}

}  // namespace sala
