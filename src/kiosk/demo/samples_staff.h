// The frame that samples of staff pages stand in. The words of a sample are chosen by language with in().
#pragma once
#include <utility>

#include "kiosk/demo/sample_screens.h"

namespace sala {

struct StaffSamples {
  const Texts& texts;
  std::vector<SampleScreen>& all;

  std::string in(const char* th, const char* en) const { return texts.language() == Language::th ? th : en; }
  Shell shell() const;
  SampleScreen& add(const char* name, StaffArea area, TextId title, StaffPage page) const;
};

/// The entrance, the door board, the agenda.
void add_staff_samples(const Texts& texts, std::vector<SampleScreen>& all);

}  // namespace sala
