// The demo's project and its people in a data folder of their own, moved to today; never the user's data.
#pragma once
#include <filesystem>

#include "station/open_station.h"

namespace sala {

struct DemoFolder {
  std::filesystem::path folder;
  bool fresh = false;  ///< begin again from nothing
};

/// $XDG_DATA_HOME/sala-demo.
std::filesystem::path demo_folder();

/// Opens the demo's station on `today`. A folder without a project for today begins again from nothing; a folder that is
/// not the demo's own is never emptied.
Result<OpenStation> open_demo(const DemoFolder& demo, Day today, const Clock& clock);

}  // namespace sala
