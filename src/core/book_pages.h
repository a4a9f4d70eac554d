// Where a book breaks its pages: slabs of some height, one below another, that are never cut. What is drawn in them is not
// known here. Pure.
#pragma once
#include <cstddef>
#include <span>
#include <vector>

namespace sala {

struct PageSlab {
  double height = 0;
  double above = 0;              ///< room before it; none at the top of a page
  bool keeps_with_next = false;  ///< heading and text, the first two and the last two lines of a paragraph
  bool begins_page = false;
  double head = 0;  ///< where a page begins with it, the head of its table is drawn again, so high
};

struct PlacedSlab {
  std::size_t slab = 0;
  double y = 0;
  bool has_head = false;  ///< the head stands directly above it
  bool operator==(const PlacedSlab&) const = default;
};
using SlabPage = std::vector<PlacedSlab>;

/// Slabs that keep together go to the next page together, unless no page holds them all.
std::vector<SlabPage> pages_of(std::span<const PageSlab> slabs, double room);

}  // namespace sala
