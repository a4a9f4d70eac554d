// Plays a script of day_script.h on the demo without a window: the same kiosk, its camera shown drawn pictures, its
// scanner typing, its clock turned by the script.
#pragma once
#include <filesystem>

#include "kiosk/demo/day_script.h"
#include "kiosk/kiosk.h"

namespace sala {

struct DayPlay {
  OpenStation& station;
  SetClock& clock;  ///< the station's clock
  KioskWords words;
  std::filesystem::path shots;  ///< where pictures and exports go; made if it is missing
  int width_px = 1920;
  int height_px = 1080;
};

/// Carries every step out. Errors: error_script with the line of the first that could not be, and why.
Result<void> play_day(DayPlay play, const std::vector<ScriptStep>& steps);

}  // namespace sala
