#include "core/learning/files/question_text.h"

#include <algorithm>

#include "core/learning/files/html_text.h"
#include "core/learning/files/markdown_text.h"
#include "core/thai_text.h"

namespace sala {
namespace {

constexpr std::size_t most_first_letters = 80;

bool has_pair(std::string_view text, std::string_view opening, std::string_view closing) {
  const auto at = text.find(opening);
  return at != std::string_view::npos && text.find(closing, at + opening.size()) != std::string_view::npos;
}

std::string with_gaps(std::string_view text) {
  std::string filled;
  for (const char c : text)
    if (c == missing_word)
      filled += "_____";
    else
      filled += c;
  return filled;
}

void take(HtmlText html, QuestionText& out) {
  out.text = std::move(html.text);
  out.pictures.insert(out.pictures.end(), html.pictures.begin(), html.pictures.end());
}

}  // namespace

std::optional<TextMark> text_mark_of(std::string_view name) {
  if (name == "moodle") return TextMark::moodle;
  if (name == "plain") return TextMark::plain;
  if (name == "html") return TextMark::html;
  if (name == "markdown") return TextMark::markdown;
  return std::nullopt;
}

QuestionText question_text(std::string_view written, TextMark mark) {
  QuestionText out{.text = std::string(written), .pictures = {}};
  out.has_formula = has_pair(written, "$$", "$$") || has_pair(written, "\\(", "\\)") || has_pair(written, "\\[", "\\]");
  if (mark == TextMark::markdown) {
    MarkdownText markdown = markdown_text(written);
    out.pictures = std::move(markdown.pictures);
    take(html_text(markdown.text, HtmlReading::within), out);
  } else if (mark == TextMark::html) {
    take(html_text(written, HtmlReading::whole), out);
  } else if (mark == TextMark::moodle) {
    HtmlText html = html_text(written, HtmlReading::within);
    out.lost_tags = html.had_tags;
    take(std::move(html), out);
  }
  for (std::string& picture : out.pictures) picture = clean(picture);
  out.text = tidy_lines(with_gaps(out.text));
  return out;
}

std::string tidy_lines(std::string_view text) {
  std::string tidy;
  bool gap = false;
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    const std::string said = clean(line);
    gap = gap || (said.empty() && !tidy.empty());
    if (said.empty()) continue;
    tidy += (tidy.empty() ? "" : gap ? "\n\n" : "\n") + said;
    gap = false;
  }
  return tidy;
}

std::string first_words(std::string_view text) {
  constexpr std::size_t enough_bytes = 1200;
  const std::string line = clean(text.substr(0, enough_bytes));
  std::size_t letters = 0;
  for (std::size_t at = 0; at < line.size(); ++at)
    if ((static_cast<unsigned char>(line[at]) & 0xC0) != 0x80 && ++letters > most_first_letters)
      return line.substr(0, at) + "…";
  return line;
}

}  // namespace sala
