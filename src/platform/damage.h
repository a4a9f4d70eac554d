// Finds what differs between this frame and the last, from the draw lists alone: the screen is a grid of tiles, each with
// a hash of everything drawn over it in order. Draws nothing, knows no GL; what textures hold is the caller's to tell.
#pragma once
#include <cstdint>
#include <functional>
#include <vector>

#include "platform/areas.h"

namespace sala {

/// What a callback command draws: where, and a number that changes whenever its looks do.
struct CallbackLooks {
  PixelArea area;
  std::uint64_t content = 0;
};
/// Answers for callback commands; an empty area for those that draw nothing.
using DescribeCallback = std::function<CallbackLooks(const ImDrawCmd&)>;

class Damage {
 public:
  static constexpr int tile_px = 32;
  static constexpr std::size_t most_areas = 8;

  explicit Damage(DescribeCallback describe) : describe_(std::move(describe)) {}

  /// Areas without overlap outside of which this frame looks as the last one did; the whole screen the first time, at
  /// another size and on another `ground`. None when nothing changed. Cost: a hash of every triangle.
  std::vector<PixelArea> compare(const ImDrawData& data, std::uint64_t ground);

  /// Counts as changed at the next comparison: a texture was painted over, say.
  void add(const PixelArea& area);
  /// Everything counts as changed at the next comparison.
  void forget() { last_.clear(); }

 private:
  void begin(const ImDrawData& data, std::uint64_t ground);
  void add_list(const ImDrawData& data, const ImDrawList& list);
  void add_triangles(const ImDrawData& data, const ImDrawList& list, const ImDrawCmd& command);
  void add_callback(const ImDrawData& data, const ImDrawCmd& command);
  void stamp(const PixelArea& area, std::uint64_t hash);
  std::vector<PixelArea> differing_in_row(int row) const;
  std::vector<PixelArea> differing() const;

  DescribeCallback describe_;
  PixelArea screen_;
  int columns_ = 0;
  int rows_ = 0;
  std::vector<std::uint64_t> tiles_;  // of the frame being compared, row by row
  std::vector<std::uint64_t> last_;   // of the one before; empty: nothing is known
};

}  // namespace sala
