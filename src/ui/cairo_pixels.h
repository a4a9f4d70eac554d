// Pictures that cairo draws, and their pixels as the atlas wants them. For the shelves of icons and pictures.
#pragma once
#include <cairo.h>

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace sala {

struct DestroySurface {
  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};
struct DestroyDrawing {
  void operator()(cairo_t* context) const { cairo_destroy(context); }
};
using Surface = std::unique_ptr<cairo_surface_t, DestroySurface>;

/// What `draw` draws on a see-through ground: premultiplied ARGB words.
template <class Draw>
Surface drawn_surface(int width_px, int height_px, Draw&& draw) {
  Surface surface(cairo_image_surface_create(CAIRO_FORMAT_ARGB32, width_px, height_px));
  const std::unique_ptr<cairo_t, DestroyDrawing> context(cairo_create(surface.get()));
  draw(context.get());
  cairo_surface_flush(surface.get());
  return surface;
}

/// Nothing where it cannot be read.
Surface read_png(const std::string& png);

/// One word of a drawn surface.
std::uint32_t pixel_at(cairo_surface_t* surface, int x, int y);
/// All of it row by row, red, green, blue and alpha, not premultiplied.
std::vector<std::uint8_t> straight_rgba(cairo_surface_t* surface);

}  // namespace sala
