#include "platform/screenshot.h"

#include <gdk-pixbuf/gdk-pixbuf.h>

#include "files/whole_file.h"
#include "words/core.h"

namespace sala {

namespace {

struct ScreenshotUnref {
  void operator()(GdkPixbuf* pixbuf) const { g_object_unref(pixbuf); }
};
using Pixbuf = std::unique_ptr<GdkPixbuf, ScreenshotUnref>;

Pixbuf without_alpha(const Screenshot& screenshot) {
  Pixbuf pixbuf(gdk_pixbuf_new(GDK_COLORSPACE_RGB, FALSE, 8, screenshot.width, screenshot.height));
  guchar* rows = gdk_pixbuf_get_pixels(pixbuf.get());
  const auto stride = static_cast<std::size_t>(gdk_pixbuf_get_rowstride(pixbuf.get()));
  const auto width = static_cast<std::size_t>(screenshot.width);
  const std::uint8_t* from = screenshot.rgba.data();
  for (std::size_t y = 0; y < static_cast<std::size_t>(screenshot.height); ++y)
    for (std::size_t x = 0; x < width; ++x, from += 4) std::copy_n(from, 3, rows + y * stride + x * 3);
  return pixbuf;
}

}  // namespace

std::array<std::uint8_t, 4> Screenshot::at(int x, int y) const {
  const std::size_t first =
      (static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x)) * 4;
  return {rgba.at(first), rgba.at(first + 1), rgba.at(first + 2), rgba.at(first + 3)};
}

Result<void> write_png(const std::filesystem::path& file, const Screenshot& screenshot) {
  const Pixbuf pixbuf = without_alpha(screenshot);
  GError* error = nullptr;
  gchar* data = nullptr;
  gsize size = 0;
  if (gdk_pixbuf_save_to_buffer(pixbuf.get(), &data, &size, "png", &error, "compression", "6", nullptr)) {
    const auto written = write_file(file, {data, size});
    g_free(data);
    return written;
  }
  const std::string why = error->message;
  g_error_free(error);
  return fail(words::error_file_unwritable, {{"file", file.string()}, {"why", why}});
}

}  // namespace sala
