#include "documents/csv_writer.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "core/eras.h"
#include "core/format_date.h"

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

std::string text_of(const DataCell& value, Era era) {
  if (const auto* text = std::get_if<std::string>(&value)) return *text;
  if (const auto* count = std::get_if<std::int64_t>(&value)) return std::to_string(*count);
  if (const auto* measure = std::get_if<double>(&value)) return fmt::format("{:.2f}", *measure);
  if (const auto* day = std::get_if<Day>(&value)) return day_text(*day, era);
  const auto* time = std::get_if<TimeOfDay>(&value);
  return time ? clock_time(time->moment) : std::string();
}

}  // namespace

std::string csv_text(const std::vector<std::vector<std::string>>& rows) {
  std::string text = "\xef\xbb\xbf";
  for (const auto& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i) text += (i ? "," : "") + csv_cell(row[i]);
    text += "\r\n";
  }
  return text;
}

std::string csv_text(const DataSheet& sheet, Era era) {
  std::vector<std::vector<std::string>> rows(1);
  for (const DataColumn& column : sheet.columns) rows.front().push_back(column.heading);
  for (const auto& row : sheet.rows) {
    auto& texts = rows.emplace_back();
    for (const DataCell& value : row) texts.push_back(text_of(value, era));
  }
  return csv_text(rows);
}

}  // namespace sala
