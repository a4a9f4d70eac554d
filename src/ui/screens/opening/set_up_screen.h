// Nothing set up yet: what the staff do first.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "core/texts.h"
#include "ui/frame.h"
#include "ui/screens/intent.h"
#include "ui/screens/manner.h"

namespace sala {

struct SetUpScreen {
  static constexpr std::string_view id = "set_up";
  static constexpr Manner manner{.leaves = Leaves::never, .takes_codes = false};

  std::string data_folder;
};

std::optional<Intent> draw(Ui& ui, SetUpScreen& screen, const Shell& shell, const Texts& texts);

}  // namespace sala
