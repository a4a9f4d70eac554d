// The clock is earlier than the newest fact: staff say whether it is right.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "core/texts.h"
#include "ui/frame.h"
#include "ui/screens/intent.h"
#include "ui/screens/manner.h"

namespace sala {

struct ClockScreen {
  static constexpr std::string_view id = "clock";
  static constexpr Manner manner{.leaves = Leaves::never, .takes_codes = false};

  std::string shown, newest;  ///< "23 พฤศจิกายน 2569 · 08:31 น."
  bool confirming = false;    ///< a dialog asks once more
};

std::optional<Intent> draw(Ui& ui, ClockScreen& screen, const Shell& shell, const Texts& texts);
bool asks(const ClockScreen& screen);
/// Over everything, while `confirming`.
std::optional<Intent> draw_question(Ui& ui, const ClockScreen& screen, const Texts& texts);

}  // namespace sala
