// One tag of HTML as it stands in a text, and what kind of element it is.
#pragma once
#include <string>
#include <string_view>

namespace sala {

struct HtmlTag {
  std::string name;  ///< in small letters; empty: no tag stands here
  bool closes = false;
  std::string_view attributes = {};
  std::size_t length = 0;  ///< in bytes, with < and >; 0: it never ends
};

/// The tag at the start of the text.
HtmlTag html_tag(std::string_view text);

/// The value of the attribute; empty where there is none.
std::string html_attribute(const HtmlTag& tag, std::string_view name);

/// What an element does to text.
enum class HtmlElement { unknown, inline_text, breaks_line, cell, raised, lowered, picture, dropped };
HtmlElement html_element(std::string_view name);

/// Whether it is certainly meant as a tag: "<b>" and "<a href=…>", not the "<b และ c>" of a comparison.
bool is_surely_a_tag(const HtmlTag& tag);

}  // namespace sala
