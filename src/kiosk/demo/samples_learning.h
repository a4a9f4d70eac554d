// The trainer's side of tests in every state that matters.
#pragma once
#include "kiosk/demo/sample_screens.h"

namespace sala {

void add_learning_samples(const Texts& texts, std::vector<SampleScreen>& all);

}  // namespace sala
