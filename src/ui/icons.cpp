#include "ui/icons.h"

#include <fmt/format.h>
#include <librsvg/rsvg.h>

#include <map>
#include <tuple>

#include "ui/cairo_pixels.h"
#include "ui/fonts.h"
#include "words/shell.h"

namespace sala {

namespace {

using Drawing = GPointer<RsvgHandle>;

constexpr std::array<const char*, icon_count> icon_names = {
    "accessibility", "back",       "backspace", "bars",    "calendar", "camera", "camera_off", "certificate",
    "check",         "check_bold", "clock",     "close",   "cross",    "door",   "down",       "expand",
    "eye",           "file",       "flag",      "folder",  "forward",  "gear",   "info",       "language",
    "lock",          "minus",      "opening",   "pencil",  "people",   "person", "pin_place",  "plus_circle",
    "power",         "qr",         "refresh",   "restart", "screen",   "search", "shift",      "star",
    "ticket",        "undo",       "up",        "usb",     "warning"};

Result<Drawing> read_svg(const std::filesystem::path& file) {
  Drawing drawing(rsvg_handle_new_from_file(file.c_str(), nullptr));
  if (!drawing) return fail(words::error_icon_missing, {{"file", file.string()}});
  return drawing;
}

Surface rendered(RsvgHandle* drawing, int size_px) {
  return drawn_surface(size_px, size_px, [&](cairo_t* context) {
    const RsvgRectangle area{0, 0, static_cast<double>(size_px), static_cast<double>(size_px)};
    rsvg_handle_render_document(drawing, context, &area, nullptr);
  });
}

// ---- the organisation's logo ----------------------------------------------------------------------------------------
/// A white ground with round corners, on which any logo can be seen.
void draw_plate(cairo_t* context, double size) {
  const double radius = size * 0.16;
  constexpr double quarter = 1.5707963267948966;
  cairo_new_sub_path(context);
  cairo_arc(context, size - radius, radius, radius, -quarter, 0);
  cairo_arc(context, size - radius, size - radius, radius, 0, quarter);
  cairo_arc(context, radius, size - radius, radius, quarter, 2 * quarter);
  cairo_arc(context, radius, radius, radius, 2 * quarter, 3 * quarter);
  cairo_close_path(context);
  cairo_set_source_rgb(context, 1, 1, 1);
  cairo_fill(context);
}

Surface fitted(cairo_surface_t* logo, int size_px, bool on_dark) {
  return drawn_surface(size_px, size_px, [&](cairo_t* context) {
    if (on_dark) draw_plate(context, size_px);
    const double margin = on_dark ? size_px * 0.08 : 0, room = size_px - 2 * margin;
    const double width = cairo_image_surface_get_width(logo), height = cairo_image_surface_get_height(logo);
    const double scale = room / std::max(width, height);
    cairo_translate(context, (size_px - width * scale) / 2, (size_px - height * scale) / 2);
    cairo_scale(context, scale, scale);
    cairo_set_source_surface(context, logo, 0, 0);
    cairo_pattern_set_filter(cairo_get_source(context), CAIRO_FILTER_BEST);
    cairo_paint(context);
  });
}

void set_stroke(RsvgHandle* drawing, float stroke) {
  const std::string style = fmt::format("svg {{ stroke-width: {} }}", stroke);
  rsvg_handle_set_stylesheet(drawing, reinterpret_cast<const guint8*>(style.data()), style.size(), nullptr);
}

}  // namespace

struct IconShelf::Parts {
  std::vector<Drawing> icons;
  Drawing mark, mark_on_dark;
  std::shared_ptr<const std::string> logo_png;
  Surface logo;
  std::map<std::tuple<int, int, float>, Sprite> made;             // (icon, size, stroke)
  std::map<std::pair<bool, int>, Sprite> marks_made, logos_made;  // (on dark, size)
  std::uint32_t generation = 0;

  void forget_if_cleared(const Atlas& atlas) {
    if (generation == atlas.generation()) return;
    generation = atlas.generation();
    made.clear();
    marks_made.clear();
    logos_made.clear();
  }

  /// The one that is made already, or what `draw` makes; nothing when the atlas is full.
  template <class Draw>
  std::optional<Sprite> coloured(Atlas& atlas, std::map<std::pair<bool, int>, Sprite>& shelf, int size_px, bool on_dark,
                                 Draw&& draw) {
    forget_if_cleared(atlas);
    const std::pair key{on_dark, size_px};
    if (const auto found = shelf.find(key); found != shelf.end()) return found->second;
    const auto room = atlas.add(size_px, size_px);
    if (!room) return std::nullopt;
    const Surface surface = draw();
    atlas.write_rgba(*room, straight_rgba(surface.get()));
    shelf.emplace(key, *room);
    return room;
  }
};

const char* icon_name(Icon icon) {
  return icon_names[static_cast<std::size_t>(icon)];
}

IconShelf::IconShelf(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
IconShelf::IconShelf(IconShelf&&) noexcept = default;
IconShelf& IconShelf::operator=(IconShelf&&) noexcept = default;
IconShelf::~IconShelf() = default;

Result<IconShelf> IconShelf::open(const std::filesystem::path& assets) {
  auto parts = std::make_unique<Parts>();
  for (const char* name : icon_names) {
    Result<Drawing> drawing = read_svg(assets / "icons" / (std::string(name) + ".svg"));
    if (!drawing) return Failure(drawing.error());
    parts->icons.push_back(std::move(*drawing));
  }
  Result<Drawing> mark = read_svg(assets / "logo.svg"), on_dark = read_svg(assets / "logo_on_dark.svg");
  if (!mark) return Failure(mark.error());
  if (!on_dark) return Failure(on_dark.error());
  parts->mark = std::move(*mark);
  parts->mark_on_dark = std::move(*on_dark);
  return IconShelf(std::move(parts));
}

void IconShelf::set_logo(std::shared_ptr<const std::string> png) {
  if (png == parts_->logo_png) return;
  parts_->logo_png = std::move(png);
  parts_->logo = parts_->logo_png ? read_png(*parts_->logo_png) : nullptr;
  parts_->logos_made.clear();
}

std::optional<Sprite> IconShelf::icon(Atlas& atlas, Icon icon, int size_px, float stroke) {
  parts_->forget_if_cleared(atlas);
  const std::tuple key{static_cast<int>(icon), size_px, stroke};
  if (const auto found = parts_->made.find(key); found != parts_->made.end()) return found->second;
  const auto room = atlas.add(size_px, size_px);
  if (!room) return std::nullopt;
  RsvgHandle* drawing = parts_->icons[static_cast<std::size_t>(icon)].get();
  set_stroke(drawing, stroke);
  const Surface surface = rendered(drawing, size_px);
  std::vector<std::uint8_t> coverage;
  for (int y = 0; y < size_px; ++y)
    for (int x = 0; x < size_px; ++x)
      coverage.push_back(static_cast<std::uint8_t>(pixel_at(surface.get(), x, y) >> 24U));
  atlas.write_coverage(*room, coverage);
  parts_->made.emplace(key, *room);
  return room;
}

std::optional<Sprite> IconShelf::mark(Atlas& atlas, int size_px, bool on_dark) {
  return parts_->coloured(atlas, parts_->marks_made, size_px, on_dark,
                          [&] { return rendered(on_dark ? parts_->mark_on_dark.get() : parts_->mark.get(), size_px); });
}

std::optional<Sprite> IconShelf::logo(Atlas& atlas, int size_px, bool on_dark) {
  if (!parts_->logo) return mark(atlas, size_px, on_dark);
  return parts_->coloured(atlas, parts_->logos_made, size_px, on_dark,
                          [&] { return fitted(parts_->logo.get(), size_px, on_dark); });
}

}  // namespace sala
