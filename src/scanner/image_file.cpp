#include "scanner/image_file.h"

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <libyuv.h>

#include "words/core.h"
#include "words/scanner.h"

namespace sala {
namespace {

constexpr std::uintmax_t max_file_bytes = 64u << 20;
constexpr std::int64_t max_pixels = 64'000'000;
constexpr int max_side = 32'000;  // libyuv counts in 16.16 when it makes them smaller, and writes elsewhere beyond
constexpr auto formats = std::to_array<std::string_view>({"png", "jpeg", "gif", "bmp", "tiff", "webp", "pnm"});

struct ImageFileUnref {
  void operator()(GdkPixbuf* pixbuf) const { g_object_unref(pixbuf); }
};
using Pixbuf = std::unique_ptr<GdkPixbuf, ImageFileUnref>;

Failure cannot_read(const std::filesystem::path& file, TextId why) {
  return fail(why, {{"file", file.string()}});
}

/// What the first bytes of the file say it holds, when that is a picture of a kind we read.
struct Header {
  int width = 0, height = 0;
};

std::optional<Header> read_header(const std::filesystem::path& file) {
  Header header;
  GdkPixbufFormat* format = gdk_pixbuf_get_file_info(file.c_str(), &header.width, &header.height);
  if (!format) return std::nullopt;
  gchar* name = gdk_pixbuf_format_get_name(format);
  const bool known = std::ranges::find(formats, std::string_view(name)) != formats.end();
  g_free(name);
  if (!known) return std::nullopt;
  return header;
}

bool is_too_large(int width, int height) {
  return std::max(width, height) > max_side || std::int64_t{width} * height > max_pixels;
}

/// RGB without an alpha channel; what was transparent shows white paper.
Pixbuf on_white(Pixbuf pixbuf) {
  if (!gdk_pixbuf_get_has_alpha(pixbuf.get())) return pixbuf;
  const int width = gdk_pixbuf_get_width(pixbuf.get()), height = gdk_pixbuf_get_height(pixbuf.get());
  Pixbuf paper(gdk_pixbuf_new(GDK_COLORSPACE_RGB, FALSE, 8, width, height));
  if (!paper) return nullptr;
  gdk_pixbuf_fill(paper.get(), 0xffffffff);
  gdk_pixbuf_composite(pixbuf.get(), paper.get(), 0, 0, width, height, 0, 0, 1, 1, GDK_INTERP_NEAREST, 255);
  return paper;
}

ColourFrame to_i420(const GdkPixbuf* rgb) {
  ColourFrame frame;
  frame.width = gdk_pixbuf_get_width(rgb);
  frame.height = gdk_pixbuf_get_height(rgb);
  auto bytes = std::make_shared<std::vector<std::uint8_t>>(i420_bytes(frame.width, frame.height));
  std::uint8_t* y = bytes->data();
  std::uint8_t* u = y + static_cast<std::ptrdiff_t>(frame.width) * frame.height;
  std::uint8_t* v = u + static_cast<std::ptrdiff_t>(frame.chroma_width()) * frame.chroma_height();
  libyuv::RAWToJ420(gdk_pixbuf_read_pixels(rgb), gdk_pixbuf_get_rowstride(rgb), y, frame.width, u, frame.chroma_width(),
                    v, frame.chroma_width(), frame.width, frame.height);
  frame.bytes = std::move(bytes);
  return frame;
}

}  // namespace

bool looks_like_image(const std::filesystem::path& file) {
  return read_header(file).has_value();
}

Result<Picture> read_image(const std::filesystem::path& file) {
  std::error_code failed;
  if (!std::filesystem::is_regular_file(file, failed)) return cannot_read(file, words::error_image_missing);
  const auto size = std::filesystem::file_size(file, failed);
  if (failed || size > max_file_bytes) return cannot_read(file, words::error_image_too_large);
  const auto header = read_header(file);
  if (!header) return cannot_read(file, words::error_image_unknown);
  if (is_too_large(header->width, header->height)) return cannot_read(file, words::error_image_too_large);

  GError* error = nullptr;
  Pixbuf pixbuf(gdk_pixbuf_new_from_file(file.c_str(), &error));
  if (error) g_error_free(error);
  if (pixbuf) pixbuf.reset(gdk_pixbuf_apply_embedded_orientation(pixbuf.get()));
  if (pixbuf) pixbuf = on_white(std::move(pixbuf));
  if (!pixbuf) return cannot_read(file, words::error_image_damaged);
  if (is_too_large(gdk_pixbuf_get_width(pixbuf.get()), gdk_pixbuf_get_height(pixbuf.get())))
    return cannot_read(file, words::error_image_too_large);  // than its head said
  const ColourFrame colour = to_i420(pixbuf.get());
  return Picture{colour.grey(), colour};
}

}  // namespace sala
