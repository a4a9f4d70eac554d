// Frames through GStreamer: a V4L2 camera at 1280×720 (MJPEG or raw) or a video file, which begins again at its end.
#pragma once
#include "scanner/source.h"

namespace sala {

/// An empty device is the first one that can take pictures, looked for at each open.
std::unique_ptr<FrameSource> v4l2_source(std::string device);
std::unique_ptr<FrameSource> video_file_source(std::string file);

/// For tests: any pipeline in the words of gst-launch, ending before the conversion.
std::unique_ptr<FrameSource> pipeline_source(std::string description);

}  // namespace sala
