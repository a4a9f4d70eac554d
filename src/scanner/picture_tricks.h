// Small operations on grey pictures that help the packaged QR decoder with blur, noise, glare and dark screens.
#pragma once
#include "scanner/frame.h"

namespace sala {

GreyFrame scaled(const GreyFrame& frame, int width, int height);  ///< box filter; at least 1 × 1
GreyFrame halved(const GreyFrame& frame);
GreyFrame inverted(const GreyFrame& frame);
GreyFrame mirrored(const GreyFrame& frame);

/// Every pixel the mean of the (2 radius + 1)² around it; at the edges, of those that exist.
GreyFrame box_blurred(const GreyFrame& frame, int radius);
/// pixel + amount × (pixel − blurred), held to 0–255.
GreyFrame unsharp_masked(const GreyFrame& frame, int radius, int amount);
/// Black where clearly darker than its surroundings (Bradley and Roth: below 85 % of the mean), else white.
GreyFrame locally_thresholded(const GreyFrame& frame, int radius);

}  // namespace sala
