// Lifts an upper mark that touches the mark below it (ตั้ง, เอี่ยม, เกื้อ): at small sizes hinting lets the two run
// together. Moves whole pixels upwards and nothing else.
#pragma once
#include <cstdint>
#include <span>

#include "ui/fonts.h"
#include "ui/text.h"

namespace sala {

/// Lifts within one cluster; `cluster` holds the glyphs of one base letter and its marks.
void lift_upper_marks(std::span<PlacedGlyph> cluster, const FontSet& fonts);

/// The fewest empty rows between the ink of `lower` and of `upper`, where they share a column or a neighbouring one;
/// a large number when they share none. Offsets are of their origins, px.
int rows_between(const GlyphBitmap& lower, const GlyphBitmap& upper, int upper_dx, int upper_rise);

}  // namespace sala
