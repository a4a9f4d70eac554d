// A project's indicators with what came of them. Which figure a measure asks for is core/figures/indicators.h's; where the
// figures come from is settled here.
#pragma once
#include <vector>

#include "core/figures/indicators.h"
#include "station/results/summary.h"

namespace sala {

/// As project_put has them; a target may stand there as a number, too.
std::vector<Indicator> indicators_of(const Project& project);

/// Tests count together; of several surveys the last one that tells something. Attendance is over everybody on the roster and
/// all sessions that take it.
MeasuredResults measured_results(const Summary& summary, const EvaluationResults& results);

std::vector<IndicatorFigures> indicator_results(const Summary& summary, const EvaluationResults& results);

/// `indicators` of summary --json.
Json indicators_json(const std::vector<IndicatorFigures>& indicators);

}  // namespace sala
