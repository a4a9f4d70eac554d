// Staff must help: a check-in could not be stored, or the name shown is another person's.
#pragma once
#include <optional>
#include <string>

#include "core/texts.h"
#include "ui/screens/intent.h"
#include "ui/widgets.h"

namespace sala {

struct TroubleScreen {
  std::string title;       ///< for the person: "ยังไม่ได้ลงทะเบียน"
  std::string what;        ///< for the staff, small: what happened; may be empty
  std::string what_to_do;  ///< for the person
  Icon icon = Icon::warning;
  Tone tone = Tone::danger;
};

std::optional<Intent> draw(Ui& ui, TroubleScreen& screen, const Shell& shell, const Texts& texts);

}  // namespace sala
