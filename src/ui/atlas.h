// The one RGBA texture that every shape, glyph, icon and shadow is drawn from, as pixels in memory. Finds room, keeps
// the dirty rectangle and counts its generations; moving pixels to the GPU is the app's (AtlasUpload).
#pragma once
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace sala {

/// Where a sprite stands in the atlas, px.
struct Sprite {
  std::uint16_t x = 0;
  std::uint16_t y = 0;
  std::uint16_t width = 0;
  std::uint16_t height = 0;
};

/// One upload: `rgba` points at the first pixel of the rectangle, rows `stride` bytes apart, not premultiplied.
/// `size` is the side of the whole square texture: when it differs from the last call's, make a new texture.
struct AtlasPatch {
  int size = 0;
  int x = 0;
  int y = 0;
  int width = 0;
  int height = 0;
  int stride = 0;
  const std::uint8_t* rgba = nullptr;
};

/// The seam to platform/texture.h. Answers the texture, as ImTextureID.
struct AtlasUpload {
  void* (*upload)(void* owner, const AtlasPatch& patch) = nullptr;
  void* owner = nullptr;
};

class Atlas {
 public:
  explicit Atlas(int size_px = 2048, int largest_px = 4096);

  /// Room for a sprite, with one empty pixel around it; nothing when the atlas is full.
  std::optional<Sprite> add(int width_px, int height_px);
  /// Writes white with that coverage, row by row.
  void write_coverage(const Sprite& sprite, std::span<const std::uint8_t> coverage);
  /// Writes colours, not premultiplied, row by row.
  void write_rgba(const Sprite& sprite, std::span<const std::uint8_t> rgba);

  /// Forgets every sprite, and doubles its side up to the largest. Only between frames: sprites in draw lists die.
  void clear_and_grow();

  int size() const { return size_; }
  /// Grows with every clear: whoever keeps a Sprite compares it.
  std::uint32_t generation() const { return generation_; }
  /// A solid white pixel, for shapes.
  Sprite white() const { return white_; }
  float fill_share() const;

  /// What changed since the last call; nothing when nothing did.
  std::optional<AtlasPatch> take_dirty();

 private:
  struct Shelf {
    int y = 0;
    int height = 0;
    int used = 0;
  };
  struct Free {
    void operator()(std::uint8_t* bytes) const { std::free(bytes); }
  };

  void start();
  std::uint8_t* at(int x, int y) {
    return pixels_.get() +
           (static_cast<std::size_t>(y) * static_cast<std::size_t>(size_) + static_cast<std::size_t>(x)) * 4;
  }
  void mark_dirty(const Sprite& sprite);

  int size_ = 0;
  int largest_ = 0;
  std::uint32_t generation_ = 0;
  std::unique_ptr<std::uint8_t[], Free> pixels_;  ///< of calloc: parts never written take no memory
  std::vector<Shelf> shelves_;
  int next_shelf_ = 0;
  Sprite white_;
  int dirty_left_ = 0, dirty_top_ = 0, dirty_right_ = 0, dirty_bottom_ = 0;
};

}  // namespace sala
