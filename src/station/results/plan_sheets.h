// The sheets that hold a project to its plan: indicators with their results, the budget, who earned a certificate, and what
// observers saw.
#pragma once
#include "core/texts.h"
#include "documents/data_sheet.h"
#include "station/results/summary.h"

namespace sala {

DataSheet indicators_sheet(const std::vector<IndicatorFigures>& indicators, const Texts& texts);
/// What was planned; what was spent stands with the office.
DataSheet budget_sheet(const Project& project, const Texts& texts);
/// Everybody with what the rule asks, then certificates that were followed by another one or whose people are no longer
/// expected. Days are those of the wall clock of `now`.
DataSheet certificates_sheet(const EvaluationResults& results, const Texts& texts, Moment now);

/// What a rubric's items came to; nobody is named.
DataSheet observations_sheet(const ObservationResults& observations, const Texts& texts);

}  // namespace sala
