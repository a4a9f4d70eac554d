// Already in: when and where the person checked in before.
#pragma once
#include <optional>
#include <string>

#include "core/texts.h"
#include "ui/frame.h"
#include "ui/screens/intent.h"

namespace sala {

struct AlreadyInScreen {
  std::string headline;  ///< "ท่านลงทะเบียนแล้วเมื่อ 08:31 น. ที่จุดลงทะเบียน 1"
  std::string name;
  bool by_ticket = true;  ///< my day needs the ticket
};

std::optional<Intent> draw(Ui& ui, AlreadyInScreen& screen, const Shell& shell, const Texts& texts);

}  // namespace sala
