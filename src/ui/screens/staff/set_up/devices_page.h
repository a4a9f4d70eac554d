// Camera and hand scanner tried out: the camera's picture, and what each of them has read.
#pragma once
#include <optional>
#include <string>

#include "core/texts.h"
#include "ui/screens/camera_view.h"
#include "ui/screens/staff/staff_intent.h"
#include "ui/widgets.h"

namespace sala {

struct DevicesPage {
  struct Reading {
    int count = 0;      ///< of codes since the page was opened
    std::string words;  ///< what the last one was
  };
  CameraView camera = CameraView::starting;
  Reading by_camera, by_scanner;
};

std::optional<StaffIntent> draw(Ui& ui, Rect room, DevicesPage& page, const Texts& texts);

}  // namespace sala
