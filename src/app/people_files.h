// The files in a folder that may hold a list of people, for staff to choose from. Links are not followed.
#pragma once
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace sala {

struct PeopleFile {
  std::string name;
  bool is_folder = false;
  std::uintmax_t bytes = 0;
  std::int64_t changed_ms = 0;  ///< UTC
};

/// Folders by name, then tables by their endings, the newest first; at most 500. Hidden ones, links and what Excel leaves
/// beside an open file are left out. Empty where the folder cannot be read: a stick may have gone.
std::vector<PeopleFile> people_files(const std::filesystem::path& folder);

}  // namespace sala
