// Pictures of QR codes as cameras see them: turned, tilted, blurred, noisy, dark, with glare, inverted, small, on screens. The same
// seed draws the same picture. Independent of the code that writes tickets.
#pragma once
#include <string>

#include "scanner/frame.h"

namespace sala {

struct QrLook {
  double module_px = 6;   ///< size of a module at the code's middle
  double degrees = 0;     ///< turned in the picture
  double tilt = 0;        ///< perspective: 0 flat, 0.3 the far side about a third smaller
  int blur_radius = 0;    ///< of a box run over the picture twice
  double noise = 0;       ///< standard deviation in levels
  double light = 1;       ///< 0 dark to 1
  double glare = 0;       ///< radius of a white spot on the code, as a share of half of it
  bool inverted = false;  ///< light on dark
  double moire = 0;       ///< depth of the waves that a screen's grid makes with the camera's: 0 to 1
  bool phone = false;     ///< shown by a telephone: a narrow margin in a dark frame, a reflection across it
  double middle_x = 0.5;  ///< of the picture
  double middle_y = 0.5;
  unsigned seed = 1;
};

GreyFrame picture_of(const std::string& text, const QrLook& look, int width = 1280, int height = 720);
/// A room without a code in it: edges, text-like stripes, noise.
GreyFrame picture_without_code(unsigned seed, int width = 1280, int height = 720);
GreyFrame noise_picture(unsigned seed, int width = 1280, int height = 720);
/// Both codes in one picture, where each is darker or brighter than the grey of the room.
GreyFrame together(const GreyFrame& left, const GreyFrame& right);
ColourFrame in_colour(const GreyFrame& grey);
/// As many characters of Base45 as a ticket has.
std::string ticket_like_text(unsigned seed);

}  // namespace sala
