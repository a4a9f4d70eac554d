// The names by which files of questions call the pictures that lie beside them.
#pragma once
#include <string_view>

namespace sala {

/// Whether it is the name of a file, without folders, that may be a picture: PNG or JPEG by its ending.
bool is_picture_name(std::string_view name);

/// The name alone, of a path of any system: what people write into a cell may have folders in it.
std::string_view picture_name_in(std::string_view path);

}  // namespace sala
