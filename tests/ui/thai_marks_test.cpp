// Thai by glyph positions: extracted text would stay right while marks are wrong.
#include <hb-ft.h>

#include <catch2/catch.hpp>
#include <cmath>
#include <map>

#include "ui/text_parts.h"

using namespace sala;

namespace {

const std::vector<std::string> clusters_that_go_wrong = {"ที่",    "ปั๊ม", "น้ำ",    "ญู",  "ฐู",    "หนี้",
                                                         "เอี๊ยด", "ซื้อ", "A วันที่", "ตั้ง", "เอี่ยม", "เกื้อ"};

FontFiles print_fonts() {
  return {"/usr/share/fonts/truetype/tlwg", "Laksaman", {"Laksaman.ttf", "Laksaman-Bold.ttf"}};
}

struct Shaped {
  std::string text;
  TextLayout layout;
  FontSet* fonts;
  long touch_by_design = 0;  // px: Laksaman lets mai han akat lean on the stem of po pla
};

Shaped shaped(TextEngine& engine, const std::string& text, float size, bool bold) {
  const RichText words{text};
  return {text, engine.layout({words, {size, size * 1.5F, bold}}), &engine.parts().fonts};
}

/// A glyph's ink on the line's own grid: x to the right, y upwards from the baseline.
struct Ink {
  const PlacedGlyph* glyph = nullptr;
  std::map<std::pair<int, int>, int> pixels = {};
  int left = 1 << 20, right = -(1 << 20), top = -(1 << 20), bottom = 1 << 20;
  bool empty() const { return pixels.empty(); }
};

Ink ink_of(const PlacedGlyph& glyph, const FontSet& fonts) {
  const auto quarters = static_cast<int>(std::floor(glyph.x * 4 + 0.5F));
  const GlyphBitmap bitmap = fonts.rasterise(glyph.font, glyph.glyph, quarters & 3);
  Ink ink{&glyph};
  for (int y = 0; y < bitmap.height; ++y)
    for (int x = 0; x < bitmap.width; ++x) {
      if (bitmap.coverage[static_cast<std::size_t>(y * bitmap.width + x)] < 64) continue;
      const int px = (quarters >> 2) + bitmap.left + x;
      const int py = bitmap.top - y - static_cast<int>(std::lround(glyph.y));
      ink.pixels[{px, py}] = 1;
      ink.left = std::min(ink.left, px);
      ink.right = std::max(ink.right, px);
      ink.top = std::max(ink.top, py);
      ink.bottom = std::min(ink.bottom, py);
    }
  return ink;
}

long shared_pixels(const Ink& a, const Ink& b) {
  return std::count_if(a.pixels.begin(), a.pixels.end(),
                       [&](const auto& pixel) { return b.pixels.count(pixel.first) > 0; });
}

bool touch_vertically(const Ink& upper, const Ink& lower) {
  return std::any_of(upper.pixels.begin(), upper.pixels.end(), [&](const auto& pixel) {
    return lower.pixels.count({pixel.first.first, pixel.first.second - 1}) > 0;
  });
}

bool is_mark(const Ink& ink, float size) {
  return static_cast<float>(ink.bottom) > size * 0.4F || ink.top < static_cast<int>(size * 0.02F);
}

/// Vowels and tones above or below, and sara am: they belong to the letter before them.
bool joins_letter_before(const std::string& text, std::size_t byte) {
  const std::string_view character = std::string_view(text).substr(byte, 3);
  return character == "ั" || (character >= "ำ" && character <= "ฺ") || (character >= "็" && character <= "๎");
}

std::vector<std::vector<Ink>> clusters_of(const Shaped& shaped) {
  std::vector<std::vector<Ink>> clusters;
  for (const PlacedGlyph& glyph : shaped.layout.glyphs) {
    if (clusters.empty() || !joins_letter_before(shaped.text, glyph.byte)) clusters.emplace_back();
    clusters.back().push_back(ink_of(glyph, *shaped.fonts));
  }
  return clusters;
}

/// What a reader would stumble over, one sentence each.
std::vector<std::string> faults(const Shaped& shaped, float size) {
  std::vector<std::string> found;
  for (const std::vector<Ink>& cluster : clusters_of(shaped)) {
    const Ink& base = cluster.front();
    for (std::size_t i = 1; i < cluster.size(); ++i) {
      const Ink& mark = cluster[i];
      if (mark.empty() || !is_mark(mark, size)) continue;
      if (shared_pixels(mark, base) > shaped.touch_by_design) found.push_back("a mark runs into its consonant");
      const int middle = (mark.left + mark.right) / 2;
      if (middle < base.left - static_cast<int>(size * 0.1F) || middle > base.right + static_cast<int>(size * 0.1F))
        found.push_back("a mark stands beside its consonant");
      for (std::size_t k = 1; k < i; ++k) {
        const Ink& other = cluster[k];
        if (other.empty() || !is_mark(other, size)) continue;
        if (shared_pixels(mark, other) > 0 || touch_vertically(mark, other) || touch_vertically(other, mark))
          found.push_back("two marks touch");
        const int between = std::max(mark.bottom - other.top, other.bottom - mark.top);
        if (static_cast<float>(between) > size * 0.22F && mark.bottom > 0 && other.bottom > 0)
          found.push_back("a mark floats away from the one below");
      }
    }
  }
  return found;
}

/// Where HarfBuzz puts the glyphs of one run of one font, px, straight from the font file.
std::vector<std::pair<float, float>> expected_places(const std::string& file, const std::string& text, float size) {
  FT_Library library = nullptr;
  FT_Init_FreeType(&library);
  FT_Face face = nullptr;
  FT_New_Face(library, file.c_str(), 0, &face);
  hb_face_t* hb_face = hb_ft_face_create_referenced(face);
  hb_font_t* font = hb_font_create(hb_face);
  hb_buffer_t* buffer = hb_buffer_create();
  hb_buffer_add_utf8(buffer, text.c_str(), -1, 0, -1);
  hb_buffer_guess_segment_properties(buffer);
  hb_shape(font, buffer, nullptr, 0);
  unsigned count = 0;
  const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer, &count);
  const float unit = size / static_cast<float>(hb_face_get_upem(hb_face));
  std::vector<std::pair<float, float>> places;
  float pen = 0;
  for (unsigned i = 0; i < count; ++i) {
    places.emplace_back(pen + static_cast<float>(positions[i].x_offset) * unit,
                        -static_cast<float>(positions[i].y_offset) * unit);
    pen += static_cast<float>(positions[i].x_advance) * unit;
  }
  hb_buffer_destroy(buffer);
  hb_font_destroy(font);
  hb_face_destroy(hb_face);
  FT_Done_Face(face);
  FT_Done_FreeType(library);
  return places;
}

/// The largest distance of a glyph from where the font wants it; lifts of stacked marks do not count, within a tenth.
float distance_from_font(const TextLayout& layout, const std::vector<std::pair<float, float>>& places, float size) {
  if (layout.glyphs.size() != places.size()) return size;
  float largest = 0;
  for (std::size_t i = 0; i < places.size(); ++i) {
    const PlacedGlyph& glyph = layout.glyphs[i];
    const float rise = places[i].second - glyph.y;
    const bool lifted = rise > 0.3F && rise < std::max(3.0F, size * 0.1F);
    largest = std::max({largest, std::abs(glyph.x - places[i].first), lifted ? 0 : std::abs(rise)});
  }
  return largest;
}

}  // namespace

TEST_CASE("marks neither collide nor leave their consonant, on screen and in print, at every size") {
  for (const FontFiles& files : {FontFiles{}, print_fonts()}) {
    TextEngine engine = TextEngine::open(files).value();
    for (const float size : {20.0F, 24.0F, 26.0F, 28.0F, 34.0F, 38.0F, 52.0F, 72.0F, 84.0F})
      for (const bool bold : {false, true})
        for (const std::string& word : clusters_that_go_wrong) {
          INFO(files.family << " " << size << (bold ? " bold " : " ") << word);
          Shaped text = shaped(engine, word, size, bold);
          if (files.family == "Laksaman") text.touch_by_design = static_cast<long>(size * 0.5F);
          CHECK(faults(text, size) == std::vector<std::string>{});
        }
  }
}

TEST_CASE("glyphs stand where the font wants them, to a third of a pixel") {
  const std::map<std::string, FontFiles> files = {
      {"/usr/share/fonts/truetype/noto/NotoSansThai-Regular.ttf", FontFiles{}},
      {"/usr/share/fonts/truetype/tlwg/Laksaman.ttf", print_fonts()}};
  for (const auto& [file, fonts] : files) {
    TextEngine engine = TextEngine::open(fonts).value();
    for (const std::string& word : clusters_that_go_wrong) {
      if (word.front() == 'A') continue;  // two fonts
      INFO(file << " " << word);
      CHECK(distance_from_font(shaped(engine, word, 38, false).layout, expected_places(file, word, 38), 38) < 0.34F);
    }
  }
}

TEST_CASE("the checks notice a mark that is two pixels off") {
  TextEngine engine = TextEngine::open().value();
  const std::string file = "/usr/share/fonts/truetype/noto/NotoSansThai-Regular.ttf";
  for (const std::string word : {"ที่", "ปั๊ม", "หนี้", "เอี๊ยด", "ซื้อ", "ตั้ง"}) {
    Shaped text = shaped(engine, word, 28, false);
    const auto places = expected_places(file, word, 28);
    for (PlacedGlyph& glyph : text.layout.glyphs) {
      const PlacedGlyph kept = glyph;
      glyph.x += 2;
      CHECK(distance_from_font(text.layout, places, 28) > 0.5F);
      glyph = kept;
      glyph.y += 2;
      CHECK(distance_from_font(text.layout, places, 28) > 0.5F);
      glyph = kept;
    }
    PlacedGlyph* top = &text.layout.glyphs.front();
    for (PlacedGlyph& glyph : text.layout.glyphs)
      if (ink_of(glyph, *text.fonts).bottom > ink_of(*top, *text.fonts).bottom) top = &glyph;
    top->y += 4;
    INFO(word);
    CHECK_FALSE(faults(text, 28).empty());
  }
}

TEST_CASE("yo ying and tho than lose their lower part above a lower vowel") {
  for (const FontFiles& files : {FontFiles{}, print_fonts()}) {
    TextEngine engine = TextEngine::open(files).value();
    for (const auto& [with_vowel, alone] :
         std::map<std::string, std::string>{{"ญู", "ญ"}, {"ฐู", "ฐ"}, {"ญุ", "ญ"}, {"ฐุ", "ฐ"}}) {
      INFO(files.family << " " << with_vowel);
      const Shaped pair = shaped(engine, with_vowel, 38, false);
      const Shaped letter = shaped(engine, alone, 38, false);
      REQUIRE(pair.layout.glyphs.size() == 2);
      const Ink base = ink_of(pair.layout.glyphs[0], *pair.fonts);
      const Ink whole = ink_of(letter.layout.glyphs[0], *letter.fonts);
      const Ink vowel = ink_of(pair.layout.glyphs[1], *pair.fonts);
      CHECK(whole.bottom < -4);
      CHECK(base.bottom >= -2);
      CHECK(vowel.top < base.bottom);
    }
  }
}

TEST_CASE("a Thai mark after a Latin letter keeps its own font and its own consonant") {
  TextEngine engine = TextEngine::open().value();
  const Shaped text = shaped(engine, "A วันที่", 28, false);
  const TextLayout& layout = text.layout;
  REQUIRE(layout.glyphs.size() >= 7);
  const std::uint16_t thai = layout.glyphs.back().font;
  CHECK(layout.glyphs.front().font != thai);
  for (std::size_t i = 2; i < layout.glyphs.size(); ++i) CHECK(layout.glyphs[i].font == thai);
  CHECK_FALSE(layout.missing_glyphs);
}
