#include "documents/csv_writer.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "core/eras.h"
#include "core/figures/figure_text.h"
#include "core/format_date.h"
#include "documents/cell_text.h"
#include "documents/data_headings.h"

namespace sala {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// "-12" and "+3.5" may begin with a sign; "-1+2" and "+66 2" may not.
bool is_number(std::string_view text) {
  if (text.starts_with('-') || text.starts_with('+')) text.remove_prefix(1);
  return !text.empty() && is_digit(text.front()) && is_digit(text.back()) && std::ranges::count(text, '.') <= 1 &&
         std::ranges::all_of(text, [](char c) { return is_digit(c) || c == '.'; });
}

bool looks_like_formula(std::string_view text) {
  constexpr std::string_view starts("=+-@\t\r\n", 7);
  const auto first = text.find_first_not_of(' ');
  return first != std::string_view::npos && starts.find(text[first]) != std::string_view::npos && !is_number(text);
}

std::string csv_cell(const std::string& value) {
  const std::string text = looks_like_formula(value) ? "'" + value : value;
  if (text.find_first_of(",\";\t\r\n") == std::string::npos) return text;
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + '"';
}

std::string day_text(Day day, Era era) {
  if (era == Era::common) return format_day(day);
  return fmt::format("{}/{}/{}", day.day, day.month, day.year + years_of_buddhist_era);
}

/// Decimals are rounded as reports tell them, so that no table says otherwise.
struct CsvWords {
  Era era;

  std::string operator()(std::monostate) const { return {}; }
  std::string operator()(const std::string& text) const { return cell_text(text); }
  std::string operator()(std::int64_t count) const { return std::to_string(count); }
  std::string operator()(double measure) const { return decimals(measure, 2); }
  std::string operator()(Day day) const { return day_text(day, era); }
  std::string operator()(TimeOfDay time) const { return clock_time(time.moment); }
  std::string operator()(PartOfOne share) const { return decimals(100 * share.part, 1) + "%"; }
  std::string operator()(FineMeasure measure) const { return decimals(measure.value, 4); }
  std::string operator()(MoneyCell money) const { return decimals(Ratio{money.satang, 100}, 2); }
};

void add_line(std::string& text, const std::vector<std::string>& cells) {
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) text += ',';
    text += csv_cell(cells[i]);
  }
  text += "\r\n";
}

constexpr std::string_view byte_order_mark = "\xef\xbb\xbf";

}  // namespace

std::string csv_text(const std::vector<std::vector<std::string>>& rows) {
  std::string text(byte_order_mark);
  for (const auto& row : rows) add_line(text, row);
  return text;
}

std::string csv_text(const DataSheet& sheet, Era era) {
  std::string text(byte_order_mark);
  add_line(text, headings_of(sheet.columns));
  for_each_row(sheet, [&](const DataRow& row) {
    std::vector<std::string> cells(sheet.columns.size());
    for (std::size_t i = 0; i < row.size() && i < cells.size(); ++i) cells[i] = std::visit(CsvWords{era}, row[i]);
    add_line(text, cells);
  });
  return text;
}

}  // namespace sala
