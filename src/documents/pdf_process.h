// Somebody's PDF looked at in the confined child: its first pages as grey pictures, and the text that it carries. What stands
// in the pictures is the caller's.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "core/result.h"
#include "documents/reader_process.h"

namespace sala {

inline constexpr std::size_t most_pdf_bytes = 20u << 20;
inline constexpr int most_pdf_pages = 4, pdf_dots_per_inch = 200;

struct SeenPage {
  int width = 0, height = 0;
  std::vector<std::uint8_t> grey = {};  ///< rows without gaps; 0 black
  std::string text = {};                ///< in the order in which it was written
};

bool looks_like_pdf(std::string_view bytes);

/// The first `most_pdf_pages`. Locked, damaged, too slow or too large for the child: error_pdf_unreadable; over
/// `most_pdf_bytes`: error_pdf_too_large. `name` is only told.
Result<std::vector<SeenPage>> see_pdf_apart(std::string_view bytes, const std::string& name,
                                            const TableReader& reader = {.time_limit = std::chrono::seconds(10)});

/// The child's side: its wish, and its answer to these bytes.
inline constexpr const char* pdf_wish = "pdf";
std::string pdf_answer(std::string_view bytes);

}  // namespace sala
