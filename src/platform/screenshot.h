// What stood on the screen, as pixels in memory, and its way into a PNG file. Knows no window and no GL.
#pragma once
#include <array>
#include <cstdint>
#include <filesystem>
#include <vector>

#include "core/result.h"

namespace sala {

struct Screenshot {
  int width = 0;
  int height = 0;
  std::vector<std::uint8_t> rgba = {};  // rows from the top; alpha is always 255

  std::array<std::uint8_t, 4> at(int x, int y) const;
  bool operator==(const Screenshot&) const = default;
};

/// Writes it without alpha; an existing file is replaced. Errors: error_file_unwritable.
Result<void> write_png(const std::filesystem::path& file, const Screenshot& screenshot);

}  // namespace sala
