#include "documents/pixbuf_picture.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "core/png_form.h"
#include "words/core.h"

namespace sala {
namespace {

constexpr std::int64_t most_pixels = 64'000'000;
constexpr std::array<const char*, 2> formats = {"png", "jpeg"};

using Loader = std::unique_ptr<GdkPixbufLoader, ObjectUnref>;

bool is_too_large(std::int64_t width, std::int64_t height) {
  return width > 0 && height > most_pixels / width;
}

/// A PNG says so before anything of it is decoded, damaged or not.
bool says_too_large(std::string_view picture) {
  const auto sides = png_sides(picture);
  return sides && is_too_large(sides->width, sides->height);
}

struct PixelLimit {
  int longest_px = 0;
  bool is_too_large = false;
};

/// Pictures are made smaller while they are read; one of too many pixels is not read at all.
void limit_size(GdkPixbufLoader* loader, int width, int height, gpointer of) {
  auto& limit = *static_cast<PixelLimit*>(of);
  limit.is_too_large = is_too_large(width, height);
  const double scale =
      limit.is_too_large ? 0 : std::min(1.0, static_cast<double>(limit.longest_px) / std::max({width, height, 1}));
  const auto scaled = [&](int side) { return limit.is_too_large ? 0 : std::max(1, static_cast<int>(side * scale)); };
  gdk_pixbuf_loader_set_size(loader, scaled(width), scaled(height));
}

Loader loader_for(const char* format, PixelLimit& limit) {
  Loader loader(gdk_pixbuf_loader_new_with_type(format, nullptr));
  if (loader) g_signal_connect(loader.get(), "size-prepared", G_CALLBACK(limit_size), &limit);
  return loader;
}

/// Nothing when the bytes are not of that format, or damaged.
Pixbuf read_as(const char* format, std::string_view bytes, PixelLimit& limit) {
  const Loader loader = loader_for(format, limit);
  if (!loader) return nullptr;
  const auto* data = reinterpret_cast<const guchar*>(bytes.data());
  const bool written = gdk_pixbuf_loader_write(loader.get(), data, bytes.size(), nullptr) != FALSE;
  const bool closed = gdk_pixbuf_loader_close(loader.get(), nullptr) != FALSE;  // once, whatever came before
  GdkPixbuf* read = gdk_pixbuf_loader_get_pixbuf(loader.get());
  if (!written || !closed || limit.is_too_large || read == nullptr) return nullptr;
  return Pixbuf(gdk_pixbuf_apply_embedded_orientation(read));
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

Result<Pixbuf> read_pixbuf(std::string_view bytes, int longest_px, const std::string& name) {
  const auto format = std::ranges::find_if(formats, [&](const char* each) { return is_of(each, bytes); });
  if (format == formats.end()) return fail(words::error_image_unknown, {{"file", name}});
  if (says_too_large(bytes)) return fail(words::error_image_too_large, {{"file", name}});
  if (!is_whole(*format, bytes)) return fail(words::error_image_damaged, {{"file", name}});
  PixelLimit limit{longest_px};
  Pixbuf read = read_as(*format, bytes, limit);
  if (limit.is_too_large) return fail(words::error_image_too_large, {{"file", name}});
  if (!read) return fail(words::error_image_damaged, {{"file", name}});
  return read;
}

Pixbuf fitted_pixbuf(const GdkPixbuf* pixbuf, int longest_px) {
  const int width = gdk_pixbuf_get_width(pixbuf), height = gdk_pixbuf_get_height(pixbuf);
  const double scale = std::min(1.0, static_cast<double>(longest_px) / std::max(width, height));
  const auto scaled = [&](int length) { return std::max(1, static_cast<int>(length * scale + 0.5)); };
  return Pixbuf(gdk_pixbuf_scale_simple(pixbuf, scaled(width), scaled(height), GDK_INTERP_BILINEAR));
}

std::string png_of(GdkPixbuf* pixbuf, const char* compression) {
  gchar* data = nullptr;
  gsize size = 0;
  const bool saved = pixbuf != nullptr && gdk_pixbuf_save_to_buffer(pixbuf, &data, &size, "png", nullptr, "compression",
                                                                    compression, nullptr) != FALSE;
  std::string png = saved ? std::string(data, size) : std::string();
  g_free(data);
  return png;
}

}  // namespace sala
