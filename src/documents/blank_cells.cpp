#include "documents/blank_cells.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <vector>

namespace sala {
namespace {

/// Behind the ">" of the tag that begins at `at`; a ">" within quotation marks is none.
std::size_t end_of_tag(std::string_view xml, std::size_t at) {
  char quote = 0;
  for (; at < xml.size(); ++at) {
    const char c = xml[at];
    if (quote)
      quote = c == quote ? 0 : quote;
    else if (c == '"' || c == '\'')
      quote = c;
    else if (c == '>')
      return at + 1;
  }
  return xml.size();
}

/// Behind a comment, CDATA or instruction that begins at `at`; `at` itself when none does.
std::size_t end_of_other(std::string_view xml, std::size_t at) {
  constexpr std::pair<std::string_view, std::string_view> kinds[] = {
      {"<!--", "-->"}, {"<![CDATA[", "]]>"}, {"<?", "?>"}};
  for (const auto& [opens, closes] : kinds) {
    if (!xml.substr(at).starts_with(opens)) continue;
    const auto end = xml.find(closes, at + opens.size());
    return end == std::string_view::npos ? xml.size() : end + closes.size();
  }
  return at;
}

/// Whether the tag is <c …> or <x:c …>.
bool is_cell(std::string_view tag) {
  tag = tag.substr(1, tag.find_first_of(" \t\r\n/>", 1) - 1);
  const auto colon = tag.find(':');
  return (colon == std::string_view::npos ? tag : tag.substr(colon + 1)) == "c";
}

bool says_its_place(std::string_view tag) {
  for (auto at = tag.find("r="); at != std::string_view::npos; at = tag.find("r=", at + 1))
    if (std::string_view(" \t\r\n").find(tag[at - 1]) != std::string_view::npos) return true;
  return false;
}

}  // namespace

std::string without_blank_cells(std::string sheet) {
  const std::string_view xml = sheet;
  std::string kept;
  std::size_t copied = 0;
  for (auto at = xml.find('<'); at != std::string_view::npos; at = xml.find('<', at)) {
    if (const auto behind = end_of_other(xml, at); behind > at) {
      at = behind;
      continue;
    }
    const std::size_t end = end_of_tag(xml, at);
    const std::string_view tag = xml.substr(at, end - at);
    if (!is_cell(tag)) {
      at = end;
      continue;
    }
    if (!says_its_place(tag)) return sheet;
    const bool is_closed = tag.ends_with("/>");
    if (is_closed || xml.substr(end).starts_with("</c>")) {
      kept.append(xml, copied, at - copied);
      copied = end + (is_closed ? 0 : std::string_view("</c>").size());
    }
    at = end;
  }
  if (copied == 0) return sheet;
  return kept.append(xml, copied);
}

}  // namespace sala
