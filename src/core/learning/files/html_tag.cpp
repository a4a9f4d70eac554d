#include "core/learning/files/html_tag.h"

#include <algorithm>
#include <array>

namespace sala {
namespace {

constexpr std::size_t longest_quoted_tag = 4096;  // beyond it, quotation marks are not looked at

struct ElementNames {
  HtmlElement element;
  std::string_view names;  ///< with spaces around each
};

constexpr auto element_names =
    std::to_array<ElementNames>({{HtmlElement::breaks_line,
                                  " br p div li tr h1 h2 h3 h4 h5 h6 table ul ol dl dt dd blockquote pre section "
                                  "article header footer hr caption thead "
                                  "tbody tfoot center figure figcaption fieldset form body html "},
                                 {HtmlElement::inline_text,
                                  " a b i u s em strong span font small big code strike del ins label mark tt kbd samp "
                                  "var abbr acronym cite q nobr wbr "
                                  "bdo ruby rt rp time "},
                                 {HtmlElement::cell, " td th "},
                                 {HtmlElement::raised, " sup "},
                                 {HtmlElement::lowered, " sub "},
                                 {HtmlElement::picture, " img audio video source iframe embed object "},
                                 {HtmlElement::dropped, " script style head title template svg math "}});

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_name_sign(char c) {
  return is_letter(c) || (c >= '0' && c <= '9') || c == '-' || c == ':';
}
bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v';
}

std::string small_letters(std::string_view text) {
  std::string small(text);
  for (char& c : small)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return small;
}

/// Where the > of the tag is. One within quotation marks is part of a value.
std::size_t end_of_tag(std::string_view text) {
  char quote = 0;
  for (std::size_t at = 1; at < std::min(text.size(), longest_quoted_tag); ++at) {
    const char c = text[at];
    if (quote == 0 && c == '>') return at;
    if (quote == 0 && (c == '"' || c == '\'') && text[at - 1] == '=')
      quote = c;
    else if (c == quote)
      quote = 0;
  }
  return text.find('>', 1);
}

std::string_view after_spaces(std::string_view text) {
  const auto first = std::ranges::find_if_not(text, is_space);
  return text.substr(static_cast<std::size_t>(first - text.begin()));
}

std::string_view take_name(std::string_view& text) {
  const auto end = std::ranges::find_if_not(text, is_name_sign);
  const std::string_view name = text.substr(0, static_cast<std::size_t>(end - text.begin()));
  text.remove_prefix(name.size());
  return name;
}

/// The value after "=", without its quotation marks.
std::string_view take_value(std::string_view& text) {
  text = after_spaces(text.substr(1));
  const bool quoted = text.starts_with('"') || text.starts_with('\'');
  const auto begin = text.begin() + (quoted ? 1 : 0);
  const auto end = quoted ? std::find(begin, text.end(), text.front()) : std::find_if(begin, text.end(), is_space);
  const std::string_view value(begin, end);
  text.remove_prefix(std::min(text.size(), value.size() + (quoted ? 2 : 0)));
  return value;
}

}  // namespace

HtmlTag html_tag(std::string_view text) {
  HtmlTag tag;
  std::string_view rest = text.substr(std::min<std::size_t>(1, text.size()));
  tag.closes = rest.starts_with('/');
  if (tag.closes) rest.remove_prefix(1);
  if (rest.empty() || !is_letter(rest[0])) return {};
  const std::string_view name = take_name(rest);
  if (rest.empty() || (!is_space(rest[0]) && rest[0] != '>' && rest[0] != '/')) return {};
  tag.name = small_letters(name);
  const auto end = end_of_tag(text);
  if (end == std::string_view::npos) return tag;
  const auto from = static_cast<std::size_t>(rest.data() - text.data());
  tag.attributes = text.substr(from, end - from);
  tag.length = end + 1;
  return tag;
}

std::string html_attribute(const HtmlTag& tag, std::string_view wanted) {
  std::string_view rest = tag.attributes;
  while (!rest.empty()) {
    rest = after_spaces(rest);
    const std::string name = small_letters(take_name(rest));
    rest = after_spaces(rest);
    const std::string_view value = rest.starts_with('=') ? take_value(rest) : "";
    if (name == wanted) return std::string(value);
    if (name.empty() && value.empty() && !rest.empty()) rest.remove_prefix(1);
  }
  return "";
}

HtmlElement html_element(std::string_view name) {
  const std::string word = " " + std::string(name) + " ";
  for (const ElementNames& row : element_names)
    if (row.names.find(word) != std::string_view::npos) return row.element;
  return HtmlElement::unknown;
}

bool is_surely_a_tag(const HtmlTag& tag) {
  if (html_element(tag.name) == HtmlElement::unknown) return false;
  std::string_view rest = after_spaces(tag.attributes);
  if (rest.empty() || rest == "/") return true;
  if (tag.closes) return false;
  const bool named = !take_name(rest).empty();
  return named && after_spaces(rest).starts_with('=');
}

}  // namespace sala
