// The files that staff take out. What a file needs is read from the store at once; the answer is the work that is left,
// for any thread. Every file has a name of its own, so that none is overwritten.
#pragma once
#include <filesystem>
#include <functional>
#include <optional>

#include "kiosk/staff/staff_desk.h"
#include "station/exchange/export_places.h"

namespace sala {

/// A file or folder that stands where it was asked for, stored for good.
struct FileOut {
  std::filesystem::path file;
  std::uintmax_t bytes = 0;
  std::string note = {};  ///< what whoever takes it should know
};
using FileWork = std::function<Result<FileOut>()>;

/// The folder must be there. Errors of the work: send_gone, error_file_unwritable and what making the file says.
Result<FileWork> workbook_work(const StaffDesk& desk, const ExportPlace& place);
Result<FileWork> csv_work(const StaffDesk& desk, const ExportPlace& place);
Result<FileWork> sheet_work(const StaffDesk& desk, const ExportPlace& place, const out_intent::WriteSheet& wanted);
/// A folder of them and their list; told with it, how many present people did not agree to photographs.
Result<FileWork> photos_work(const StaffDesk& desk, const ExportPlace& place);
/// Issues tickets where there are none yet.
Result<FileWork> tickets_work(const StaffDesk& desk, const ExportPlace& place);

}  // namespace sala
