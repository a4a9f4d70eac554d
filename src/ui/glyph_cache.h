// Glyph pictures in the atlas, by font, glyph, quarter of a pixel and brightness of the ink. Bounded: when the atlas or
// the count is full it says so, and everything is made anew from the next frame on.
#pragma once
#include <array>
#include <cstdint>
#include <unordered_map>

#include "ui/atlas.h"
#include "ui/fonts.h"
#include "ui/theme.h"

namespace sala {

/// Three bits of an ink's brightness: light words on dark need other coverage than dark on light.
int shade_of(Color ink);

/// Coverage as it must be blended so that words look as heavy as they are: gamma 1.2, contrast 0.2 (PERFORMANCE.md).
std::array<std::uint8_t, 256> coverage_table(int shade);

struct GlyphSprite {
  Sprite sprite;
  int left = 0;
  int top = 0;
};

class GlyphCache {
 public:
  static constexpr std::size_t most = 16000;

  GlyphCache();
  /// Nothing for a glyph without ink, and when there is no room (then `full` turns true).
  const GlyphSprite* find(Atlas& atlas, const FontSet& fonts, std::uint16_t font, std::uint32_t glyph, int phase,
                          int shade);
  bool full() const { return full_; }
  std::size_t size() const { return sprites_.size(); }

 private:
  std::array<std::array<std::uint8_t, 256>, 8> tables_;
  std::unordered_map<std::uint64_t, GlyphSprite> sprites_;
  std::uint32_t generation_ = 0;
  bool full_ = false;
};

}  // namespace sala
