// Pictures of questions as this station keeps them (files/kept_files.h): stored before the fact that names them, found again
// for a screen, counted where they are missing.
#pragma once
#include <string>
#include <vector>

#include "core/learning/read_question.h"
#include "station/open_station.h"

namespace sala {

/// Stores the pictures that were found for the questions. Errors: those of keep_file.
Result<void> keep_pictures(const std::filesystem::path& data_folder, const std::vector<ReadQuestion>& questions);

/// The names of pictures that questions want and nobody found, each once.
std::vector<std::string> pictures_not_found(const std::vector<ReadQuestion>& questions);

/// The PNG that a question names by its hash; nothing while it has not arrived whole.
std::string question_picture(const std::filesystem::path& data_folder, const std::string& hash);

}  // namespace sala
