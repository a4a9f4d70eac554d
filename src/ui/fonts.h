// Sala's own fonts and nothing else of the machine's: a private fontconfig with the packaged files, Pango over it, and
// FreeType faces to rasterise from. Shapes no text.
#pragma once
#include <fontconfig/fontconfig.h>
#include <ft2build.h>
#include FT_FREETYPE_H
#include <pango/pangoft2.h>

#include <cstdint>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/result.h"
#include "ui/text.h"

namespace sala {

/// g_object_unref for std::unique_ptr.
struct Unref {
  void operator()(gpointer object) const { g_object_unref(object); }
};
template <class T>
using GPointer = std::unique_ptr<T, Unref>;

/// A glyph's picture: coverage row by row, `left` px right of the pen and `top` px above the baseline.
struct GlyphBitmap {
  int left = 0;
  int top = 0;
  int width = 0;
  int height = 0;
  std::vector<std::uint8_t> coverage = {};
};

/// What a fixed line height is laid around: whole px of the first font.
struct FontHeights {
  float ascent = 0;
  float descent = 0;
};

class FontSet {
 public:
  static Result<FontSet> open(const FontFiles& files);

  PangoContext* context() const { return context_.get(); }
  PangoFontDescription* description(float size_px, bool bold) const;  // the caller's to free
  /// Sala's number for the file and size Pango chose; numbers are never used again for another.
  std::uint16_t number_of(PangoFont* font);
  float size_of(std::uint16_t font) const { return known_[font].size_px; }
  FontHeights heights(float size_px) const;
  /// Whether one of the files has a glyph for it.
  bool has(std::uint32_t character) const;

  /// The picture of a glyph, `phase` quarters of a pixel to the right; lightly hinted. A box for box_glyph.
  GlyphBitmap rasterise(std::uint16_t font, std::uint32_t glyph, int phase) const;

 private:
  struct DoneLibrary {
    void operator()(FT_Library library) const { FT_Done_FreeType(library); }
  };
  struct DoneFace {
    void operator()(FT_Face face) const { FT_Done_Face(face); }
  };
  struct DoneConfig {
    void operator()(FcConfig* config) const { FcConfigDestroy(config); }
  };
  struct Known {
    std::size_t face = 0;
    float size_px = 0;
  };
  Result<void> load(const FontFiles& files);
  std::size_t face_of(PangoFont* font) const;

  std::string family_;
  std::vector<std::string> paths_;
  std::unique_ptr<FT_LibraryRec_, DoneLibrary> library_;
  std::vector<std::unique_ptr<FT_FaceRec_, DoneFace>> faces_;
  std::unique_ptr<FcConfig, DoneConfig> config_;
  GPointer<PangoFontMap> map_;
  GPointer<PangoContext> context_;
  std::vector<Known> known_;
  std::unordered_map<PangoFont*, std::uint16_t> numbers_;
  std::vector<GPointer<PangoFont>> kept_;  // so that an address in numbers_ stays that font's
};

/// What stands for a character that no font has: a hollow box.
GlyphBitmap box_bitmap(float size_px);

}  // namespace sala
