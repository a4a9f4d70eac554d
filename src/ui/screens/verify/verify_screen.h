// Whether a certificate that was shown is genuine, for anybody at the door to see. Why it was revoked is for staff alone.
#pragma once
#include <optional>
#include <string_view>

#include "core/texts.h"
#include "ui/screens/intent.h"
#include "ui/screens/manner.h"
#include "ui/screens/verdict_shown.h"

namespace sala {

struct VerifyScreen {
  static constexpr std::string_view id = "verify";
  static constexpr Manner manner{};

  VerdictShown verdict;
};

std::optional<Intent> draw(Ui& ui, VerifyScreen& screen, const Shell& shell, const Texts& texts);

}  // namespace sala
