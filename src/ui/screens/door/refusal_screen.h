// What else a code can come to: each outcome with its own picture, tone, sentence and what to do next.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "core/check_in.h"
#include "core/texts.h"
#include "ui/frame.h"
#include "ui/screens/intent.h"
#include "ui/screens/manner.h"

namespace sala {

struct RefusalScreen {
  static constexpr std::string_view id = "refusal";
  static constexpr Manner manner{.leaves = Leaves::soon};

  Outcome outcome = Outcome::not_a_ticket;
  std::string name;    ///< only where the person is known and may be told: withdrawn, not_open
  std::string detail;  ///< e.g. when the session opens
  /// What one can do besides, where the project allows it.
  enum class SecondWay { none, find_name, walk_in, my_day };
  SecondWay second = SecondWay::none;
};

/// What happened, in a line: "บัตรนี้ถูกแทนด้วยบัตรใหม่แล้ว".
TextId refusal_title(Outcome outcome);

std::optional<Intent> draw(Ui& ui, RefusalScreen& screen, const Shell& shell, const Texts& texts);

}  // namespace sala
