// Is this you? Asked before anybody is checked in by name.
#pragma once
#include <optional>
#include <string>

#include "core/texts.h"
#include "ui/frame.h"
#include "ui/screens/intent.h"

namespace sala {

struct ConfirmNameScreen {
  Uuid participant;
  std::string name, unit;
  std::string replaces;  ///< "มาแทน …"; may be empty
};

std::optional<Intent> draw(Ui& ui, ConfirmNameScreen& screen, const Shell& shell, const Texts& texts);

}  // namespace sala
