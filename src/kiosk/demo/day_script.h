// The language of data/demo/*.script, which plays a training day without a person: one step a line, `#` begins a comment.
// Reading only; play_day.h carries the steps out.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"

namespace sala {

struct ScriptStep {
  int line = 0;                    ///< from 1
  std::vector<std::string> words;  ///< the verb first; "quoted words" are one

  const std::string& verb() const { return words.front(); }
  /// The nth word after the verb, empty when there is none.
  std::string word(std::size_t n) const { return n + 1 < words.size() ? words[n + 1] : ""; }
};

/// Errors: error_script with the line and why (an unknown verb, a quote that does not end, too few words).
Result<std::vector<ScriptStep>> parse_script(std::string_view text);

}  // namespace sala
