#include "ui/fonts.h"

#include "words/shell.h"

#include FT_OUTLINE_H

#include <cmath>

namespace sala {

namespace {

FT_F26Dot6 to_26_6(float px) {
  return static_cast<FT_F26Dot6>(std::lround(px * 64.0F));
}

}  // namespace

Result<FontSet> FontSet::open(const FontFiles& files) {
  FontSet set;
  if (Result<void> loaded = set.load(files); !loaded) return Failure(loaded.error());
  return set;
}

Result<void> FontSet::load(const FontFiles& files) {
  family_ = files.family;
  FT_Library library = nullptr;
  if (FT_Init_FreeType(&library) != 0) return fail(words::error_fonts_missing, {{"file", "FreeType"}});
  library_.reset(library);
  config_.reset(FcConfigCreate());
  for (const std::string& file : files.files) {
    const std::string path = (files.folder / file).string();
    FT_Face face = nullptr;
    if (FT_New_Face(library, path.c_str(), 0, &face) != 0) return fail(words::error_fonts_missing, {{"file", path}});
    faces_.emplace_back(face);
    paths_.push_back(path);
    if (FcConfigAppFontAddFile(config_.get(), reinterpret_cast<const FcChar8*>(path.c_str())) == FcFalse)
      return fail(words::error_fonts_missing, {{"file", path}});
  }
  map_.reset(pango_ft2_font_map_new());
  auto* map = PANGO_FT2_FONT_MAP(map_.get());
  pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(map_.get()), config_.get());
  pango_ft2_font_map_set_resolution(map, 72, 72);
  context_.reset(pango_font_map_create_context(map_.get()));
  pango_context_set_round_glyph_positions(context_.get(), FALSE);  // whole pixels: five times the error
  pango_context_set_language(context_.get(), pango_language_from_string("th"));
  pango_context_set_base_dir(context_.get(), PANGO_DIRECTION_LTR);
  return {};
}

PangoFontDescription* FontSet::description(float size_px, bool bold) const {
  PangoFontDescription* description = pango_font_description_new();
  pango_font_description_set_family(description, family_.c_str());
  pango_font_description_set_weight(description, bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_font_description_set_absolute_size(description, static_cast<double>(size_px) * PANGO_SCALE);
  return description;
}

std::size_t FontSet::face_of(PangoFont* font) const {
  FcChar8* file = nullptr;
  FcPatternGetString(pango_fc_font_get_pattern(PANGO_FC_FONT(font)), FC_FILE, 0, &file);
  const std::string_view path = file == nullptr ? "" : reinterpret_cast<const char*>(file);
  const auto found = std::find(paths_.begin(), paths_.end(), path);
  return found == paths_.end() ? 0 : static_cast<std::size_t>(found - paths_.begin());
}

std::uint16_t FontSet::number_of(PangoFont* font) {
  if (const auto known = numbers_.find(font); known != numbers_.end()) return known->second;
  double size_px = 0;
  FcPatternGetDouble(pango_fc_font_get_pattern(PANGO_FC_FONT(font)), FC_PIXEL_SIZE, 0, &size_px);
  const auto number = static_cast<std::uint16_t>(known_.size());
  known_.push_back({face_of(font), static_cast<float>(size_px)});
  kept_.emplace_back(PANGO_FONT(g_object_ref(font)));
  numbers_.emplace(font, number);
  return number;
}

FontHeights FontSet::heights(float size_px) const {
  const FT_Face face = faces_.front().get();
  const float unit = size_px / static_cast<float>(face->units_per_EM);
  return {std::round(static_cast<float>(face->ascender) * unit),
          std::round(static_cast<float>(-face->descender) * unit)};
}

bool FontSet::has(std::uint32_t character) const {
  return std::any_of(faces_.begin(), faces_.end(),
                     [&](const auto& face) { return FT_Get_Char_Index(face.get(), character) != 0; });
}

GlyphBitmap FontSet::rasterise(std::uint16_t font, std::uint32_t glyph, int phase) const {
  const Known& known = known_[font];
  if (glyph == box_glyph) return box_bitmap(known.size_px);
  const FT_Face face = faces_[known.face].get();
  if (FT_Set_Char_Size(face, 0, to_26_6(known.size_px), 72, 72) != 0) return {};
  if (FT_Load_Glyph(face, glyph, FT_LOAD_TARGET_LIGHT | FT_LOAD_NO_BITMAP) != 0) return {};
  FT_Outline_Translate(&face->glyph->outline, phase * 16, 0);
  if (FT_Render_Glyph(face->glyph, FT_RENDER_MODE_LIGHT) != 0) return {};
  const FT_Bitmap& drawn = face->glyph->bitmap;
  GlyphBitmap bitmap{face->glyph->bitmap_left, face->glyph->bitmap_top, static_cast<int>(drawn.width),
                     static_cast<int>(drawn.rows)};
  bitmap.coverage.reserve(std::size_t{drawn.width} * drawn.rows);
  for (unsigned y = 0; y < drawn.rows; ++y) {
    const std::uint8_t* row = drawn.buffer + static_cast<std::ptrdiff_t>(y) * drawn.pitch;
    bitmap.coverage.insert(bitmap.coverage.end(), row, row + drawn.width);
  }
  return bitmap;
}

GlyphBitmap box_bitmap(float size_px) {
  const int line = std::max(1, static_cast<int>(std::lround(size_px / 16)));
  const int height = std::max(4 * line, static_cast<int>(std::lround(size_px * 0.72F)));
  const int width = std::max(3 * line, static_cast<int>(std::lround(size_px * 0.5F)));
  GlyphBitmap box{line, height, width, height,
                  std::vector<std::uint8_t>(static_cast<std::size_t>(width * height), 255)};
  for (int y = line; y < height - line; ++y)
    for (int x = line; x < width - line; ++x) box.coverage[static_cast<std::size_t>(y * width + x)] = 0;
  return box;
}

}  // namespace sala
