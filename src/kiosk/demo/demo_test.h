// The demo's test before and after: its questions, and when the agenda opens its phases.
#pragma once
#include <filesystem>

#include "station/open_station.h"

namespace sala {

/// Open before from the first session until the training begins, and after from the last but one to the end of the day.
Result<void> add_demo_test(OpenStation& station, const Uuid& project, const std::filesystem::path& questions);

}  // namespace sala
