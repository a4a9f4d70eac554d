// The staff's way out of the full screen: closing the program, or what a kiosk does instead. Never a shell.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/leaving.h"
#include "core/texts.h"
#include "ui/frame.h"
#include "ui/screens/intent.h"
#include "ui/screens/manner.h"

namespace sala {

struct WayOutScreen {
  static constexpr std::string_view id = "way_out";
  static constexpr Manner manner{.takes_codes = false};

  std::string version, station_id;
  std::vector<Leaving> ways = {Leaving::close_program};
  std::optional<Leaving> asked = {};  ///< is this meant?
};

std::optional<Intent> draw(Ui& ui, WayOutScreen& screen, const Shell& shell, const Texts& texts);
bool asks(const WayOutScreen& screen);
/// Over everything, while something is asked.
std::optional<Intent> draw_question(Ui& ui, const WayOutScreen& screen, const Texts& texts);

}  // namespace sala
