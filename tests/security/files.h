// Looking at key files from outside, as a person with a shell would.
#pragma once
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace sala {

inline std::string bytes_of(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

/// Keeps the file's permissions.
inline void overwrite(const std::filesystem::path& file, const std::string& bytes) {
  std::ofstream(file, std::ios::binary | std::ios::trunc) << bytes;
}

inline std::filesystem::perms permissions(const std::filesystem::path& file) {
  return std::filesystem::status(file).permissions();
}

}  // namespace sala
