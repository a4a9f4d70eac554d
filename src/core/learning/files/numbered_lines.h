// A text as its lines, whatever ends them, with the numbers an editor shows.
#pragma once
#include <string_view>
#include <vector>

namespace sala {

struct NumberedLine {
  int number = 0;  ///< from 1
  std::string_view text;
};

/// Ends are CRLF, CR or LF; a byte order mark is no part of the first line.
std::vector<NumberedLine> numbered_lines(std::string_view text);

}  // namespace sala
