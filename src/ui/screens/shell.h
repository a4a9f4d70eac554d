// What stands around every screen: who and where this is, the time, what a visitor switched on, and the way back to
// Welcome by itself. Values only; frame_parts.h draws them.
#pragma once
#include <memory>
#include <optional>
#include <string>

#include "ui/theme.h"

namespace sala {

struct Accessibility {
  bool larger_text = false;
  bool high_contrast = false;
  bool dark = false;
  bool low_controls = false;  ///< controls in the lower half, for a seated person
  bool operator==(const Accessibility&) const = default;
};

/// Going back to Welcome by itself.
struct Countdown {
  int seconds_left = 0;
  float share_left = 1;  ///< of the whole waiting time
  bool asks = false;     ///< an overlay asks whether somebody is still there; otherwise it only shows on result screens
};

struct Shell {
  std::string organisation, station_line, clock;
  std::shared_ptr<const std::string> logo = {};  ///< the organisation's, a PNG; nothing: Sala's
  Accessibility accessibility;
  std::optional<Color> primary = {};  ///< the event's own colour
  bool accessibility_open = false;
  std::optional<Countdown> countdown;
  std::optional<std::string> notice;  ///< a toast, e.g. "the code is being checked already"
  double notice_since_s = 0;
};

}  // namespace sala
