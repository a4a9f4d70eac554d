// Staff must help: a check-in could not be stored, or the name shown is another person's.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "core/texts.h"
#include "ui/screens/intent.h"
#include "ui/screens/manner.h"
#include "ui/widgets.h"

namespace sala {

/// Something else to do than to go home.
struct TroubleWay {
  std::string label;
  Icon icon;
  Intent wanted;
};

struct TroubleScreen {
  static constexpr std::string_view id = "trouble";
  static constexpr Manner manner{.leaves = Leaves::soon};

  std::string title;       ///< for the person: "ยังไม่ได้ลงทะเบียน"
  std::string what;        ///< for the staff, small: what happened; may be empty
  std::string what_to_do;  ///< for the person
  Icon icon = Icon::warning;
  Tone tone = Tone::danger;
  std::optional<TroubleWay> way = {};
};

std::optional<Intent> draw(Ui& ui, TroubleScreen& screen, const Shell& shell, const Texts& texts);

}  // namespace sala
