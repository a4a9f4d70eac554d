// Several projects and none in use: which one this station is for.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/texts.h"
#include "ui/screens/intent.h"
#include "ui/screens/manner.h"
#include "ui/widgets.h"

namespace sala {

struct ProjectChoice {
  Uuid id;
  std::string title, dates, place;
  bool today = false;
};

struct ChooseProjectScreen {
  static constexpr std::string_view id = "choose_project";
  static constexpr Manner manner{.leaves = Leaves::never, .takes_codes = false};

  std::vector<ProjectChoice> projects;
  ScrollState scroll;
};

std::optional<Intent> draw(Ui& ui, ChooseProjectScreen& screen, const Shell& shell, const Texts& texts);

}  // namespace sala
