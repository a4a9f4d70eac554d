// A queue as a camera of 1280 × 720 and 30 frames a second gives it: MJPEG, each ticket held up for a second and a half.
#pragma once
#include <string>
#include <vector>

namespace sala {

/// Writes an AVI file in which one of the codes is shown every three seconds; an empty one is nobody. Ends the program where GStreamer cannot.
void write_queue_video(const std::string& file, const std::vector<std::string>& codes);

}  // namespace sala
