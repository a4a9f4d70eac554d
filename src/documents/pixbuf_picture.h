// PNG and JPEG read by gdk-pixbuf, within bounds: what logo_picture.h and picture_anew.h are made of. Nobody else includes it.
#pragma once
#include <gdk-pixbuf/gdk-pixbuf.h>

#include <memory>
#include <string>
#include <string_view>

#include "core/result.h"

namespace sala {

struct ObjectUnref {
  void operator()(void* object) const { g_object_unref(object); }
};
using Pixbuf = std::unique_ptr<GdkPixbuf, ObjectUnref>;

/// The picture, upright, made smaller while it is read where a side is longer than `longest_px`. `name` is only told in errors:
/// error_image_unknown, error_image_too_large (over 64 megapixels), error_image_damaged (also one that was cut).
Result<Pixbuf> read_pixbuf(std::string_view bytes, int longest_px, const std::string& name);

/// In its proportions, no side longer than that, no larger than it was.
Pixbuf fitted_pixbuf(const GdkPixbuf* pixbuf, int longest_px);

/// Its pixels and nothing else; empty where it cannot be made. `compression` is 0 to 9.
std::string png_of(GdkPixbuf* pixbuf, const char* compression);

}  // namespace sala
