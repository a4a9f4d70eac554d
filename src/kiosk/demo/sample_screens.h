// Every screen in every state that matters, filled with people who do not exist: for the tour and for tests of screens.
#pragma once
#include <string>
#include <vector>

#include "core/texts.h"
#include "ui/screens/screen.h"

namespace sala {

struct SampleScreen {
  std::string name;  ///< of the picture, without extension; the same in every language
  Screen screen;
  Shell shell;
  std::string held = {};  ///< the id of a widget that a finger rests on for a while
};

std::vector<SampleScreen> sample_screens(const Texts& texts);

}  // namespace sala
