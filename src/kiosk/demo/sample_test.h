// A test that a room of people took before and after, for samples: its people do not exist, its figures are worked out as
// those of any test.
#pragma once
#include "kiosk/demo/samples.h"
#include "station/learning/test_overview.h"

namespace sala {

struct SampleTest {
  TestOverview overview = {};
  OpenTest open = {};
};

/// Ten questions; so many people took both. `post`: how the test after stands; some of them are still at work while it is
/// open.
SampleTest sample_test(const Samples& s, int people, const PhaseStatus& post);
Uuid sample_id(std::uint8_t number);

}  // namespace sala
