// The one way a file's name is made from people's text, so that it always stays inside its folder, on every system.
#pragma once
#include <set>
#include <string>
#include <string_view>

namespace sala {

/// A name without its extension, at most so many bytes: no separators, control or wildcard characters, no leading dot, no
/// name that Windows reserves (CON, LPT1…), never empty.
std::string safe_file_name(std::string_view text, std::size_t most_bytes = 100);

/// Names for one folder: the second "7" becomes "7-2", also where only case differs.
class FileNames {
 public:
  /// `extension` with its dot, as in ".png".
  std::string take(std::string_view text, std::string_view extension);

 private:
  std::set<std::string> taken_;  // folded
};

}  // namespace sala
