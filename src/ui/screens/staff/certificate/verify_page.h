// Staff verify certificates: the camera's view, and what the last one came to, with the reason where it was revoked.
#pragma once
#include <optional>
#include <string>

#include "core/texts.h"
#include "ui/screens/camera_view.h"
#include "ui/screens/staff/staff_intent.h"
#include "ui/screens/verdict_shown.h"

namespace sala {

struct VerifyPage {
  CameraView camera = CameraView::starting;
  std::optional<VerdictShown> verdict = {};
  std::string reason = {};  ///< why it was revoked
};

std::optional<StaffIntent> draw(Ui& ui, Rect room, VerifyPage& page, const Texts& texts);

}  // namespace sala
