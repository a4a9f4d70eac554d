// The text of every source file below src/, for tests that hold how the house is built.
#pragma once
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <string>

namespace sala {

inline std::string text_of(const std::filesystem::path& file) {
  std::ostringstream text;
  text << std::ifstream(file).rdbuf();
  return text.str();
}

/// By its path below src/; the precompiled header belongs to no room.
inline const std::map<std::string, std::string>& sources() {
  static const std::map<std::string, std::string> files = [] {
    const std::filesystem::path root = std::filesystem::path(SALA_SOURCE_DIR) / "src";
    std::map<std::string, std::string> found;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root)) {
      const std::string name = entry.path().lexically_relative(root).string();
      if ((!name.ends_with(".h") && !name.ends_with(".cpp")) || name == "precompiled.h") continue;
      found[name] = text_of(entry.path());
    }
    return found;
  }();
  return files;
}

/// What `#include "…"` names in a line; empty where the line is none.
inline std::string quoted_include(const std::string& line) {
  const std::size_t open = line.find('"');
  const bool includes = line.starts_with("#include") && open != std::string::npos;
  return includes ? line.substr(open + 1, line.find('"', open + 1) - open - 1) : "";
}

}  // namespace sala
