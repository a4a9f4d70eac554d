#include "documents/xlsx_sheet.h"

#include <algorithm>
#include <cmath>

#include "documents/cell_text.h"
#include "documents/data_headings.h"
#include "documents/xlsx_chart.h"

namespace sala {
namespace {

constexpr const char* font = "TH Sarabun New";  // what Thai offices have; elsewhere another one stands in
constexpr double font_size = 16;
constexpr double line_height = 24;  // of one line of these letters, in points
constexpr double tallest_row = 409;
// Excel's locale 041E with calendar 07, the Thai Buddhist one: the cell stays a real day.
constexpr const char* buddhist_day = "[$-107041E]d mmm yyyy;@";
constexpr const char* common_day = "yyyy-mm-dd";

// Widths are in digits of the workbook's own letters (Calibri 11), of which one of ours takes a little more.
constexpr double width_of_letter = 1.12, width_of_margins = 1.5;
constexpr std::size_t letters_of_filter = 3;                    // the button beside a heading
constexpr std::size_t widest_column = 60, widest_heading = 26;  // in letters; longer words go on in the next line
constexpr std::size_t longest_plain_text = 255;                 // Excel shows longer ones in a text format as ####

lxw_format* make_xlsx_format(lxw_workbook* book, const char* numbers = nullptr) {
  lxw_format* format = workbook_add_format(book);
  format_set_font_name(format, font);
  format_set_font_size(format, font_size);
  format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
  if (numbers) format_set_num_format(format, numbers);
  return format;
}

struct Cell {
  lxw_worksheet* sheet;
  lxw_row_t row;
  lxw_col_t column;
  const XlsxFormats& formats;

  lxw_error operator()(std::monostate) const { return LXW_NO_ERROR; }
  lxw_error operator()(const std::string& text) const {
    if (text.empty()) return LXW_NO_ERROR;
    const bool is_long =
        letters_wide(text) > widest_column || text.size() > longest_plain_text || text.find('\n') != std::string::npos;
    return worksheet_write_string(sheet, row, column, workbook_text(text).c_str(),
                                  is_long ? formats.long_words : formats.words);
  }
  lxw_error operator()(std::int64_t count) const { return number(static_cast<double>(count), formats.count); }
  lxw_error operator()(double measure) const { return number(measure, formats.measure); }
  lxw_error operator()(Day day) const {
    lxw_datetime when{day.year, day.month, day.day, 0, 0, 0};
    return worksheet_write_datetime(sheet, row, column, &when, formats.day);
  }
  lxw_error operator()(TimeOfDay time) const {
    constexpr double minutes_of_day = 24 * 60;
    return number(minute_of_day(time.moment) / minutes_of_day, formats.time);
  }
  lxw_error operator()(PartOfOne share) const { return number(share.part, formats.share); }
  lxw_error operator()(FineMeasure measure) const { return number(measure.value, formats.fine); }
  lxw_error operator()(MoneyCell money) const {
    return number(static_cast<double>(money.satang) / 100, formats.money);  // satang of a baht
  }

 private:
  lxw_error number(double value, lxw_format* format) const {
    return worksheet_write_number(sheet, row, column, value, format);
  }
};

std::size_t digits_of(double number) {
  std::size_t digits = number < 0 ? 2 : 1;
  for (number = std::abs(number); number >= 10; number /= 10) ++digits;
  return digits;
}

/// How many letters a cell shows.
struct CellWidth {
  std::size_t operator()(std::monostate) const { return 0; }
  std::size_t operator()(const std::string& text) const { return letters_wide(text); }
  std::size_t operator()(std::int64_t count) const { return digits_of(static_cast<double>(count)); }
  std::size_t operator()(double measure) const { return digits_of(measure) + 3; }            // ".00"
  std::size_t operator()(Day) const { return 12; }                                           // "23 พ.ย. 2569"
  std::size_t operator()(TimeOfDay) const { return 5; }                                      // "08:31"
  std::size_t operator()(PartOfOne share) const { return digits_of(100 * share.part) + 3; }  // ".0%"
  std::size_t operator()(FineMeasure measure) const { return digits_of(measure.value) + 5; }
  std::size_t operator()(MoneyCell money) const {
    const std::size_t digits = digits_of(static_cast<double>(money.satang) / 100);
    return digits + digits / 3 + 3;  // "1,234.00"
  }
};

/// Lines that words take in a column that wraps.
std::size_t lines_of(std::string_view text, std::size_t width) {
  std::size_t lines = 0;
  for (std::size_t from = 0; from <= text.size();) {
    const std::size_t end = std::min(text.find('\n', from), text.size());
    lines += std::max<std::size_t>(1, (letters_wide(text.substr(from, end - from)) + width - 1) / width);
    from = end + 1;
  }
  return lines;
}

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

/// Rows go out one after the other; what they were as wide as is known at the end, and columns are written then.
class SheetWriting {
 public:
  SheetWriting(lxw_worksheet* sheet, const DataSheet& table, const XlsxFormats& formats)
      : sheet_(sheet), table_(table), formats_(formats), letters_(table.columns.size()) {}

  void write_headings() {
    std::size_t lines = 1;
    const auto headings = headings_of(table_.columns);
    for (std::size_t i = 0; i < headings.size(); ++i) {
      const std::size_t room = room_for(headings[i], table_.columns[i].width);
      letters_[i] = room + letters_of_filter;
      lines = std::max(lines, lines_of(headings[i], room));
      worksheet_write_string(sheet_, 0, static_cast<lxw_col_t>(i), workbook_text(headings[i]).c_str(),
                             formats_.heading);
    }
    worksheet_set_row(sheet_, 0, std::min(tallest_row, static_cast<double>(lines) * line_height + 4), nullptr);
  }

  void write_row(const DataRow& cells) {
    ++row_;
    std::size_t lines = 1;
    for (std::size_t i = 0; i < cells.size() && i < letters_.size() && !error_; ++i) {
      error_ = std::visit(Cell{sheet_, row_, static_cast<lxw_col_t>(i), formats_}, cells[i]);
      const std::size_t letters = std::visit(CellWidth{}, cells[i]);
      letters_[i] = std::max(letters_[i], std::min(letters, widest_column));
      const auto* text = std::get_if<std::string>(&cells[i]);
      if (text && (letters > widest_column || text->find('\n') != std::string::npos))
        lines = std::max(lines, lines_of(*text, widest_column));
    }
    if (lines > 1)
      worksheet_set_row(sheet_, row_, std::min(tallest_row, static_cast<double>(lines) * line_height), nullptr);
  }

  void finish_columns() {
    for (std::size_t i = 0; i < letters_.size(); ++i)
      worksheet_set_column(sheet_, static_cast<lxw_col_t>(i), static_cast<lxw_col_t>(i),
                           std::max(table_.columns[i].width, width_for(letters_[i])), nullptr);
    const auto last = static_cast<lxw_col_t>(letters_.empty() ? 0 : letters_.size() - 1);
    worksheet_autofilter(sheet_, 0, 0, row_, last);
  }

  lxw_error error() const { return error_; }

 private:
  static double width_for(std::size_t letters) {
    return std::max(6.0, static_cast<double>(letters) * width_of_letter + width_of_margins);
  }
  /// In letters; longer headings wrap.
  static std::size_t room_for(const std::string& heading, double given_width) {
    const auto given = static_cast<std::size_t>(given_width / width_of_letter);
    const std::size_t usual = std::clamp<std::size_t>(letters_wide(heading), 4, widest_heading);
    return given > usual + letters_of_filter ? given - letters_of_filter : usual;
  }

  lxw_worksheet* sheet_;
  const DataSheet& table_;
  const XlsxFormats& formats_;
  std::vector<std::size_t> letters_;  ///< of each column, the most so far
  lxw_row_t row_ = 0;
  lxw_error error_ = LXW_NO_ERROR;
};

void set_paper(lxw_worksheet* sheet) {
  constexpr std::uint8_t a4 = 9;
  worksheet_set_landscape(sheet);
  worksheet_set_paper(sheet, a4);
  worksheet_fit_to_pages(sheet, 1, 0);
  worksheet_repeat_rows(sheet, 0, 0);
  worksheet_set_footer(sheet, "&C&A  &P / &N");
}

}  // namespace

XlsxFormats make_xlsx_formats(lxw_workbook* book, Era era) {
  XlsxFormats formats{make_xlsx_format(book),
                      make_xlsx_format(book, "@"),
                      make_xlsx_format(book),
                      make_xlsx_format(book, "0"),
                      make_xlsx_format(book, "0.00"),
                      make_xlsx_format(book, "0.0000"),
                      make_xlsx_format(book, "#,##0.00"),
                      make_xlsx_format(book, "0.0%"),
                      make_xlsx_format(book, era == Era::buddhist ? buddhist_day : common_day),
                      make_xlsx_format(book, "hh:mm")};
  format_set_bold(formats.heading);
  format_set_bg_color(formats.heading, 0xD5E6E4);
  format_set_bottom(formats.heading, LXW_BORDER_THIN);
  format_set_text_wrap(formats.heading);
  format_set_text_wrap(formats.long_words);
  return formats;
}

lxw_error write_xlsx_sheet(lxw_workbook* book, const DataSheet& table, const std::string& name,
                           const XlsxFormats& formats) {
  lxw_worksheet* sheet = workbook_add_worksheet(book, name.c_str());
  if (!sheet) return LXW_ERROR_SHEETNAME_ALREADY_USED;
  worksheet_freeze_panes(sheet, 1, 0);
  worksheet_set_default_row(sheet, line_height, LXW_FALSE);
  set_paper(sheet);
  for (lxw_col_t i = 0; i < table.columns.size(); ++i)
    if (const auto& choices = table.columns[i].one_of; !choices.empty())
      if (const auto error = offer_choices(sheet, i, choices)) return error;
  SheetWriting writing(sheet, table, formats);
  writing.write_headings();
  for_each_row(table, [&](const DataRow& row) {
    if (!writing.error()) writing.write_row(row);
  });
  if (writing.error()) return writing.error();
  writing.finish_columns();
  return add_xlsx_charts(book, sheet, table, name);
}

}  // namespace sala
