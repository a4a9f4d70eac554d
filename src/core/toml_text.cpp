#include "core/toml_text.h"

#include <algorithm>

namespace sala {
namespace {

constexpr std::string_view byte_order_mark = "\xef\xbb\xbf";
constexpr std::string_view blanks = " \t\r\n";

bool is_beyond_ascii(std::string_view text, std::size_t at) {
  return at < text.size() && static_cast<unsigned char>(text[at]) >= 0x80;
}

/// Where a string that opens at `at` is over, one of a line at the line's end at the latest; or what must not stand in it.
struct StringEnd {
  std::size_t at = 0;
  bool fits = true;
};

StringEnd end_of_string(std::string_view text, std::size_t at) {
  const char quote = text[at];
  const bool long_string = text.substr(at).starts_with(std::string(3, quote));
  const std::size_t width = long_string ? 3 : 1;
  const std::string close(width, quote);
  for (at += width; at < text.size(); ++at) {
    if (text.substr(at).starts_with(close)) return {at + width};
    if (!long_string && text[at] == '\n') return {at};
    if (text[at] != '\\' || quote != '"') continue;
    const std::size_t next = std::min(text.find_first_not_of(blanks, at + 1), text.size());
    if (is_beyond_ascii(text, next)) return {next, false};
    ++at;
  }
  return {text.size()};
}

/// A quotation mark opens a string where a key or a value begins, and nowhere else: the parser reads on over others.
bool may_open_string(char before) {
  return std::string_view("\n=[,{.").find(before) != std::string_view::npos;
}

int line_at(std::string_view text, std::size_t at) {
  return 1 + static_cast<int>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
}

}  // namespace

std::optional<int> line_beyond_ascii(std::string_view text) {
  std::size_t at = text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
  char before = '\n';  // the last character outside strings and comments that is no blank
  while (at < text.size()) {
    if (is_beyond_ascii(text, at)) return line_at(text, at);
    if (text[at] == '#') {
      at = std::min(text.find('\n', at), text.size());
    } else if ((text[at] == '"' || text[at] == '\'') && may_open_string(before)) {
      before = text[at];
      const StringEnd end = end_of_string(text, at);
      if (!end.fits) return line_at(text, end.at);
      at = end.at;
    } else {
      if (text[at] != ' ' && text[at] != '\t') before = text[at];
      ++at;
    }
  }
  return std::nullopt;
}

}  // namespace sala
