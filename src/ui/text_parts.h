// What TextEngine is made of; for text.cpp, the canvas and tests. Screens do not include it.
#pragma once
#include <cstdint>
#include <list>
#include <unordered_map>

#include "ui/fonts.h"
#include "ui/glyph_cache.h"
#include "ui/text.h"

namespace sala {

/// A layout with what was asked for, as long as it is kept.
struct KeptLayout {
  std::uint64_t hash = 0;
  RichText text;
  TypeSpec style;
  float width_px = 0;
  int max_lines = 0;
  float height_px = 0;
  Align align = Align::left;
  bool shrink = false;
  TextLayout layout;

  bool answers(const TextQuery& query) const;
};

struct TextEngine::Parts {
  static constexpr std::size_t most_layouts = 1024;
  static constexpr std::size_t most_glyphs = 100'000;  // in all layouts together

  explicit Parts(FontSet set) : fonts(std::move(set)) {}

  FontSet fonts;
  GlyphCache glyph_cache;
  std::list<KeptLayout> kept;  // the latest first
  std::unordered_map<std::uint64_t, std::list<KeptLayout>::iterator> by_hash;
  std::size_t glyphs_held = 0;
  std::size_t shaped = 0;
  std::size_t asked = 0;
};

}  // namespace sala
