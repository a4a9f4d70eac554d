// The staff's way out of the full screen.
#pragma once
#include <optional>
#include <string>

#include "core/texts.h"
#include "ui/frame.h"
#include "ui/screens/intent.h"

namespace sala {

struct WayOutScreen {
  std::string version, station_id;
  bool confirming_exit = false;
};

std::optional<Intent> draw(Ui& ui, WayOutScreen& screen, const Shell& shell, const Texts& texts);
/// Over everything, while `confirming_exit`.
std::optional<Intent> draw_question(Ui& ui, const WayOutScreen& screen, const Texts& texts);

}  // namespace sala
