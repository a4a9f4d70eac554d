#include "documents/logo_picture.h"

#include <gdk-pixbuf/gdk-pixbuf.h>

#include <array>
#include <memory>

#include "core/logo.h"
#include "words/core.h"

namespace sala {
namespace {

constexpr std::int64_t most_pixels = 64'000'000;
constexpr std::array<int, 4> sides = {384, 256, 160, 96};  // tried in order until the PNG is small enough
constexpr std::array<const char*, 2> formats = {"png", "jpeg"};

struct LogoUnref {
  void operator()(void* object) const { g_object_unref(object); }
};
using Loader = std::unique_ptr<GdkPixbufLoader, LogoUnref>;
using Pixbuf = std::unique_ptr<GdkPixbuf, LogoUnref>;

/// Pictures are made smaller while they are read; one of too many pixels is not read at all.
void limit_size(GdkPixbufLoader* loader, int width, int height, gpointer is_too_large) {
  const bool too_large = std::int64_t{width} * height > most_pixels;
  *static_cast<bool*>(is_too_large) = too_large;
  const double scale = too_large ? 0 : std::min(1.0, 4.0 * sides.front() / std::max({width, height, 1}));
  gdk_pixbuf_loader_set_size(loader, static_cast<int>(width * scale), static_cast<int>(height * scale));
}

Loader loader_for(const char* format, bool& is_too_large) {
  Loader loader(gdk_pixbuf_loader_new_with_type(format, nullptr));
  if (loader) g_signal_connect(loader.get(), "size-prepared", G_CALLBACK(limit_size), &is_too_large);
  return loader;
}

/// Nothing when the bytes are not of that format, or damaged.
Pixbuf read_as(const char* format, std::string_view bytes, bool& is_too_large) {
  const Loader loader = loader_for(format, is_too_large);
  if (!loader) return nullptr;
  const auto* data = reinterpret_cast<const guchar*>(bytes.data());
  const bool written = gdk_pixbuf_loader_write(loader.get(), data, bytes.size(), nullptr) != FALSE;
  const bool closed = gdk_pixbuf_loader_close(loader.get(), nullptr) != FALSE;  // once, whatever came before
  GdkPixbuf* read = gdk_pixbuf_loader_get_pixbuf(loader.get());
  if (!written || !closed || is_too_large || read == nullptr) return nullptr;
  return Pixbuf(gdk_pixbuf_apply_embedded_orientation(read));
}

Pixbuf fitted(const GdkPixbuf* pixbuf, int side) {
  const int width = gdk_pixbuf_get_width(pixbuf), height = gdk_pixbuf_get_height(pixbuf);
  const double scale = std::min(1.0, static_cast<double>(side) / std::max(width, height));
  const auto scaled = [&](int length) { return std::max(1, static_cast<int>(length * scale + 0.5)); };
  return Pixbuf(gdk_pixbuf_scale_simple(pixbuf, scaled(width), scaled(height), GDK_INTERP_BILINEAR));
}

std::string png_of(GdkPixbuf* pixbuf) {
  gchar* data = nullptr;
  gsize size = 0;
  const bool saved = pixbuf != nullptr && gdk_pixbuf_save_to_buffer(pixbuf, &data, &size, "png", nullptr, "compression",
                                                                    "9", nullptr) != FALSE;
  std::string png = saved ? std::string(data, size) : std::string();
  g_free(data);
  return png;
}

bool is_of(const char* format, std::string_view picture) {
  return std::string_view(format) == "png" ? picture.starts_with("\x89PNG") : picture.starts_with("\xff\xd8\xff");
}

/// Where the picture itself begins behind the segments of a JPEG, which may hold a smaller picture; npos where it does not.
std::size_t start_of_scan(std::string_view jpeg) {
  for (std::size_t at = 2; at + 4 <= jpeg.size() && jpeg[at] == '\xff';) {
    if (jpeg[at + 1] == '\xda') return at;
    at += 2 + static_cast<unsigned char>(jpeg[at + 2]) * 256U + static_cast<unsigned char>(jpeg[at + 3]);
  }
  return std::string_view::npos;
}

/// gdk-pixbuf fills what a cut file lacks with grey and calls it read.
bool is_whole(const char* format, std::string_view picture) {
  if (std::string_view(format) == "png") return picture.find("IEND\xae\x42\x60\x82") != std::string_view::npos;
  const std::size_t scan = start_of_scan(picture);
  return scan != std::string_view::npos && picture.find("\xff\xd9", scan) != std::string_view::npos;
}

}  // namespace

Result<std::string> logo_from(std::string_view picture, const std::string& name) {
  const auto format = std::ranges::find_if(formats, [&](const char* each) { return is_of(each, picture); });
  if (format == formats.end()) return fail(words::error_image_unknown, {{"file", name}});
  if (!is_whole(*format, picture)) return fail(words::error_image_damaged, {{"file", name}});
  bool is_too_large = false;
  const Pixbuf read = read_as(*format, picture, is_too_large);
  if (is_too_large) return fail(words::error_image_too_large, {{"file", name}});
  if (!read) return fail(words::error_image_damaged, {{"file", name}});
  for (const int side : sides)
    if (std::string png = png_of(fitted(read.get(), side).get()); is_logo(png)) return png;
  return fail(words::error_image_too_large, {{"file", name}});
}

}  // namespace sala
