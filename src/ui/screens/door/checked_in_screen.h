// Checked in: the tick, the person's name, and what comes next. Drawn only after the record is safely stored.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/texts.h"
#include "ui/screens/door/test_offer.h"
#include "ui/screens/intent.h"
#include "ui/screens/manner.h"
#include "ui/widgets.h"

namespace sala {

struct NextStep {
  Icon icon;
  std::string title, caption, chip;
  Tone tone = Tone::accent;
};

struct CheckedInScreen {
  static constexpr std::string_view id = "checked_in";
  static constexpr Manner manner{.leaves = Leaves::soon};

  std::string headline;  ///< "ลงทะเบียนเรียบร้อย · 08:31 น." or "เช็กชื่อช่วงที่ 1 เรียบร้อย · 09:12 น."
  std::string name;      ///< full or masked; empty: the name has not arrived here yet
  std::string unit;
  std::optional<NextStep> now;  ///< what there is to go in to
  std::vector<NextStep> next;   ///< at most three
  std::string replaces;         ///< "มาแทน …"; may be empty
  bool late = false;
  bool by_ticket = true;  ///< my day needs the ticket
  std::optional<TestOffer> test = {};
};

std::optional<Intent> draw(Ui& ui, CheckedInScreen& screen, const Shell& shell, const Texts& texts);

}  // namespace sala
