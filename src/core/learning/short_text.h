// How short texts are compared: what looks the same is the same, Thai spacing is free, capitals and Thai digits do not
// matter, and "*" in an accepted text stands for any run of letters, as in Moodle ("\*" for itself).
#pragma once
#include <string>
#include <string_view>

namespace sala {

/// The text without anything that does not count: NFC, ำ for ํา, no zero-width signs, no spaces, digits 0–9, small letters.
std::string compared_form(std::string_view text);

/// Whether an answer in its compared form fits an accepted text as its author wrote it.
bool fits_pattern(std::string_view compared, std::string_view accepted);

}  // namespace sala
