#include "ui/pictures.h"

#include <algorithm>

#include "core/png_form.h"
#include "ui/cairo_pixels.h"

namespace sala {
namespace {

constexpr unsigned largest_shown_side = 8192;

Surface scaled_picture(cairo_surface_t* picture, int width_px, int height_px) {
  return drawn_surface(width_px, height_px, [&](cairo_t* context) {
    cairo_scale(context, static_cast<double>(width_px) / cairo_image_surface_get_width(picture),
                static_cast<double>(height_px) / cairo_image_surface_get_height(picture));
    cairo_set_source_surface(context, picture, 0, 0);
    cairo_pattern_set_filter(cairo_get_source(context), CAIRO_FILTER_GOOD);
    cairo_pattern_set_extend(cairo_get_source(context), CAIRO_EXTEND_PAD);
    cairo_paint(context);
  });
}

}  // namespace

ShownPicture shown_picture(std::string name, std::string png) {
  const auto sides = png_sides(png);
  const auto is_side = [](unsigned side) { return side > 0 && side <= largest_shown_side; };
  if (!sides || !is_side(sides->width) || !is_side(sides->height)) return {std::move(name), nullptr};
  return {std::move(name), std::make_shared<const std::string>(std::move(png)), static_cast<int>(sides->width),
          static_cast<int>(sides->height)};
}

Rect fitted_picture(const ShownPicture& picture, Rect room, float most) {
  const auto width = static_cast<float>(picture.width), height = static_cast<float>(picture.height);
  if (width <= 0 || height <= 0) return {};
  const float scale = std::max(0.0F, std::min({room.width / width, room.height / height, most}));
  return centered(room, {width * scale, height * scale});
}

std::optional<Sprite> PictureShelf::picture(Atlas& atlas, const ShownPicture& shown, int width_px, int height_px) {
  was_full_ = false;
  if (generation_ != atlas.generation()) made_.clear();
  generation_ = atlas.generation();
  if (!shown.png || width_px <= 0 || height_px <= 0) return std::nullopt;
  const std::tuple key{shown.name, width_px, height_px};
  if (const auto found = made_.find(key); found != made_.end()) return found->second;
  const Surface read = read_png(*shown.png);
  if (!read) return std::nullopt;
  const auto room = atlas.add(width_px, height_px);
  was_full_ = !room;
  if (!room) return std::nullopt;
  atlas.write_rgba(*room, straight_rgba(scaled_picture(read.get(), width_px, height_px).get()));
  made_.emplace(key, *room);
  return room;
}

}  // namespace sala
