#include "ui/sprites.h"

#include <algorithm>
#include <cmath>

namespace sala {

namespace {

// How much of the pixel at (x, y) lies within `radius` of (cx, cy): 16 x 16 samples, enough for 8 bits of a curve's
// edge.
float disc_share(float cx, float cy, float radius, int x, int y) {
  const float far = std::hypot(static_cast<float>(x) + 0.5F - cx, static_cast<float>(y) + 0.5F - cy);
  if (far > radius + 0.75F) return 0;
  if (far < radius - 0.75F) return 1;
  int inside = 0;
  for (int i = 0; i < 256; ++i) {
    const float dx = static_cast<float>(x) + (static_cast<float>(i % 16) + 0.5F) / 16.0F - cx;
    const float dy = static_cast<float>(y) + (static_cast<float>(i / 16) + 0.5F) / 16.0F - cy;
    if (dx * dx + dy * dy <= radius * radius) ++inside;
  }
  return static_cast<float>(inside) / 256.0F;
}

std::vector<float> gaussian(float sigma) {
  const int half = static_cast<int>(std::ceil(sigma * 3));
  std::vector<float> kernel;
  float sum = 0;
  for (int i = -half; i <= half; ++i) {
    const auto x = static_cast<float>(i);
    kernel.push_back(std::exp(-x * x / (2 * sigma * sigma)));
    sum += kernel.back();
  }
  for (float& weight : kernel) weight /= sum;
  return kernel;
}

// The top left quarter of a rounded rectangle large enough that its middle is solid, `reach` empty px before it. Beyond
// the right and bottom edges everything continues as there.
std::vector<float> sharp_corner(int radius, int reach, int side) {
  std::vector<float> area(static_cast<std::size_t>(side * side), 0.0F);
  const auto center = static_cast<float>(reach + radius);
  for (int y = reach; y < side; ++y)
    for (int x = reach; x < side; ++x) {
      const bool in_corner = x < reach + radius && y < reach + radius;
      area[static_cast<std::size_t>(y * side + x)] =
          in_corner ? disc_share(center, center, static_cast<float>(radius), x, y) : 1.0F;
    }
  return area;
}

// Blurs rows and writes them as columns, so that twice is both ways.
std::vector<float> blurred_and_turned(const std::vector<float>& area, int side, const std::vector<float>& kernel) {
  const int half = static_cast<int>(kernel.size() / 2);
  std::vector<float> turned(area.size());
  for (int y = 0; y < side; ++y)
    for (int x = 0; x < side; ++x) {
      float sum = 0;
      for (int k = -half; k <= half; ++k) {
        const int from = std::min(x + k, side - 1);
        if (from >= 0)
          sum += area[static_cast<std::size_t>(y * side + from)] * kernel[static_cast<std::size_t>(k + half)];
      }
      turned[static_cast<std::size_t>(x * side + y)] = sum;
    }
  return turned;
}

std::vector<std::uint8_t> to_coverage(const std::vector<float>& area) {
  std::vector<std::uint8_t> coverage(area.size());
  std::transform(area.begin(), area.end(), coverage.begin(),
                 [](float share) { return static_cast<std::uint8_t>(std::lround(share * 255.0F)); });
  return coverage;
}

}  // namespace

ShadowSpec shadow_spec(Shadow shadow) {
  switch (shadow) {
    case Shadow::none:
      return {};
    case Shadow::card:
      return {6, 28, 0.08F};
    case Shadow::tile:
      return {4, 18, 0.07F};
    case Shadow::key:
      return {3, 10, 0.10F};
    case Shadow::camera:
      return {10, 40, 0.18F};
  }
  return {};
}

std::vector<std::uint8_t> corner_coverage(int radius_px, int width_px) {
  std::vector<float> area(static_cast<std::size_t>(radius_px * radius_px));
  const auto center = static_cast<float>(radius_px);
  const auto hole = static_cast<float>(radius_px - width_px);
  for (int y = 0; y < radius_px; ++y)
    for (int x = 0; x < radius_px; ++x) {
      float share = disc_share(center, center, center, x, y);
      if (width_px > 0) share -= disc_share(center, center, hole, x, y);
      area[static_cast<std::size_t>(y * radius_px + x)] = share;
    }
  return to_coverage(area);
}

BlurredCorner blurred_corner(int radius_px, float sigma_px) {
  const int reach = static_cast<int>(std::ceil(sigma_px * 3));
  const int side = reach + radius_px + reach;
  const std::vector<float> kernel = gaussian(sigma_px);
  const std::vector<float> sharp = sharp_corner(radius_px, reach, side);
  const std::vector<float> soft = blurred_and_turned(blurred_and_turned(sharp, side, kernel), side, kernel);
  return {reach, side, to_coverage(soft)};
}

void SpriteShelf::forget_if_cleared(const Atlas& atlas) {
  if (generation_ == atlas.generation()) return;
  generation_ = atlas.generation();
  corners_.clear();
  shadows_.clear();
}

std::optional<Sprite> SpriteShelf::corner(Atlas& atlas, int radius_px, int width_px) {
  forget_if_cleared(atlas);
  const std::pair key{radius_px, width_px};
  if (const auto found = corners_.find(key); found != corners_.end()) return found->second;
  const auto room = atlas.add(radius_px, radius_px);
  if (!room) return std::nullopt;
  atlas.write_coverage(*room, corner_coverage(radius_px, width_px));
  corners_.emplace(key, *room);
  return room;
}

std::optional<SpriteShelf::ShadowSprite> SpriteShelf::shadow(Atlas& atlas, int radius_px, float sigma_px) {
  forget_if_cleared(atlas);
  const std::pair key{radius_px, static_cast<int>(std::lround(sigma_px * 64))};
  if (const auto found = shadows_.find(key); found != shadows_.end()) return found->second;
  const BlurredCorner corner = blurred_corner(radius_px, sigma_px);
  const auto room = atlas.add(corner.side, corner.side);
  if (!room) return std::nullopt;
  atlas.write_coverage(*room, corner.coverage);
  return shadows_.emplace(key, ShadowSprite{*room, corner.reach}).first->second;
}

}  // namespace sala
