// Frames from image files: one still, or a folder's images in turn. Ten frames a second, again and again.
#pragma once
#include "scanner/source.h"

namespace sala {

std::unique_ptr<FrameSource> image_file_source(std::string file);

/// In the order of their names; files that are no images are passed over. A folder without images is absent.
std::unique_ptr<FrameSource> image_folder_source(std::string folder);

}  // namespace sala
