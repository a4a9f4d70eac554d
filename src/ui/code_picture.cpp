#include "ui/code_picture.h"

#include <cmath>

namespace sala {

void draw_code(Canvas& canvas, Rect rect, const CodePicture& code) {
  constexpr int quiet_zone = 4;
  const float module =
      std::floor(rect.width * canvas.scale / static_cast<float>(code.size + 2 * quiet_zone)) / canvas.scale;
  const float side = module * static_cast<float>(code.size + 2 * quiet_zone);
  const Rect square = centered(rect, {side, side});
  fill_rect(canvas, square, rgb(0xFFFFFF), 12);
  const float x0 = std::round(square.x * canvas.scale) / canvas.scale + module * quiet_zone;
  const float y0 = std::round(square.y * canvas.scale) / canvas.scale + module * quiet_zone;
  for (int y = 0; y < code.size; ++y)
    for (int x = 0; x < code.size; ++x)
      if (code.dark[static_cast<std::size_t>(y * code.size + x)])
        fill_rect(canvas, {x0 + module * static_cast<float>(x), y0 + module * static_cast<float>(y), module, module},
                  rgb(0x000000));
}

}  // namespace sala
