// Takes a page that fills the screen for the room away again: held for a second, so that a hand on the screen does not.
#pragma once
#include <string_view>

#include "ui/widgets.h"

namespace sala {

struct HoldToLeave {
  std::string_view id = {};
  std::string_view label = {};
  Color ink = {};
};
inline constexpr float hold_to_leave_width = 420;

/// Answers whether it was held long enough.
bool hold_to_leave(Ui& ui, Rect rect, const HoldToLeave& spec);

}  // namespace sala
