#include "platform/damage.h"

#include <bit>
#include <cstring>

namespace sala {

namespace {

constexpr std::uint64_t odd_a = 0x9E3779B97F4A7C15;
constexpr std::uint64_t odd_b = 0xC2B2AE3D27D4EB4F;

constexpr std::uint64_t mixed(std::uint64_t a, std::uint64_t b) {
  const std::uint64_t x = (a ^ std::rotl(b, 29)) * odd_a;
  return (x ^ (x >> 32)) * odd_b;
}

std::uint64_t bits_of(const ImVec2& pair) {
  std::uint64_t bits = 0;
  static_assert(sizeof bits == sizeof pair);
  std::memcpy(&bits, &pair, sizeof bits);
  return bits;
}

std::uint64_t hash_of(const ImDrawVert& vertex) {
  return mixed(bits_of(vertex.pos) * odd_b + vertex.col, bits_of(vertex.uv));
}

std::uint64_t hash_of(const ImDrawCmd& command) {
  const std::uint64_t corner = bits_of({command.ClipRect.x, command.ClipRect.y});
  const std::uint64_t texture = static_cast<std::uint64_t>(reinterpret_cast<std::uintptr_t>(command.GetTexID()));
  return mixed(mixed(corner, bits_of({command.ClipRect.z, command.ClipRect.w})), texture);
}

}  // namespace

void Damage::begin(const ImDrawData& data, std::uint64_t ground) {
  const PixelArea screen = screen_area(data);
  if (screen != screen_) forget();
  screen_ = screen;
  columns_ = (screen.right + tile_px - 1) / tile_px;
  rows_ = (screen.bottom + tile_px - 1) / tile_px;
  tiles_.assign(static_cast<std::size_t>(columns_) * static_cast<std::size_t>(rows_), mixed(ground, odd_a));
  ++frame_;
}

void Damage::stamp(const PixelArea& area, std::uint64_t hash) {
  if (is_empty(area)) return;
  const int first = area.left / tile_px;
  const int last = (area.right - 1) / tile_px;
  for (int row = area.top / tile_px; row <= (area.bottom - 1) / tile_px; ++row) {
    std::uint64_t* const tiles = tiles_.data() + static_cast<std::ptrdiff_t>(row) * columns_;
    for (int column = first; column <= last; ++column) tiles[column] = mixed(tiles[column], hash);
  }
}

void Damage::add_triangles(const ImDrawData& data, const ImDrawList& list, const ImDrawCmd& command) {
  const PixelArea clip = clip_area(command.ClipRect, data);
  if (is_empty(clip)) return;
  const std::uint64_t seed = hash_of(command);
  const ImDrawIdx* index = list.IdxBuffer.Data + command.IdxOffset;
  const ImDrawVert* vertices = list.VtxBuffer.Data + command.VtxOffset;
  for (const ImDrawIdx* const end = index + command.ElemCount; index < end; index += 3) {
    const ImDrawVert& a = vertices[index[0]];
    const ImDrawVert& b = vertices[index[1]];
    const ImDrawVert& c = vertices[index[2]];
    const PixelArea area = touched(bounds_of(a, b, c, data.DisplayPos), clip);
    if (!is_empty(area)) stamp(area, mixed(mixed(mixed(seed, hash_of(a)), hash_of(b)), hash_of(c)));
  }
}

void Damage::add_list(const ImDrawData& data, const ImDrawList& list) {
  for (const ImDrawCmd& command : list.CmdBuffer) {
    if (command.UserCallback == nullptr) {
      add_triangles(data, list, command);
    } else {
      const CallbackLooks looks = describe_(command);
      const PixelArea area = common_part(looks.area, clip_area(command.ClipRect, data));
      const PixelArea cut = clip_area(command.ClipRect, data);
      stamp(area, mixed(mixed(looks.content, bits_of({static_cast<float>(cut.left), static_cast<float>(cut.top)})),
                        bits_of({static_cast<float>(cut.right), static_cast<float>(cut.bottom)})));
    }
  }
}

// A stamp that no other frame has.
void Damage::stamp_extra() {
  for (const PixelArea& area : extra_) stamp(common_part(area, screen_), mixed(frame_, odd_b));
}

std::vector<PixelArea> Damage::differing_tiles() const {
  std::vector<PixelArea> areas;
  for (int row = 0; row < rows_; ++row) {
    const std::size_t begin = areas.size();
    for (int column = 0; column < columns_; ++column) {
      const auto tile = static_cast<std::size_t>(row * columns_ + column);
      if (tiles_[tile] == last_[tile]) continue;
      const PixelArea area{column * tile_px, row * tile_px, (column + 1) * tile_px, (row + 1) * tile_px};
      const bool goes_on = areas.size() > begin && areas.back().right == area.left;
      if (goes_on)
        areas.back().right = area.right;
      else
        areas.push_back(area);
    }
  }
  return areas;
}

std::vector<PixelArea> Damage::compare(const ImDrawData& data, std::uint64_t ground) {
  begin(data, ground);
  for (int i = 0; i < data.CmdListsCount; ++i) add_list(data, *data.CmdLists[i]);
  std::vector<PixelArea> areas = {screen_};
  if (!last_.empty()) {
    stamp_extra();
    areas = differing_tiles();
  }
  extra_.clear();
  std::swap(tiles_, last_);
  ...
}

}  // namespace sala
