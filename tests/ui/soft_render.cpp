#include "ui/soft_render.h"

#include <gdk-pixbuf/gdk-pixbuf.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>

namespace sala {

namespace {

float soft_render_edge(const ImVec2& a, const ImVec2& b, float x, float y) {
  return (b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x);
}

// A point on an edge belongs to the triangle that has it as a top or left edge.
bool owns_edge(const ImVec2& a, const ImVec2& b) {
  return (a.y == b.y && b.x > a.x) || b.y < a.y;
}

struct Painter {
  Picture& picture;
  const SoftTexture& texture;
  ImVec4 clip;

  void blend(int x, int y, const std::array<float, 4>& color) {
    std::uint8_t* to =
        picture.rgb.data() +
        (static_cast<std::size_t>(y) * static_cast<std::size_t>(picture.width) + static_cast<std::size_t>(x)) * 3;
    const float alpha = color[3] / 255.0F;
    for (std::size_t i = 0; i < 3; ++i)
      to[i] = static_cast<std::uint8_t>(std::lround(color[i] * alpha + static_cast<float>(to[i]) * (1.0F - alpha)));
  }

  void triangle(const ImDrawVert& v0, ImDrawVert v1, ImDrawVert v2) {
    float area = soft_render_edge(v0.pos, v1.pos, v2.pos.x, v2.pos.y);
    if (area == 0) return;
    if (area < 0) {
      std::swap(v1, v2);
      area = -area;
    }
    const auto [left, right] = std::minmax({v0.pos.x, v1.pos.x, v2.pos.x});
    const auto [top, bottom] = std::minmax({v0.pos.y, v1.pos.y, v2.pos.y});
    const int x0 = std::max({0, static_cast<int>(std::floor(left)), static_cast<int>(clip.x)});
    const int y0 = std::max({0, static_cast<int>(std::floor(top)), static_cast<int>(clip.y)});
    const int x1 = std::min({picture.width, static_cast<int>(std::ceil(right)), static_cast<int>(clip.z)});
    const int y1 = std::min({picture.height, static_cast<int>(std::ceil(bottom)), static_cast<int>(clip.w)});
    for (int y = y0; y < y1; ++y)
      for (int x = x0; x < x1; ++x) pixel(v0, v1, v2, area, x, y);
  }

  void pixel(const ImDrawVert& v0, const ImDrawVert& v1, const ImDrawVert& v2, float area, int x, int y) {
    const float cx = static_cast<float>(x) + 0.5F;
    const float cy = static_cast<float>(y) + 0.5F;
    const float w0 = soft_render_edge(v1.pos, v2.pos, cx, cy);
    const float w1 = soft_render_edge(v2.pos, v0.pos, cx, cy);
    const float w2 = soft_render_edge(v0.pos, v1.pos, cx, cy);
    if (w0 < 0 || w1 < 0 || w2 < 0) return;
    if ((w0 == 0 && !owns_edge(v1.pos, v2.pos)) || (w1 == 0 && !owns_edge(v2.pos, v0.pos)) ||
        (w2 == 0 && !owns_edge(v0.pos, v1.pos)))
      return;
    const auto mixed = [&](float a, float b, float c) { return (a * w0 + b * w1 + c * w2) / area; };
    const auto size = static_cast<float>(texture.size());
    const std::uint8_t* texel = texture.texel(static_cast<int>(mixed(v0.uv.x, v1.uv.x, v2.uv.x) * size),
                                              static_cast<int>(mixed(v0.uv.y, v1.uv.y, v2.uv.y) * size));
    std::array<float, 4> color{};
    for (std::size_t i = 0; i < 4; ++i) {
      const unsigned shift = static_cast<unsigned>(i) * 8;
      const auto channel = [&](ImU32 packed) { return static_cast<float>((packed >> shift) & 255U); };
      color[i] = mixed(channel(v0.col), channel(v1.col), channel(v2.col)) * static_cast<float>(texel[i]) / 255.0F;
    }
    blend(x, y, color);
  }
};

}  // namespace

const std::uint8_t* SoftTexture::texel(int x, int y) const {
  const int column = std::clamp(x, 0, size_ - 1);
  const int row = std::clamp(y, 0, size_ - 1);
  return rgba_.data() +
         (static_cast<std::size_t>(row) * static_cast<std::size_t>(size_) + static_cast<std::size_t>(column)) * 4;
}

void* SoftTexture::take(void* owner, const AtlasPatch& patch) {
  auto& self = *static_cast<SoftTexture*>(owner);
  if (self.size_ != patch.size) {
    self.size_ = patch.size;
    self.rgba_.assign(static_cast<std::size_t>(patch.size) * static_cast<std::size_t>(patch.size) * 4, 0);
  }
  for (int y = 0; y < patch.height; ++y)
    std::memcpy(const_cast<std::uint8_t*>(self.texel(patch.x, patch.y + y)),
                patch.rgba + static_cast<std::ptrdiff_t>(y) * patch.stride, static_cast<std::size_t>(patch.width) * 4);
  return owner;
}

Picture soft_render(const ImDrawData& data, const SoftTexture& texture, Color ground) {
  Picture picture{static_cast<int>(data.DisplaySize.x), static_cast<int>(data.DisplaySize.y), {}};
  const std::size_t pixels = static_cast<std::size_t>(picture.width) * static_cast<std::size_t>(picture.height);
  for (std::size_t i = 0; i < pixels; ++i) picture.rgb.insert(picture.rgb.end(), {ground.r, ground.g, ground.b});
  for (int n = 0; n < data.CmdListsCount; ++n) {
    const ImDrawList& list = *data.CmdLists[n];
    for (const ImDrawCmd& command : list.CmdBuffer) {
      if (command.UserCallback != nullptr) continue;
      Painter painter{picture, texture, command.ClipRect};
      for (unsigned i = 0; i + 2 < command.ElemCount; i += 3) {
        const auto vertex = [&](unsigned k) -> const ImDrawVert& {
          return list.VtxBuffer[static_cast<int>(command.VtxOffset +
                                                 list.IdxBuffer[static_cast<int>(command.IdxOffset + i + k)])];
        };
        painter.triangle(vertex(0), vertex(1), vertex(2));
      }
    }
  }
  return picture;
}

void write_png(const Picture& picture, const std::filesystem::path& file) {
  GdkPixbuf* pixbuf = gdk_pixbuf_new_from_data(picture.rgb.data(), GDK_COLORSPACE_RGB, FALSE, 8, picture.width,
                                               picture.height, picture.width * 3, nullptr, nullptr);
  gdk_pixbuf_save(pixbuf, file.c_str(), "png", nullptr, nullptr);
  g_object_unref(pixbuf);
}

Picture read_png(const std::filesystem::path& file) {
  GdkPixbuf* pixbuf = gdk_pixbuf_new_from_file(file.c_str(), nullptr);
  if (pixbuf == nullptr) return {};
  Picture picture{gdk_pixbuf_get_width(pixbuf), gdk_pixbuf_get_height(pixbuf), {}};
  const int channels = gdk_pixbuf_get_n_channels(pixbuf);
  for (int y = 0; y < picture.height; ++y) {
    const guint8* row =
        gdk_pixbuf_read_pixels(pixbuf) + static_cast<std::ptrdiff_t>(y) * gdk_pixbuf_get_rowstride(pixbuf);
    for (int x = 0; x < picture.width; ++x, row += channels) picture.rgb.insert(picture.rgb.end(), row, row + 3);
  }
  g_object_unref(pixbuf);
  return picture;
}

double differing_share(const Picture& a, const Picture& b, int tolerance) {
  if (a.rgb.size() != b.rgb.size() || a.rgb.empty()) return 1;
  std::size_t differing = 0;
  for (std::size_t i = 0; i < a.rgb.size(); i += 3)
    for (std::size_t k = i; k < i + 3; ++k)
      if (std::abs(static_cast<int>(a.rgb[k]) - static_cast<int>(b.rgb[k])) > tolerance) {
        ++differing;
        break;
      }
  return static_cast<double>(differing) * 3 / static_cast<double>(a.rgb.size());
}

}  // namespace sala
