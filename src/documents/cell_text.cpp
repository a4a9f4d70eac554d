#include "documents/cell_text.h"

#include <unicode/uchar.h>
#include <unicode/utf16.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "documents/xml_text.h"

namespace sala {
namespace {

constexpr std::size_t longest_cell = 32'767;  // Excel's own limit, in UTF-16

bool is_ascii(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// Calls `take` with each letter and the bytes after it that are left.
template <class Take>
void for_each_letter(std::string_view text, Take take) {
  const auto size = static_cast<std::int32_t>(text.size());
  for (std::int32_t at = 0; at < size;) {
    UChar32 c = 0;
    U8_NEXT(reinterpret_cast<const std::uint8_t*>(text.data()), at, size, c);
    if (!take(c, static_cast<std::size_t>(at))) return;
  }
}

std::string cut_to_cell(std::string text) {
  if (text.size() <= longest_cell) return text;  // a byte is at most one unit
  std::size_t units = 0, keep = 0, all = 0;
  for_each_letter(text, [&](UChar32 c, std::size_t end) {
    units += static_cast<std::size_t>(U16_LENGTH(c));
    if (units < longest_cell) keep = end;
    all = end;
    return units <= longest_cell;
  });
  if (units <= longest_cell && all == text.size()) return text;
  return text.substr(0, keep) + "…";
}

/// Line ends as a cell has them.
void with_line_feeds(std::string& text) {
  if (text.find('\r') == std::string::npos) return;
  std::string kept;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\r') kept += text[i];
    if (text[i] == '\r' && (i + 1 == text.size() || text[i + 1] != '\n')) kept += '\n';
  }
  text = std::move(kept);
}

bool is_hex(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

constexpr std::size_t escape_length = 7;

/// "_x0041_" at this place.
bool is_escape(std::string_view text) {
  return text.size() >= escape_length && text[0] == '_' && text[1] == 'x' && text[escape_length - 1] == '_' &&
         std::ranges::all_of(text.substr(2, 4), is_hex);
}

/// Nothing for half a letter of UTF-16, and for none.
std::string letter_of_escape(std::string_view escape) {
  unsigned c = 0;
  std::from_chars(escape.data() + 2, escape.data() + 6, c, 16);
  if (c == 0 || U16_IS_SURROGATE(c)) return "";
  std::array<char, U8_MAX_LENGTH> bytes = {};
  std::int32_t size = 0;
  U8_APPEND_UNSAFE(bytes.data(), size, c);
  return {bytes.data(), static_cast<std::size_t>(size)};
}

}  // namespace

std::string cell_text(std::string_view text) {
  std::string kept = for_xml(text);
  with_line_feeds(kept);
  return cut_to_cell(std::move(kept));
}

std::string workbook_text(std::string_view text) {
  std::string kept = cell_text(text);
  constexpr std::string_view written = "_x005F_";  // the "_" itself
  for (std::size_t at = kept.find("_x"); at != std::string::npos; at = kept.find("_x", at + 1)) {
    if (!is_escape(std::string_view(kept).substr(at))) continue;
    kept.replace(at, 1, written);
    at += written.size() - 1;
  }
  return cut_to_cell(std::move(kept));  // what was written out took room
}

std::string from_workbook_text(std::string_view text) {
  std::string read;
  for (std::size_t at = 0; at < text.size();) {
    const std::string letter = is_escape(text.substr(at)) ? letter_of_escape(text.substr(at)) : "";
    read += letter.empty() ? std::string(1, text[at]) : letter;
    at += letter.empty() ? 1 : escape_length;
  }
  return read;
}

std::size_t letters_wide(std::string_view text) {
  if (is_ascii(text) && text.find('\n') == std::string_view::npos) return text.size();
  std::size_t widest = 0, line = 0;
  for_each_letter(text, [&](UChar32 c, std::size_t) {
    const auto kind = u_charType(c);
    if (c == '\n') line = 0;
    if (c != '\n' && kind != U_NON_SPACING_MARK && kind != U_ENCLOSING_MARK && kind != U_FORMAT_CHAR) ++line;
    widest = std::max(widest, line);
    return true;
  });
  return widest;
}

}  // namespace sala
