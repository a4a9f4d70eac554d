#include "station/results/csv_files.h"

#include "documents/csv_writer.h"
#include "files/own_folder.h"
#include "files/whole_file.h"

namespace sala {

namespace fs = std::filesystem;

Era usual_era(Language language) {
  return language == Language::th ? Era::buddhist : Era::common;
}

Result<std::vector<WrittenTable>> write_csv_files(const fs::path& folder, const std::vector<DataSheet>& sheets,
                                                  Era era) {
  if (const auto made = make_output_folder(folder); !made) return Failure(made.error());
  std::vector<WrittenTable> files;
  for (const DataSheet& sheet : sheets) {
    if (!sheet.charts.empty()) continue;
    files.push_back({folder / (sheet.file_name + ".csv"), row_count(sheet)});
    if (const auto written = write_file(files.back().file, csv_text(sheet, era)); !written)
      return Failure(written.error());
  }
  return files;
}

}  // namespace sala
