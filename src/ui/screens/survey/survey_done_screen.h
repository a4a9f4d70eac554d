// A survey is sent: thanks, and nothing of what was said.
#pragma once
#include <optional>
#include <string_view>

#include "core/texts.h"
#include "ui/screens/intent.h"
#include "ui/screens/manner.h"
#include "ui/widgets.h"

namespace sala {

struct SurveyDoneScreen {
  static constexpr std::string_view id = "survey_done";
  static constexpr Manner manner{.leaves = Leaves::soon};
};

std::optional<Intent> draw(Ui& ui, SurveyDoneScreen& screen, const Shell& shell, const Texts& texts);

}  // namespace sala
