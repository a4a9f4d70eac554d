#include "ui/glyph_cache.h"

#include <algorithm>
#include <cmath>

namespace sala {

namespace {

constexpr float text_gamma = 1.2F;
constexpr float text_contrast = 0.2F;

float to_light(float value) {
  return std::pow(value, text_gamma);
}
float from_light(float value) {
  return std::pow(value, 1.0F / text_gamma);
}

std::uint64_t key_of(std::uint16_t font, std::uint32_t glyph, int phase, int shade) {
  return (std::uint64_t{glyph} << 32U) | (std::uint64_t{font} << 8U) | (static_cast<std::uint64_t>(phase) << 4U) |
         static_cast<std::uint64_t>(shade);
}

}  // namespace

int shade_of(Color ink) {
  const auto channel = [](std::uint8_t value) { return to_light(static_cast<float>(value) / 255.0F); };
  const float light = 0.2126F * channel(ink.r) + 0.7152F * channel(ink.g) + 0.0722F * channel(ink.b);
  return std::clamp(static_cast<int>(from_light(light) * 255.0F) >> 5, 0, 7);
}

// The ground is not known when a glyph is made; it is taken for the ink's opposite. The table answers the coverage
// that a plain blend needs in order to come out as a blend of light would.
std::array<std::uint8_t, 256> coverage_table(int shade) {
  const float ink = static_cast<float>(shade) / 7.0F;
  const float ground = 1.0F - ink;
  const float contrast = text_contrast * to_light(ground);
  std::array<std::uint8_t, 256> table{};
  for (int i = 0; i < 256; ++i) {
    const float given = static_cast<float>(i) / 255.0F;
    float coverage = given + (1.0F - given) * contrast * given;
    if (std::abs(ink - ground) > 1.0F / 256.0F) {
      const float wanted = from_light(to_light(ink) * coverage + to_light(ground) * (1.0F - coverage));
      coverage = (wanted - ground) / (ink - ground);
    }
    table[static_cast<std::size_t>(i)] =
        static_cast<std::uint8_t>(std::lround(std::clamp(coverage, 0.0F, 1.0F) * 255.0F));
  }
  return table;
}

GlyphCache::GlyphCache() {
  for (std::size_t shade = 0; shade < tables_.size(); ++shade) tables_[shade] = coverage_table(static_cast<int>(shade));
}

const GlyphSprite* GlyphCache::find(Atlas& atlas, const FontSet& fonts, std::uint16_t font, std::uint32_t glyph,
                                    int phase, int shade) {
  if (generation_ != atlas.generation()) {
    sprites_.clear();
    generation_ = atlas.generation();
    full_ = false;
  }
  const std::uint64_t key = key_of(font, glyph, phase, shade);
  if (const auto found = sprites_.find(key); found != sprites_.end())
    return found->second.sprite.width == 0 ? nullptr : &found->second;
  GlyphBitmap bitmap = fonts.rasterise(font, glyph, phase);
  GlyphSprite made{{}, bitmap.left, bitmap.top};
  if (!bitmap.coverage.empty()) {
    const auto room = sprites_.size() < most ? atlas.add(bitmap.width, bitmap.height) : std::nullopt;
    full_ = full_ || !room;
    if (!room) return nullptr;
    const auto& table = tables_[static_cast<std::size_t>(shade)];
    for (std::uint8_t& value : bitmap.coverage) value = table[value];
    atlas.write_coverage(*room, bitmap.coverage);
    made.sprite = *room;
  }
  const GlyphSprite& kept = sprites_.emplace(key, made).first->second;
  return kept.sprite.width == 0 ? nullptr : &kept;
}

}  // namespace sala
