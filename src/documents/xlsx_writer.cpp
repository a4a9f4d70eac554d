#include "documents/xlsx_writer.h"

#include <unistd.h>
#include <xlsxwriter.h>

#include <cerrno>
#include <cstring>

#include "documents/xml_text.h"
#include "files/new_file.h"
#include "files/own_folder.h"
#include "words/core.h"

namespace sala {
namespace {

namespace fs = std::filesystem;

constexpr const char* font = "TH Sarabun New";  // what Thai offices have; elsewhere another one stands in
constexpr double font_size = 14;
constexpr double heading_height = 24, row_height = 20;
// Excel's locale 041E with calendar 07, the Thai Buddhist one: the cell stays a real day.
constexpr const char* buddhist_day = "[$-107041E]d mmm yyyy;@";
constexpr const char* common_day = "yyyy-mm-dd";
// What a cell takes in the temporary files, at most, besides its own bytes; the library does not see those run full.
constexpr std::uintmax_t bytes_of_cell = 64, bytes_of_workbook = 256 * 1024;

Failure cannot_write(const fs::path& file, int why) {
  return fail(words::error_file_unwritable, {{"file", file.string()}, {"why", std::strerror(why)}});
}

std::uintmax_t bytes_at_most(const std::vector<DataSheet>& sheets) {
  std::uintmax_t bytes = bytes_of_workbook;
  for (const DataSheet& sheet : sheets)
    for (const auto& row : sheet.rows)
      for (const DataCell& cell : row) {
        const auto* text = std::get_if<std::string>(&cell);
        bytes += bytes_of_cell + (text ? 6 * text->size() : 0);  // "&quot;" is the longest way to write a byte
      }
  return 2 * bytes;
}

/// A cell takes no more than 32,767 letters.
std::string for_cell(const std::string& text) {
  constexpr std::size_t most_bytes = 32'000;
  std::string_view part = text;
  if (part.size() > most_bytes) {
    std::size_t end = most_bytes;
    while (end > 0 && (static_cast<unsigned char>(part[end]) & 0xC0) == 0x80) --end;
    part = part.substr(0, end);
  }
  return for_xml(part);
}

struct Formats {
  lxw_format *heading, *words, *count, *measure, *day, *time;
};

lxw_format* make_format(lxw_workbook* book, const char* numbers = nullptr) {
  lxw_format* format = workbook_add_format(book);
  format_set_font_name(format, font);
  format_set_font_size(format, font_size);
  format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
  if (numbers) format_set_num_format(format, numbers);
  return format;
}

Formats make_formats(lxw_workbook* book, Era era) {
  Formats formats{make_format(book),
                  make_format(book, "@"),
                  make_format(book, "0"),
                  make_format(book, "0.00"),
                  make_format(book, era == Era::buddhist ? buddhist_day : common_day),
                  make_format(book, "hh:mm")};
  format_set_bold(formats.heading);
  format_set_bg_color(formats.heading, 0xD5E6E4);
  format_set_bottom(formats.heading, LXW_BORDER_THIN);
  format_set_text_wrap(formats.heading);
  return formats;
}

struct Cell {
  lxw_worksheet* sheet;
  lxw_row_t row;
  lxw_col_t column;
  const Formats& formats;

  lxw_error operator()(std::monostate) const { return LXW_NO_ERROR; }
  lxw_error operator()(const std::string& text) const {
    if (text.empty()) return LXW_NO_ERROR;
    return worksheet_write_string(sheet, row, column, for_cell(text).c_str(), formats.words);
  }
  lxw_error operator()(std::int64_t count) const {
    return worksheet_write_number(sheet, row, column, static_cast<double>(count), formats.count);
  }
  lxw_error operator()(double measure) const {
    return worksheet_write_number(sheet, row, column, measure, formats.measure);
  }
  lxw_error operator()(Day day) const {
    lxw_datetime when{day.year, day.month, day.day, 0, 0, 0};
    return worksheet_write_datetime(sheet, row, column, &when, formats.day);
  }
  lxw_error operator()(TimeOfDay time) const {
    constexpr double minutes_of_day = 24 * 60;
    return worksheet_write_number(sheet, row, column, minute_of_day(time.moment) / minutes_of_day, formats.time);
  }
};

/// A list to choose from in every row people fill in; other words are possible, too.
lxw_error offer_choices(lxw_worksheet* sheet, lxw_col_t column, std::vector<std::string> choices) {
  constexpr lxw_row_t last_row = 2000;
  std::vector<char*> list;
  for (std::string& choice : choices) list.push_back(choice.data());
  list.push_back(nullptr);
  lxw_data_validation offer{};
  offer.validate = LXW_VALIDATION_TYPE_LIST;
  offer.value_list = list.data();
  offer.error_type = LXW_VALIDATION_ERROR_TYPE_INFORMATION;
  return worksheet_data_validation_range(sheet, 1, column, last_row, column, &offer);
}

lxw_error write_sheet(lxw_workbook* book, const DataSheet& table, const Formats& formats) {
  lxw_worksheet* sheet = workbook_add_worksheet(book, for_xml(table.title).c_str());
  if (!sheet) return LXW_ERROR_SHEETNAME_ALREADY_USED;
  const auto last_column = static_cast<lxw_col_t>(table.columns.empty() ? 0 : table.columns.size() - 1);
  worksheet_freeze_panes(sheet, 1, 0);
  worksheet_set_landscape(sheet);
  worksheet_set_paper(sheet, 9);  // A4
  worksheet_fit_to_pages(sheet, 1, 0);
  worksheet_repeat_rows(sheet, 0, 0);
  worksheet_set_default_row(sheet, row_height, LXW_FALSE);
  for (lxw_col_t i = 0; i < table.columns.size(); ++i)
    worksheet_set_column(sheet, i, i, table.columns[i].width, nullptr);
  worksheet_autofilter(sheet, 0, 0, static_cast<lxw_row_t>(table.rows.size()), last_column);
  worksheet_set_row(sheet, 0, heading_height, nullptr);
  for (lxw_col_t i = 0; i < table.columns.size(); ++i)
    worksheet_write_string(sheet, 0, i, for_cell(table.columns[i].heading).c_str(), formats.heading);
  for (lxw_col_t i = 0; i < table.columns.size(); ++i)
    if (const auto& choices = table.columns[i].one_of; !choices.empty())
      if (const auto error = offer_choices(sheet, i, choices)) return error;
  for (lxw_row_t row = 0; row < table.rows.size(); ++row)
    for (lxw_col_t column = 0; column < table.rows[row].size(); ++column)
      if (const auto error = std::visit(Cell{sheet, row + 1, column, formats}, table.rows[row][column])) return error;
  return LXW_NO_ERROR;
}

/// 0, or the errno that says why not.
int write_workbook(const fs::path& file, const std::vector<DataSheet>& sheets, Era era) {
  std::string folder = fs::absolute(file).parent_path().string();
  lxw_workbook_options options{};
  options.constant_memory = LXW_TRUE;  // rows go out as they come
  options.tmpdir = folder.data();      // people's data stays on the disk it is meant for
  lxw_workbook* book = workbook_new_opt(file.c_str(), &options);
  if (!book) return ENOMEM;
  const Formats formats = make_formats(book, era);
  lxw_error error = LXW_NO_ERROR;
  for (const DataSheet& sheet : sheets)
    if (!error) error = write_sheet(book, sheet, formats);
  errno = 0;
  const lxw_error closed = workbook_close(book);
  if (!error && !closed) return 0;
  return errno != 0 ? errno : EIO;
}

}  // namespace

Result<void> write_xlsx(const fs::path& file, const std::vector<DataSheet>& sheets, Era era) {
  if (const auto allowed = check_output(file); !allowed) return allowed;
  const fs::path folder = fs::absolute(file).parent_path(), waiting = file.string() + ".part";
  std::error_code failed;
  if (!fs::is_directory(folder, failed)) return cannot_write(file, failed ? failed.value() : ENOTDIR);
  if (::access(folder.c_str(), W_OK | X_OK) != 0) return cannot_write(file, errno);
  if (const auto space = fs::space(folder, failed); !failed && space.available < bytes_at_most(sheets))
    return cannot_write(file, ENOSPC);
  ::unlink(waiting.c_str());  // on a stick it may be a link, and the library would write through it
  int why = write_workbook(waiting, sheets, era);
  if (why == 0) why = store_written(waiting);
  if (why == 0) why = give_name(waiting, file);
  if (why == 0) return {};
  ::unlink(waiting.c_str());
  return cannot_write(file, why);
}

}  // namespace sala
