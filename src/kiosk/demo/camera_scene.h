// Pictures as a camera would see them when somebody holds up a ticket: for the demo's script, which has no camera.
#pragma once
#include <optional>
#include <string>

#include "core/result.h"
#include "scanner/frame.h"

namespace sala {

/// A 1280x720 frame of a calm room; with a code, on a phone held a little askew in front of it.
Result<ColourFrame> camera_scene(const std::optional<std::string>& code);

}  // namespace sala
