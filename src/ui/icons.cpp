#include "ui/icons.h"

#include <fmt/format.h>
#include <librsvg/rsvg.h>

#include <cstring>
#include <map>
#include <tuple>

#include "core/text_ids.h"
#include "ui/fonts.h"

namespace sala {

namespace {

struct DestroySurface {
  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};
struct DestroyContext {
  void operator()(cairo_t* context) const { cairo_destroy(context); }
};
using Surface = std::unique_ptr<cairo_surface_t, DestroySurface>;
using Drawing = GPointer<RsvgHandle>;

constexpr std::array<const char*, icon_count> icon_names = {
    "accessibility", "back",        "backspace",  "bars",    "calendar", "camera",  "camera_off",
    "certificate",   "check",       "check_bold", "clock",   "close",    "cross",   "door",
    "down",          "file",        "flag",       "folder",  "forward",  "gear",    "info",
    "language",      "lock",        "minus",      "opening", "pencil",   "people",  "person",
    "pin_place",     "plus_circle", "power",      "qr",      "refresh",  "restart", "search",
    "shift",         "star",        "ticket",     "undo",    "up",       "usb",     "warning"};

Result<Drawing> read_svg(const std::filesystem::path& file) {
  Drawing drawing(rsvg_handle_new_from_file(file.c_str(), nullptr));
  if (!drawing) return fail(TextId::error_icon_missing, {{"file", file.string()}});
  return drawing;
}

// Premultiplied ARGB words, as cairo draws them.
Surface rendered(RsvgHandle* drawing, int size_px) {
  Surface surface(cairo_image_surface_create(CAIRO_FORMAT_ARGB32, size_px, size_px));
  const std::unique_ptr<cairo_t, DestroyContext> context(cairo_create(surface.get()));
  const RsvgRectangle area{0, 0, static_cast<double>(size_px), static_cast<double>(size_px)};
  rsvg_handle_render_document(drawing, context.get(), &area, nullptr);
  cairo_surface_flush(surface.get());
  return surface;
}

void set_stroke(RsvgHandle* drawing, float stroke) {
  const std::string style = fmt::format("svg {{ stroke-width: {} }}", stroke);
  rsvg_handle_set_stylesheet(drawing, reinterpret_cast<const guint8*>(style.data()), style.size(), nullptr);
}

std::uint32_t pixel_at(cairo_surface_t* surface, int x, int y) {
  const unsigned char* row =
      cairo_image_surface_get_data(surface) + static_cast<std::ptrdiff_t>(y) * cairo_image_surface_get_stride(surface);
  std::uint32_t pixel = 0;
  std::memcpy(&pixel, row + static_cast<std::ptrdiff_t>(x) * 4, 4);
  return pixel;
}

std::uint8_t straight(std::uint32_t premultiplied, std::uint32_t alpha) {
  return alpha == 0 ? std::uint8_t{255}
                    : static_cast<std::uint8_t>(std::min(255U, (premultiplied * 255U + alpha / 2) / alpha));
}

void append_straight(std::vector<std::uint8_t>& out, std::uint32_t argb) {
  const std::uint32_t alpha = argb >> 24U;
  for (const unsigned shift : {16U, 8U, 0U}) out.push_back(straight((argb >> shift) & 255U, alpha));
  out.push_back(static_cast<std::uint8_t>(alpha));
}

}  // namespace

struct IconShelf::Parts {
  std::vector<Drawing> icons;
  Drawing logo;
  Drawing logo_on_dark;
  std::map<std::tuple<int, int, float>, Sprite> made;  // (icon, size, stroke)
  std::map<std::pair<bool, int>, Sprite> logos_made;
  std::uint32_t generation = 0;

  void forget_if_cleared(const Atlas& atlas) {
    if (generation == atlas.generation()) return;
    generation = atlas.generation();
    made.clear();
    logos_made.clear();
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
  IconShelf shelf(std::move(parts));
  if (Result<void> logo = shelf.set_logo(assets / "logo.svg", assets / "logo_on_dark.svg"); !logo)
    return Failure(logo.error());
  return shelf;
}

Result<void> IconShelf::set_logo(const std::filesystem::path& svg, const std::filesystem::path& svg_on_dark) {
  Result<Drawing> logo = read_svg(svg);
  if (!logo) return Failure(logo.error());
  Result<Drawing> on_dark = read_svg(svg_on_dark);
  if (!on_dark) return Failure(on_dark.error());
  parts_->logo = std::move(*logo);
  parts_->logo_on_dark = std::move(*on_dark);
  parts_->logos_made.clear();
  return {};
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

std::optional<Sprite> IconShelf::logo(Atlas& atlas, int size_px, bool on_dark) {
  parts_->forget_if_cleared(atlas);
  const std::pair key{on_dark, size_px};
  if (const auto found = parts_->logos_made.find(key); found != parts_->logos_made.end()) return found->second;
  const auto room = atlas.add(size_px, size_px);
  if (!room) return std::nullopt;
  const Surface surface = rendered(on_dark ? parts_->logo_on_dark.get() : parts_->logo.get(), size_px);
  std::vector<std::uint8_t> rgba;
  for (int y = 0; y < size_px; ++y)
    for (int x = 0; x < size_px; ++x) append_straight(rgba, pixel_at(surface.get(), x, y));
  atlas.write_rgba(*room, rgba);
  parts_->logos_made.emplace(key, *room);
  return room;
}

}  // namespace sala
