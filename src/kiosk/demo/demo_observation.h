// The demo's rubric, and what a trainer noted of the demo's people.
#pragma once
#include <filesystem>

#include "station/open_station.h"

namespace sala {

Result<void> add_demo_rubric(OpenStation& station, const Uuid& project, const std::filesystem::path& rubric);

/// What data/demo/observations.json says of the person of that number, in the session that runs. Error: what noting it
/// answers.
Result<void> observe_demo_person(OpenStation& station, const Uuid& project, const std::string& no);

}  // namespace sala
