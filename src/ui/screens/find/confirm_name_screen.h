// Is this you? Asked before anybody is checked in by name.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "core/texts.h"
#include "ui/frame.h"
#include "ui/screens/intent.h"
#include "ui/screens/manner.h"

namespace sala {

struct ConfirmNameScreen {
  static constexpr std::string_view id = "confirm_name";
  static constexpr Manner manner{};

  Uuid participant;
  std::string name, unit;
  std::string replaces;  ///< "มาแทน …"; may be empty
};

std::optional<Intent> draw(Ui& ui, ConfirmNameScreen& screen, const Shell& shell, const Texts& texts);

}  // namespace sala
