// The demo's photos: drawn, of things and not of people. They stand in data/demo/photos with what is written below them.
#pragma once
#include <string>

#include "station/open_station.h"

namespace sala {

/// Photo `no` of the demo, of the session that runs. Error: what storing it answers.
Result<void> add_demo_photo(OpenStation& station, const Uuid& project, const std::string& no);

/// Its file, as it is shipped.
Result<std::string> demo_photo_file(const std::string& no);
std::string demo_photo_caption(const std::string& no);

}  // namespace sala
