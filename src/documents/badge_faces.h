// One side of a badge: upright with a hole for the ribbon, or lying as in a card holder. Where badges lie on paper: badges.h.
#pragma once
#include "documents/badges.h"
#include "documents/paper.h"
#include "documents/print_picture.h"

namespace sala {

/// Fonts, and pictures that all badges share.
struct FaceTools {
  const PrintFonts& fonts;
  PrintPictures& pictures;
};

/// Measured for A6. Error of both: error_qr_text.
Result<void> draw_upright_face(cairo_t* pen, const FaceTools& tools, const BadgeCard& card, const PrintBox& box);
/// Measured for 86 × 54 mm, larger in a larger box.
Result<void> draw_lying_face(cairo_t* pen, const FaceTools& tools, const BadgeCard& card, const PrintBox& box);

}  // namespace sala
