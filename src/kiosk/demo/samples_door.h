// Samples of Welcome, of what a ticket comes to, and of a visitor's day. Part of sample_screens.h.
#pragma once
#include "kiosk/demo/sample_screens.h"

namespace sala {

void add_door_samples(const Texts& texts, std::vector<SampleScreen>& all);

}  // namespace sala
