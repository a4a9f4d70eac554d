// The program's words for tests of rooms that read no files.
#pragma once
#include <filesystem>
#include <fstream>
#include <iterator>

#include "core/texts.h"

namespace sala {

inline Texts read_texts(Language language) {
  const auto folder = std::filesystem::path(SALA_SOURCE_DIR) / "assets" / "lang" / name_of(language);
  std::vector<std::string> lists;
  for (const std::string& name : word_list_names()) {
    std::ifstream file(folder / (name + ".toml"));
    lists.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
  }
  return Texts::parse(language, lists).value();
}

}  // namespace sala
