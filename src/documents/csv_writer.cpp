#include "documents/csv_writer.h"

#include <algorithm>
#include <string_view>

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

std::string cell(const std::string& value) {
  const std::string text = looks_like_formula(value) ? "'" + value : value;
  if (text.find_first_of(",\";\t\r\n") == std::string::npos) return text;
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + '"';
}

}  // namespace

std::string csv_text(const std::vector<std::vector<std::string>>& rows) {
  std::string text = "\xef\xbb\xbf";
  for (const auto& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i) text += (i ? "," : "") + cell(row[i]);
    text += "\r\n";
  }
  return text;
}

}  // namespace sala
