#include "documents/xlsx_writer.h"

#include <unistd.h>
#include <xlsxwriter.h>

#include <cerrno>
#include <cstring>

#include "documents/data_headings.h"
#include "documents/xlsx_sheet.h"
#include "documents/xml_text.h"
#include "files/new_file.h"
#include "files/own_folder.h"
#include "words/core.h"

namespace sala {
namespace {

namespace fs = std::filesystem;

// What a cell takes in the temporary files, at most, besides its own bytes; the library does not see those run full.
constexpr std::uintmax_t bytes_of_cell = 64, bytes_of_workbook = 256 * 1024;

Failure cannot_write(const fs::path& file, int why) {
  return fail(words::error_file_unwritable, {{"file", file.string()}, {"why", std::strerror(why)}});
}

/// In temporary files and in the workbook together.
std::uintmax_t bytes_at_most(const std::vector<DataSheet>& sheets) {
  constexpr std::uintmax_t words_of_cell = 24;  // of rows that are not made yet
  std::uintmax_t bytes = bytes_of_workbook;
  for (const DataSheet& sheet : sheets) {
    bytes += sheet.more_rows * sheet.columns.size() * (bytes_of_cell + words_of_cell);
    for (const DataRow& row : sheet.rows)
      for (const DataCell& cell : row) {
        const auto* text = std::get_if<std::string>(&cell);
        bytes += bytes_of_cell + (text ? 6 * text->size() : 0);  // "&quot;" is the longest way to write a byte
      }
  }
  return 2 * bytes;
}

void set_properties(lxw_workbook* book, const WorkbookAbout& about) {
  std::string title = for_xml(about.title), creator = for_xml(about.creator);
  lxw_doc_properties properties{};
  if (!title.empty()) properties.title = title.data();
  if (!creator.empty()) properties.author = creator.data();
  workbook_set_properties(book, &properties);
}

/// 0, or the errno that says why not.
int write_workbook(const fs::path& file, const std::vector<DataSheet>& sheets, Era era, const WorkbookAbout& about) {
  std::string folder = fs::absolute(file).parent_path().string();
  lxw_workbook_options options{};
  options.constant_memory = LXW_TRUE;  // rows go out as they come
  options.tmpdir = folder.data();      // people's data stays on the disk it is meant for
  lxw_workbook* book = workbook_new_opt(file.c_str(), &options);
  if (!book) return ENOMEM;
  set_properties(book, about);
  const XlsxFormats formats = make_xlsx_formats(book, era);
  const auto names = sheet_names(sheets);
  lxw_error error = LXW_NO_ERROR;
  for (std::size_t i = 0; i < sheets.size() && !error; ++i)
    error = write_xlsx_sheet(book, sheets[i], names[i], formats);
  errno = 0;
  const lxw_error closed = workbook_close(book);
  if (!error && !closed) return 0;
  return errno != 0 ? errno : EIO;
}

}  // namespace

Result<void> write_xlsx(const fs::path& file, const std::vector<DataSheet>& sheets, Era era,
                        const WorkbookAbout& about) {
  if (const auto allowed = check_output(file); !allowed) return allowed;
  const fs::path folder = fs::absolute(file).parent_path(), waiting = file.string() + ".part";
  std::error_code failed;
  if (!fs::is_directory(folder, failed)) return cannot_write(file, failed ? failed.value() : ENOTDIR);
  if (::access(folder.c_str(), W_OK | X_OK) != 0) return cannot_write(file, errno);
  if (const auto space = fs::space(folder, failed); !failed && space.available < bytes_at_most(sheets))
    return cannot_write(file, ENOSPC);
  ::unlink(waiting.c_str());  // on a stick it may be a link, and the library would write through it
  int why = write_workbook(waiting, sheets, era, about);
  if (why == 0) why = store_written(waiting);
  if (why == 0) why = give_name(waiting, file);
  if (why == 0) return {};
  ::unlink(waiting.c_str());
  return cannot_write(file, why);
}

}  // namespace sala
