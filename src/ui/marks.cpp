#include "ui/marks.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace sala {

namespace {

constexpr std::uint8_t ink_from = 48;  // fainter coverage does not read as touching
constexpr int apart = std::numeric_limits<int>::max();
constexpr std::uint32_t most_marks = 8;

// The row of the highest ink in a column, and of the lowest, counted upwards from the baseline; none: nothing.
std::optional<std::pair<int, int>> ink_rows(const GlyphBitmap& glyph, int column) {
  std::optional<std::pair<int, int>> rows;
  for (int y = 0; y < glyph.height; ++y) {
    if (glyph.coverage[static_cast<std::size_t>(y * glyph.width + column)] < ink_from) continue;
    if (!rows) rows = {glyph.top - y, glyph.top - y};
    rows->second = glyph.top - y;
  }
  return rows;
}

bool is_upper_mark(const GlyphBitmap& glyph, float size_px) {
  return !glyph.coverage.empty() && static_cast<float>(glyph.top - glyph.height) > size_px * 0.4F;
}

struct Mark {
  PlacedGlyph* placed = nullptr;
  GlyphBitmap picture;
};

}  // namespace

int rows_between(const GlyphBitmap& lower, const GlyphBitmap& upper, int upper_dx, int upper_rise) {
  int fewest = apart;
  for (int column = 0; column < upper.width; ++column) {
    const auto above = ink_rows(upper, column);
    if (!above) continue;
    const int x = upper.left + column + upper_dx - lower.left;
    for (int near = std::max(0, x - 1); near <= std::min(lower.width - 1, x + 1); ++near)
      if (const auto below = ink_rows(lower, near))
        fewest = std::min(fewest, above->second + upper_rise - below->first - 1);
  }
  return fewest;
}

void lift_upper_marks(std::span<PlacedGlyph> cluster, const FontSet& fonts) {
  if (cluster.size() < 3) return;
  std::vector<Mark> marks;
  for (PlacedGlyph& placed : cluster.subspan(1, std::min<std::size_t>(cluster.size() - 1, most_marks))) {
    GlyphBitmap picture = fonts.rasterise(placed.font, placed.glyph, 0);
    if (is_upper_mark(picture, fonts.size_of(placed.font))) marks.push_back({&placed, std::move(picture)});
  }
  const auto height_of = [](const Mark& mark) { return static_cast<float>(mark.picture.top) - mark.placed->y; };
  std::stable_sort(marks.begin(), marks.end(),
                   [&](const Mark& a, const Mark& b) { return height_of(a) < height_of(b); });
  for (std::size_t i = 1; i < marks.size(); ++i) {
    const Mark& lower = marks[i - 1];
    Mark& upper = marks[i];
    const int dx = static_cast<int>(std::lround(upper.placed->x - lower.placed->x));
    const int rise = static_cast<int>(std::lround(lower.placed->y) - std::lround(upper.placed->y));
    const int rows = rows_between(lower.picture, upper.picture, dx, rise);
    if (rows < 1) upper.placed->y = std::round(upper.placed->y) - static_cast<float>(1 - rows);
  }
}

}  // namespace sala
