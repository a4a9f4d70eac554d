#include "ui/atlas.h"

#include <catch2/catch.hpp>
#include <random>

#include "ui/glyph_cache.h"
#include "ui/text_parts.h"

using namespace sala;

namespace {

bool overlap(const Sprite& a, const Sprite& b) {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

}  // namespace

TEST_CASE("sprites never overlap, stay inside and keep an empty pixel between them") {
  Atlas atlas(512);
  std::mt19937 random(3);
  std::uniform_int_distribution<int> side(1, 60);
  std::vector<Sprite> sprites;
  while (const auto sprite = atlas.add(side(random), side(random))) {
    CHECK(sprite->x + sprite->width <= 512);
    CHECK(sprite->y + sprite->height <= 512);
    for (const Sprite& other : sprites) {
      const Sprite wider{other.x, other.y, static_cast<std::uint16_t>(other.width + 1),
                         static_cast<std::uint16_t>(other.height + 1)};
      REQUIRE_FALSE(overlap(*sprite, wider));
    }
    sprites.push_back(*sprite);
  }
  CHECK(sprites.size() > 100);
}

TEST_CASE("only what was written is handed over, once") {
  Atlas atlas(256);
  REQUIRE(atlas.take_dirty()->width == 4);  // the white block of shapes
  CHECK_FALSE(atlas.take_dirty());
  const Sprite sprite = atlas.add(10, 6).value();
  atlas.write_coverage(sprite, std::vector<std::uint8_t>(60, 128));
  const AtlasPatch patch = atlas.take_dirty().value();
  CHECK(patch.x == sprite.x);
  CHECK(patch.y == sprite.y);
  CHECK(patch.width == 10);
  CHECK(patch.height == 6);
  CHECK(patch.stride == 256 * 4);
  CHECK(patch.rgba[0] == 255);
  CHECK(patch.rgba[3] == 128);
  CHECK_FALSE(atlas.take_dirty());
}

TEST_CASE("a full atlas doubles, up to its largest, and counts a new generation") {
  Atlas atlas(64, 128);
  while (atlas.add(20, 20)) continue;
  const std::uint32_t before = atlas.generation();
  atlas.clear_and_grow();
  CHECK(atlas.size() == 128);
  CHECK(atlas.generation() == before + 1);
  CHECK(atlas.add(20, 20));
  atlas.clear_and_grow();
  CHECK(atlas.size() == 128);
  CHECK_FALSE(atlas.add(200, 10));
}

TEST_CASE("a glyph is rasterised once for each quarter of a pixel and each brightness") {
  TextEngine engine = TextEngine::open().value();
  TextEngine::Parts& parts = engine.parts();
  const RichText words{"ก"};
  const PlacedGlyph glyph = engine.layout({words, {28, 42}}).glyphs.front();
  Atlas atlas(512);
  const int dark = shade_of(rgb(0x1E2A32));
  const int light = shade_of(rgb(0xFFFFFF));
  CHECK(dark != light);
  const GlyphSprite* first = parts.glyph_cache.find(atlas, parts.fonts, glyph.font, glyph.glyph, 0, dark);
  REQUIRE(first != nullptr);
  CHECK(parts.glyph_cache.find(atlas, parts.fonts, glyph.font, glyph.glyph, 0, dark) == first);
  CHECK(parts.glyph_cache.size() == 1);
  parts.glyph_cache.find(atlas, parts.fonts, glyph.font, glyph.glyph, 1, dark);
  parts.glyph_cache.find(atlas, parts.fonts, glyph.font, glyph.glyph, 0, light);
  CHECK(parts.glyph_cache.size() == 3);
  atlas.clear_and_grow();
  parts.glyph_cache.find(atlas, parts.fonts, glyph.font, glyph.glyph, 0, dark);
  CHECK(parts.glyph_cache.size() == 1);
}

TEST_CASE("a full atlas is told, and nothing is drawn wrongly") {
  TextEngine engine = TextEngine::open().value();
  TextEngine::Parts& parts = engine.parts();
  Atlas atlas(64, 64);
  const RichText words{"กขคงจฉชซฌญฎฏ"};
  for (const PlacedGlyph& glyph : engine.layout({words, {60, 90}}).glyphs)
    parts.glyph_cache.find(atlas, parts.fonts, glyph.font, glyph.glyph, 0, 0);
  CHECK(parts.glyph_cache.full());
}

TEST_CASE("coverage is corrected by the ink's brightness: ends stay, light ink gains more") {
  for (int shade = 0; shade < 8; ++shade) {
    const auto table = coverage_table(shade);
    CHECK(table[0] == 0);
    CHECK(table[255] == 255);
    for (std::size_t i = 1; i < 256; ++i) CHECK(table[i] >= table[i - 1]);
  }
  CHECK(coverage_table(7)[128] > 128);
  CHECK(coverage_table(0)[128] > 116);
  CHECK(coverage_table(0)[128] < 140);
}
