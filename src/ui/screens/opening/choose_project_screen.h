// Several projects and none in use: which one this station is for.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "core/texts.h"
#include "ui/screens/intent.h"
#include "ui/widgets.h"

namespace sala {

struct ProjectChoice {
  Uuid id;
  std::string title, dates, place;
  bool today = false;
};

struct ChooseProjectScreen {
  std::vector<ProjectChoice> projects;
  ScrollState scroll;
};

std::optional<Intent> draw(Ui& ui, ChooseProjectScreen& screen, const Shell& shell, const Texts& texts);

}  // namespace sala
