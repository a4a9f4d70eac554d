// Samples of the pages on which people are taken in from a file. Part of sample_screens.cpp.
#pragma once
#include "kiosk/demo/sample_screens.h"

namespace sala {

void add_import_samples(const Texts& texts, std::vector<SampleScreen>& all);

}  // namespace sala
