// Rounded corners and soft shadows as small pictures in the atlas, made when first asked for: exact where triangles
// would be rough (corners) or stacked (shadows).
#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <vector>

#include "ui/atlas.h"

namespace sala {

enum class Shadow {
  none,
  card,    // 0 6 28, ink 8 %
  tile,    // 0 4 18, ink 7 %
  key,     // 0 3 10, ink 10 %
  camera,  // 0 10 40, ink 18 %
};

/// As CSS says it, dp: moved down by `offset`, blurred by `blur` (sigma is half of it).
struct ShadowSpec {
  float offset = 0;
  float blur = 0;
  float opacity = 0;
};
ShadowSpec shadow_spec(Shadow shadow);

/// Coverage of the top left quarter of a disc of radius `radius_px`, exact by area; with `width_px` only the ring's.
std::vector<std::uint8_t> corner_coverage(int radius_px, int width_px);
/// The top left corner of a blurred rounded rectangle: `reach` px outside it and `reach + radius_px` px inside it.
struct BlurredCorner {
  int reach = 0;
  int side = 0;
  std::vector<std::uint8_t> coverage;
};
BlurredCorner blurred_corner(int radius_px, float sigma_px);

class SpriteShelf {
 public:
  /// width_px 0: a filled quarter disc. Nothing when the atlas is full.
  std::optional<Sprite> corner(Atlas& atlas, int radius_px, int width_px = 0);
  struct ShadowSprite {
    Sprite sprite;
    int reach = 0;
  };
  std::optional<ShadowSprite> shadow(Atlas& atlas, int radius_px, float sigma_px);

 private:
  void forget_if_cleared(const Atlas& atlas);
  std::uint32_t generation_ = 0;
  std::map<std::pair<int, int>, Sprite> corners_;
  std::map<std::pair<int, int>, ShadowSprite> shadows_;
};

}  // namespace sala
