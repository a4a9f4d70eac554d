// What stands behind &nbsp; and &#3585; in texts of HTML.
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace sala {

/// The character in UTF-8 of what stands between & and ;: "amp", "#3585", "#x0E01". Nothing for names HTML 4 has not;
/// U+FFFD for numbers that are no character.
std::optional<std::string> entity_text(std::string_view name);

}  // namespace sala
