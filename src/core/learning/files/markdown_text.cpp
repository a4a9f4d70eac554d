#include "core/learning/files/markdown_text.h"

#include <algorithm>
#include <array>

namespace sala {
namespace {

constexpr std::size_t longest_span = 2000;  // in bytes: what is opened and not closed within it is no mark
constexpr int deepest_marks = 8;

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\n';
}
bool is_ascii_word(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         static_cast<unsigned char>(c) > 0x7f;
}
bool is_ascii_mark(char c) {
  return c > ' ' && c < 0x7f && !is_ascii_word(c);
}

struct EmphasisSign {
  std::string_view text;
  std::size_t next_end = 0;  ///< where it may close next; npos: nowhere on the line
};

/// Spans within one line; each take_… steps over what it knows and says whether it did.
class MarkdownReader {
 public:
  MarkdownReader(std::string_view line, MarkdownText& out, int depth = 0) : line_(line), out_(out), depth_(depth) {}

  void read() {
    while (at_ < line_.size())
      if (!take_formula() && !take_escape() && !take_code() && !take_link() && !take_emphasis())
        out_.text += line_[at_++];
  }

 private:
  std::string_view rest() const { return line_.substr(at_); }
  std::size_t find(std::string_view sign, std::size_t from) const {
    const auto found = line_.substr(from, longest_span).find(sign);
    return found == std::string_view::npos ? found : from + found;
  }

  bool take_formula() {
    if (!rest().starts_with("$$")) return false;
    const auto end = find("$$", at_ + 2);
    if (end == std::string_view::npos) return false;
    out_.text += line_.substr(at_, end + 2 - at_);
    at_ = end + 2;
    return true;
  }

  /// "\(" and "\[" begin formulas in Moodle and stay.
  bool take_escape() {
    if (line_[at_] != '\\' || at_ + 1 == line_.size()) return false;
    const char next = line_[at_ + 1];
    if (!is_ascii_mark(next) || std::string_view("()[]").find(next) != std::string_view::npos) return false;
    out_.text += next;
    at_ += 2;
    return true;
  }

  bool take_code() {
    if (line_[at_] != '`') return false;
    const auto end_of_run = std::min(line_.find_first_not_of('`', at_), line_.size());
    const std::string_view run = line_.substr(at_, end_of_run - at_);
    const auto end = find(run, end_of_run);
    const bool closed = end != std::string_view::npos;
    out_.text += closed ? line_.substr(end_of_run, end - end_of_run) : run;
    at_ = closed ? end + run.size() : end_of_run;
    return true;
  }

  /// [words](address) and ![words](file).
  bool take_link() {
    const bool picture = rest().starts_with("![");
    if (!picture && line_[at_] != '[') return false;
    const auto words = at_ + (picture ? 2 : 1), end_of_words = find("](", words);
    const auto end = end_of_words == std::string_view::npos ? end_of_words : find(")", end_of_words);
    if (end == std::string_view::npos) return false;
    const std::string_view said = line_.substr(words, end_of_words - words);
    std::string_view file = line_.substr(end_of_words + 2, end - end_of_words - 2);
    at_ = end + 1;
    if (!picture) {
      read_within(said);
      return true;
    }
    file = file.substr(0, file.find(' '));
    file = file.substr(file.rfind('/') + 1);
    out_.pictures.emplace_back(file.empty() ? said : file);
    return true;
  }

  bool take_emphasis() {
    for (EmphasisSign& sign : signs_) {
      if (!rest().starts_with(sign.text) || !may_open(sign.text)) continue;
      const auto end = end_of_emphasis(sign);
      if (end == std::string_view::npos || end - at_ > longest_span) continue;
      const std::string_view said = line_.substr(at_ + sign.text.size(), end - at_ - sign.text.size());
      at_ = end + sign.text.size();
      read_within(said);
      return true;
    }
    return false;
  }

  /// Signs stand close to what they mark, "_" at the ends of words only.
  bool may_open(std::string_view sign) const {
    const auto begin = at_ + sign.size();
    if (begin >= line_.size() || is_blank(line_[begin])) return false;
    return sign[0] != '_' || at_ == 0 || !is_ascii_word(line_[at_ - 1]);
  }
  bool may_close(std::string_view sign, std::size_t end) const {
    const auto after = end + sign.size();
    const bool within_word = sign[0] == '_' && after < line_.size() && is_ascii_word(line_[after]);
    return !is_blank(line_[end - 1]) && !within_word;
  }

  /// The first sign behind that may close. Where it is, is kept: no part of the line is searched twice.
  std::size_t end_of_emphasis(EmphasisSign& sign) const {
    const auto from = at_ + sign.text.size() + 1;
    if (sign.next_end >= from) return sign.next_end;
    sign.next_end = line_.find(sign.text, from);
    while (sign.next_end != std::string_view::npos && !may_close(sign.text, sign.next_end))
      sign.next_end = line_.find(sign.text, sign.next_end + 1);
    return sign.next_end;
  }

  /// What stands in marks may have marks of its own.
  void read_within(std::string_view said) {
    if (depth_ == deepest_marks)
      out_.text += said;
    else
      MarkdownReader(said, out_, depth_ + 1).read();
  }

  std::array<EmphasisSign, 6> signs_ = {{{"***"}, {"**"}, {"__"}, {"~~"}, {"*"}, {"_"}}};
  std::string_view line_;
  MarkdownText& out_;
  int depth_;
  std::size_t at_ = 0;
};

std::string_view without_line_marks(std::string_view line) {
  const auto first = std::min(line.find_first_not_of(" \t"), line.size());
  std::string_view text = line.substr(first);
  while (text.starts_with('>')) text = text.substr(std::min(text.find_first_not_of("> "), text.size()));
  const auto hashes = std::min(text.find_first_not_of('#'), text.size());
  if (hashes > 0 && hashes <= 6 && (hashes == text.size() || text[hashes] == ' ')) text.remove_prefix(hashes);
  const auto is_rule = [](std::string_view rest, char sign) {
    return std::ranges::count(rest, sign) >= 3 &&
           rest.find_first_not_of(std::string{sign, ' '}) == std::string_view::npos;
  };
  for (const char sign : {'-', '*', '_'})
    if (is_rule(text, sign)) return "";
  if (text.starts_with("```") || text.starts_with("~~~")) return "";
  return text;
}

}  // namespace

MarkdownText markdown_text(std::string_view markdown) {
  MarkdownText out;
  while (!markdown.empty()) {
    const std::string_view line = markdown.substr(0, markdown.find('\n'));
    markdown.remove_prefix(std::min(line.size() + 1, markdown.size()));
    const std::string_view said = without_line_marks(line);
    if (said.empty() && !line.empty()) continue;
    MarkdownReader(said, out).read();
    out.text += '\n';
  }
  return out;
}

}  // namespace sala
