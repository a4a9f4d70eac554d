// What a person is told before the first item of a survey: what is kept, what is not, and what stays as it is.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "core/texts.h"
#include "ui/screens/intent.h"
#include "ui/screens/manner.h"
#include "ui/widgets.h"

namespace sala {

struct SurveyStartScreen {
  static constexpr std::string_view id = "survey_start";
  static constexpr Manner manner{};

  std::string title;
  int items = 0, minutes = 1;
};

std::optional<Intent> draw(Ui& ui, SurveyStartScreen& screen, const Shell& shell, const Texts& texts);

}  // namespace sala
