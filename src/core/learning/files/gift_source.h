// GIFT as it lies in a file: paragraphs between empty lines, without comments, their escapes out of the way. What they
// mean is gift.h's.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace sala {

/// The signs that "\" takes their meaning from; "\n" is a line break. In a paragraph the nth stands as the byte n.
inline constexpr std::string_view gift_escaped = ":#={}~n";

struct GiftParagraph {
  int line = 0;                              ///< of its first character, in the file
  std::string text;                          ///< begins with no comment; its line breaks are those of the file
  int blank_line = 0;                        ///< an empty line within braces; 0: there is none
  int line_of(std::string_view part) const;  ///< of a part of `text`
};

/// An empty line ends a paragraph unless braces are open that a later line closes before others open.
std::vector<GiftParagraph> gift_paragraphs(std::string_view text);

/// The signs themselves again; line breaks of the file stay, those of comments are gone.
std::string unescaped_gift(std::string_view part);

std::string_view trimmed_gift(std::string_view part);

}  // namespace sala
