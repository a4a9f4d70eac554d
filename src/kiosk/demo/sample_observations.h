// What two observers noted on the day of the samples, by the rubric that is shipped.
#pragma once
#include "kiosk/demo/samples.h"
#include "station/observation/observation_results.h"
#include "station/observation/observation_sheet.h"

namespace sala {

Rubric sample_rubric();
/// Of so many of the sample's people.
ObservationResults sample_observations(const Samples& s, std::size_t people);
std::vector<Participant> observed_people(const Samples& s);

}  // namespace sala
