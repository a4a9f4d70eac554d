// The demo's survey: the shipped form, opened by the agenda at the end of the day, and what the demo's people say to it.
#pragma once
#include <filesystem>

#include "station/open_station.h"

namespace sala {

/// Open from the last session but one until an hour after the last.
Result<void> add_demo_survey(OpenStation& station, const Uuid& project, const std::filesystem::path& form);

/// The person of that number answers as the file of answers says, in the order of its lines; nothing for a number that it has
/// not. Error: what taking it answers.
Result<void> answer_demo_survey(OpenStation& station, const Uuid& project, const std::string& no);

}  // namespace sala
