// What is shown of the camera: its picture with a frame to hold the code in, or, without one, a calm picture of
// the scanner and what to do instead.
#pragma once
#include "core/texts.h"
#include "ui/frame.h"

namespace sala {

enum class CameraView { live, starting, absent, busy, unplugged, off };

/// What somebody may do instead of holding a code before it.
struct CameraShown {
  CameraView camera = CameraView::starting;
  bool scanner_hint = true;  ///< a USB scanner may be used, camera or not
  bool for_code = true;      ///< else a photo is taken: nothing is to be held before it
};

void draw_camera_view(Ui& ui, Rect rect, const CameraShown& picture, const Texts& texts);

}  // namespace sala
