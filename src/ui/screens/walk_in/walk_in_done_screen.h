// Who was not on the list is registered: their own new ticket, to be photographed. Drawn only after it is safely stored.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "core/texts.h"
#include "ui/code_picture.h"
#include "ui/frame.h"
#include "ui/screens/intent.h"
#include "ui/screens/manner.h"

namespace sala {

struct WalkInDoneScreen {
  static constexpr std::string_view id = "walk_in_done";
  static constexpr Manner manner{};

  std::string headline;  ///< "ลงทะเบียนเรียบร้อย · 08:31 น."
  std::string name, unit;
  CodePicture ticket;
};

std::optional<Intent> draw(Ui& ui, WalkInDoneScreen& screen, const Shell& shell, const Texts& texts);

}  // namespace sala
