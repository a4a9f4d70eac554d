// The frame that samples of staff pages stand in.
#pragma once
#include "kiosk/demo/samples.h"

namespace sala {

struct StaffSamples : Samples {
  SampleScreen& add(const char* name, StaffArea area, TextId title, StaffPage page) const;
};

/// The entrance, the door board, the agenda.
void add_staff_samples(const Texts& texts, std::vector<SampleScreen>& all);

}  // namespace sala
