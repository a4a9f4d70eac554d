#include "station/learning/question_pictures.h"

#include <algorithm>

#include "files/kept_files.h"

namespace sala {

Result<void> keep_pictures(const std::filesystem::path& data_folder, const std::vector<ReadQuestion>& questions) {
  for (const ReadQuestion& question : questions) {
    if (!question.picture_read || has_kept_file(data_folder, question.picture_read->hash)) continue;
    if (const auto kept = keep_file(data_folder, question.picture_read->png); !kept) return Failure(kept.error());
  }
  return {};
}

std::vector<std::string> pictures_not_found(const std::vector<ReadQuestion>& questions) {
  std::vector<std::string> names;
  for (const ReadQuestion& question : questions)
    if (!question.picture.empty() && !question.picture_read &&
        std::ranges::find(names, question.picture) == names.end())
      names.push_back(question.picture);
  return names;
}

std::string question_picture(const std::filesystem::path& data_folder, const std::string& hash) {
  const auto known = FileHash::parse(hash);
  return known ? kept_file(data_folder, *known).value_or("") : "";
}

}  // namespace sala
