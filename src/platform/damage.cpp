#include "platform/damage.h"

#include <algorithm>
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
  const std::uint64_t texture = static_cast<std::uint64_t>(reinterpret_cast<std::uintptr_t>(command.TextureId));
  return mixed(mixed(corner, bits_of({command.ClipRect.z, command.ClipRect.w})), texture);
}

// Every tile within the area, `columns` in a row.
template <class Change>
void change_tiles(std::vector<std::uint64_t>& tiles, int columns, const PixelArea& area, Change change) {
  if (is_empty(area)) return;
  const int first = area.left / Damage::tile_px;
  const int last = (area.right - 1) / Damage::tile_px;
  for (int row = area.top / Damage::tile_px; row <= (area.bottom - 1) / Damage::tile_px; ++row) {
    std::uint64_t* const in_row = tiles.data() + static_cast<std::ptrdiff_t>(row) * columns;
    for (int column = first; column <= last; ++column) in_row[column] = change(in_row[column]);
  }
}

/// Adds areas one row further down: those right below one of the same width make it longer.
void add_row(std::vector<PixelArea>& areas, const std::vector<PixelArea>& row) {
  for (const PixelArea& area : row) {
    const auto above = std::find_if(areas.begin(), areas.end(), [&](const PixelArea& other) {
      return other.bottom == area.top && other.left == area.left && other.right == area.right;
    });
    if (above == areas.end())
      areas.push_back(area);
    else
      above->bottom = area.bottom;
  }
}

}  // namespace

void Damage::begin(const ImDrawData& data, std::uint64_t ground) {
  const PixelArea screen = screen_area(data);
  if (screen != screen_) forget();
  screen_ = screen;
  columns_ = (screen.right + tile_px - 1) / tile_px;
  rows_ = (screen.bottom + tile_px - 1) / tile_px;
  tiles_.assign(static_cast<std::size_t>(columns_) * static_cast<std::size_t>(rows_), mixed(ground, odd_a));
}

void Damage::stamp(const PixelArea& area, std::uint64_t hash) {
  change_tiles(tiles_, columns_, area, [hash](std::uint64_t tile) { return mixed(tile, hash); });
}

void Damage::add(const PixelArea& area) {
  if (last_.empty()) return;
  change_tiles(last_, columns_, common_part(area, screen_), [](std::uint64_t tile) { return tile + odd_a; });
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

void Damage::add_callback(const ImDrawData& data, const ImDrawCmd& command) {
  const CallbackLooks looks = describe_(command);
  const PixelArea area = common_part(looks.area, clip_area(command.ClipRect, data));
  stamp(area, mixed(looks.content, hash_of(command)));
}

void Damage::add_list(const ImDrawData& data, const ImDrawList& list) {
  for (const ImDrawCmd& command : list.CmdBuffer) {
    if (command.UserCallback == nullptr)
      add_triangles(data, list, command);
    else
      add_callback(data, command);
  }
}

std::vector<PixelArea> Damage::differing_in_row(int row) const {
  std::vector<PixelArea> areas;
  for (int column = 0; column < columns_; ++column) {
    const auto tile = static_cast<std::size_t>(row * columns_ + column);
    if (tiles_[tile] == last_[tile]) continue;
    const int left = column * tile_px;
    const PixelArea area{left, row * tile_px, std::min(left + tile_px, screen_.right),
                         std::min((row + 1) * tile_px, screen_.bottom)};
    if (!areas.empty() && areas.back().right == left)
      areas.back().right = area.right;
    else
      areas.push_back(area);
  }
  return areas;
}

std::vector<PixelArea> Damage::differing() const {
  if (last_.empty()) return {screen_};
  std::vector<PixelArea> areas;
  for (int row = 0; row < rows_; ++row) add_row(areas, differing_in_row(row));
  return joined(std::move(areas), most_areas);
}

std::vector<PixelArea> Damage::compare(const ImDrawData& data, std::uint64_t ground) {
  begin(data, ground);
  for (int i = 0; i < data.CmdListsCount; ++i) add_list(data, *data.CmdLists[i]);
  std::vector<PixelArea> areas = differing();
  std::swap(tiles_, last_);
  return areas;
}

}  // namespace sala
