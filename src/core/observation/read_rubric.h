// Reads a rubric's TOML file (data/observation/learning.toml shows its form): each item understood, or left out with its line
// and why. Knows no facts.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "core/observation/rubric.h"
#include "core/result.h"

namespace sala {

/// Something of the file that somebody should look at.
struct RubricFileNote {
  int line = 0;           ///< from 1
  std::string text = {};  ///< the item's name
  Error why = {};
};

struct ReadRubric {
  Rubric rubric = {};  ///< its items have ids; it has none itself
  std::vector<RubricFileNote> skipped = {};
  std::vector<RubricFileNote> notes = {};
};

/// Errors: error_rubric_toml with the line where the file is no TOML, error_rubric_no_items.
Result<ReadRubric> read_rubric(std::string_view text, const Random& random);

}  // namespace sala
