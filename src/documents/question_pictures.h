// The pictures that questions name, found in the folder of their file and made anew. Stores nothing.
#pragma once
#include <filesystem>
#include <functional>
#include <string>

#include "core/learning/read_question.h"

namespace sala {

/// Of a picture's bytes and the name it is called in errors: picture_anew, or make_picture_apart.
using MakePicture = std::function<Result<std::string>(std::string_view bytes, const std::string& name)>;

/// Gives each question the picture it names, looked for by its name alone, also in other capitals, never through a link. What
/// is not there, no picture, or one too many (together 100 MB) becomes a note at its question.
void take_pictures(std::vector<ReadQuestion>& questions, const std::filesystem::path& folder, const MakePicture& make);

}  // namespace sala
