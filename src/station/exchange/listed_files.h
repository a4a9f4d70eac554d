// The files in a folder that staff may choose from: lists of people, questions, pictures. Links are not followed.
#pragma once
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace sala {

struct ListedFile {
  std::string name;
  bool is_folder = false;
  std::uintmax_t bytes = 0;
  std::int64_t changed_ms = 0;  ///< UTC
};

/// Folders by name, then tables by their endings, the newest first; at most 500. Hidden ones, links and what Excel leaves
/// beside an open file are left out. Empty where the folder cannot be read: a stick may have gone.
std::vector<ListedFile> people_files(const std::filesystem::path& folder);

/// The same of questions: text as Moodle and people write it, workbooks; documents too, since choosing one says what to do.
std::vector<ListedFile> question_files(const std::filesystem::path& folder);

/// PNG and JPEG by their endings, the newest first; no folders. Otherwise the same.
std::vector<ListedFile> picture_files(const std::filesystem::path& folder);

}  // namespace sala
