// HTML as plain text: what a person would read of it, line by line. Shows nothing and fetches nothing.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace sala {

struct HtmlText {
  std::string text;
  std::vector<std::string> pictures;  ///< files that were to be seen or heard here: "map.png"
  bool had_tags = false;
};

enum class HtmlReading {
  whole,   ///< the text is HTML: every tag counts, line breaks of the source are spaces
  within,  ///< plain text in which known tags count; everything else, as in "a < b", is as typed
};

HtmlText html_text(std::string_view html, HtmlReading reading);

}  // namespace sala
