// Nothing set up yet: what the staff do first.
#pragma once
#include <optional>
#include <string>

#include "core/texts.h"
#include "ui/frame.h"
#include "ui/screens/intent.h"

namespace sala {

struct SetUpScreen {
  std::string data_folder;
};

std::optional<Intent> draw(Ui& ui, SetUpScreen& screen, const Shell& shell, const Texts& texts);

}  // namespace sala
