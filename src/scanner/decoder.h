// Finds QR codes in pictures: a stream of camera frames (little work each, other tricks in turn) or one still (all
// tricks until one works). Pure: nothing is kept but the turn. What a text means is core/ticket.h's.
#pragma once
#include <functional>
#include <string>
#include <vector>

#include "scanner/frame.h"

namespace sala {

/// Texts exactly as the codes carry them, in UTF-8, each once; none when no code was read.
using CodeTexts = std::vector<std::string>;

/// For the frames of one camera, in order. A code missed in one frame has a good chance in the next, so each frame is
/// looked at half-size plainly and then sharpened or inverted in turn, now and then whole for small codes. Beside a code
/// that was read only every other time: one that is held there, or lies about, hides none behind it.
class StreamDecoder {
 public:
  CodeTexts decode(const GreyFrame& frame);

 private:
  unsigned turn_ = 0;
};

/// Asked between two tricks: whether there is time for another.
using TimeLeft = std::function<bool()>;

/// For one picture: half and full size, inverted and, when these find nothing, sharpened, smoothed and scaled.
CodeTexts decode_still(const GreyFrame& picture, const TimeLeft& time_left);

/// Gives up 150 ms after it began, so that a picture made of noise does not hold up a queue.
CodeTexts decode_still(const GreyFrame& picture);

}  // namespace sala
