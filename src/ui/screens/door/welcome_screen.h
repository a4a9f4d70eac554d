// Welcome: the camera's view, the day's title and the ways in.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "core/texts.h"
#include "ui/frame.h"
#include "ui/screens/camera_view.h"
#include "ui/screens/intent.h"
#include "ui/screens/manner.h"

namespace sala {

struct WelcomeScreen {
  static constexpr std::string_view id = "welcome";
  static constexpr Manner manner{.leaves = Leaves::never};

  std::string title;    ///< of the project
  std::string when;     ///< "23 พฤศจิกายน 2569 · 08:00–16:30 น."
  std::string session;  ///< the session attendance is taken for, when it is not the registration
  int checked_in = 0, expected = 0;
  CameraView camera = CameraView::starting;
  bool scanner_hint = true;  ///< a USB scanner may be used, camera or not
  bool can_find_name = false, can_walk_in = false;
};

std::optional<Intent> draw(Ui& ui, WelcomeScreen& screen, const Shell& shell, const Texts& texts);

}  // namespace sala
