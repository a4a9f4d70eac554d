// Markdown as plain text: marks of headings, quotes and emphasis dropped, links by their words. Formulas and code spans stay as
// they are typed.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace sala {

struct MarkdownText {
  std::string text;
  std::vector<std::string> pictures;  ///< files that were to be seen here
};

MarkdownText markdown_text(std::string_view markdown);

}  // namespace sala
