#include "core/learning/files/gift_source.h"

#include <algorithm>

#include "core/learning/files/numbered_lines.h"

namespace sala {
namespace {

constexpr std::string_view blanks = " \t\n\v\f";

struct SourceLine {
  int number = 0;
  std::string text;  ///< escaped; empty for comments
  bool is_comment = false;
};

/// Escapes become single bytes, and nothing else does.
std::string escaped_line(std::string_view line) {
  std::string text;
  for (std::size_t at = 0; at < line.size(); ++at) {
    const char c = line[at];
    const char next = at + 1 < line.size() ? line[at + 1] : '\0';
    const auto sign = gift_escaped.find(next);
    if (c == '\\' && next == '\\') {
      text += '\\';
      ++at;
    } else if (c == '\\' && next != '\0' && sign != std::string_view::npos) {
      text += static_cast<char>(sign + 1);
      ++at;
    } else if (static_cast<unsigned char>(c) >= 0x20 || c == '\t') {
      text += c;
    }
  }
  return text;
}

std::vector<SourceLine> source_lines(std::string_view text) {
  std::vector<SourceLine> lines;
  for (const NumberedLine& line : numbered_lines(text)) {
    const std::string_view said = trimmed_gift(line.text);
    const bool comment = said.starts_with("//");
    lines.push_back({line.number, comment ? "" : escaped_line(said), comment});
  }
  return lines;
}

/// For each line, whether the next brace from there on is one that closes.
std::vector<bool> closing_next(const std::vector<SourceLine>& lines) {
  std::vector<bool> closing(lines.size());
  bool next = false;
  for (std::size_t at = lines.size(); at-- > 0; closing[at] = next)
    if (const auto brace = lines[at].text.find_first_of("{}"); brace != std::string::npos)
      next = lines[at].text[brace] == '}';
  return closing;
}

bool leaves_open(std::string_view line, bool open) {
  const auto brace = line.find_last_of("{}");
  return brace == std::string_view::npos ? open : line[brace] == '{';
}

}  // namespace

int GiftParagraph::line_of(std::string_view part) const {
  const auto before = std::string_view(text).substr(0, static_cast<std::size_t>(part.data() - text.data()));
  return line + static_cast<int>(std::ranges::count(before, '\n'));
}

std::vector<GiftParagraph> gift_paragraphs(std::string_view text) {
  const std::vector<SourceLine> lines = source_lines(text);
  const std::vector<bool> closes_next = closing_next(lines);
  std::vector<GiftParagraph> paragraphs;
  bool within = false, open = false;
  for (std::size_t at = 0; at < lines.size(); ++at) {
    const SourceLine& line = lines[at];
    const bool blank = line.text.empty() && !line.is_comment;
    if (blank && open && closes_next[at]) {
      if (paragraphs.back().blank_line == 0) paragraphs.back().blank_line = line.number;
    } else if (blank) {
      within = open = false;
    }
    if (!within && line.text.empty()) continue;
    if (!within) paragraphs.push_back({line.number, ""});
    if (within) paragraphs.back().text += '\n';
    paragraphs.back().text += line.text;
    open = leaves_open(line.text, open);
    within = true;
  }
  return paragraphs;
}

std::string unescaped_gift(std::string_view part) {
  std::string text;
  for (const char c : part) {
    const auto sign = static_cast<std::size_t>(static_cast<unsigned char>(c));
    if (sign == 0 || sign > gift_escaped.size()) {
      if (c != '\n' || !text.ends_with('\n')) text += c;
    } else {
      text += gift_escaped[sign - 1] == 'n' ? '\n' : gift_escaped[sign - 1];
    }
  }
  return text;
}

std::string_view trimmed_gift(std::string_view part) {
  const auto first = part.find_first_not_of(blanks);
  if (first == std::string_view::npos) return part.substr(part.size());
  return part.substr(first, part.find_last_not_of(blanks) - first + 1);
}

}  // namespace sala
