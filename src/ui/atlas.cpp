#include "ui/atlas.h"

#include <algorithm>
#include <cassert>
#include <cstring>
#include <new>

namespace sala {

namespace {

constexpr int spacing = 1;  // an empty pixel between sprites

int shelf_height_for(int height) {
  const int step = height <= 32 ? 4 : 16;
  return (height + step - 1) / step * step;
}

}  // namespace

Atlas::Atlas(int size_px, int largest_px) : size_(size_px), largest_(largest_px) {
  start();
}

void Atlas::start() {
  const auto side = static_cast<std::size_t>(size_);
  pixels_.reset();
  pixels_.reset(static_cast<std::uint8_t*>(std::calloc(side * side, 4)));
  if (!pixels_) throw std::bad_alloc();
  dirty_left_ = dirty_top_ = dirty_right_ = dirty_bottom_ = 0;
  shelves_.clear();
  next_shelf_ = 0;
  ++generation_;
  const std::vector<std::uint8_t> solid(16, 255);
  const Sprite block = add(4, 4).value();
  write_coverage(block, solid);
  white_ = {static_cast<std::uint16_t>(block.x + 1), static_cast<std::uint16_t>(block.y + 1), 1, 1};
}

std::optional<Sprite> Atlas::add(int width_px, int height_px) {
  const int width = width_px + spacing;
  const int height = shelf_height_for(height_px + spacing);
  if (width > size_) return std::nullopt;
  const auto fits = [&](const Shelf& shelf) { return shelf.height == height && shelf.used + width <= size_; };
  auto shelf = std::find_if(shelves_.begin(), shelves_.end(), fits);
  if (shelf == shelves_.end()) {
    if (next_shelf_ + height > size_) return std::nullopt;
    shelves_.push_back({next_shelf_, height, 0});
    next_shelf_ += height;
    shelf = shelves_.end() - 1;
  }
  const Sprite sprite{static_cast<std::uint16_t>(shelf->used), static_cast<std::uint16_t>(shelf->y),
                      static_cast<std::uint16_t>(width_px), static_cast<std::uint16_t>(height_px)};
  shelf->used += width;
  return sprite;
}

void Atlas::write_coverage(const Sprite& sprite, std::span<const std::uint8_t> coverage) {
  assert(coverage.size() >= std::size_t{sprite.width} * sprite.height);
  const std::uint8_t* from = coverage.data();
  for (int y = 0; y < sprite.height; ++y) {
    std::uint8_t* to = at(sprite.x, sprite.y + y);
    for (int x = 0; x < sprite.width; ++x, to += 4) {
      to[0] = to[1] = to[2] = 255;
      to[3] = *from++;
    }
  }
  mark_dirty(sprite);
}

void Atlas::write_rgba(const Sprite& sprite, std::span<const std::uint8_t> rgba) {
  const std::size_t row_bytes = std::size_t{sprite.width} * 4;
  assert(rgba.size() >= row_bytes * sprite.height);
  for (std::size_t y = 0; y < sprite.height; ++y)
    std::memcpy(at(sprite.x, sprite.y + static_cast<int>(y)), rgba.data() + y * row_bytes, row_bytes);
  mark_dirty(sprite);
}

void Atlas::clear_and_grow() {
  size_ = std::min(size_ * 2, largest_);
  start();
}

float Atlas::fill_share() const {
  return static_cast<float>(next_shelf_) / static_cast<float>(size_);
}

void Atlas::mark_dirty(const Sprite& sprite) {
  const bool clean = dirty_right_ <= dirty_left_;
  dirty_left_ = clean ? sprite.x : std::min<int>(dirty_left_, sprite.x);
  dirty_top_ = clean ? sprite.y : std::min<int>(dirty_top_, sprite.y);
  dirty_right_ = clean ? sprite.x + sprite.width : std::max(dirty_right_, sprite.x + sprite.width);
  dirty_bottom_ = clean ? sprite.y + sprite.height : std::max(dirty_bottom_, sprite.y + sprite.height);
}

std::optional<AtlasPatch> Atlas::take_dirty() {
  if (dirty_right_ <= dirty_left_) return std::nullopt;
  const AtlasPatch patch{size_,
                         dirty_left_,
                         dirty_top_,
                         dirty_right_ - dirty_left_,
                         dirty_bottom_ - dirty_top_,
                         size_ * 4,
                         at(dirty_left_, dirty_top_)};
  dirty_left_ = dirty_top_ = dirty_right_ = dirty_bottom_ = 0;
  return patch;
}

}  // namespace sala
