// The results in brief: the figures of `summary --json`, one a row with its place in that JSON, and what they come to in
// sentences. No figure is worked out here.
#pragma once
#include "core/texts.h"
#include "documents/data_sheet.h"
#include "station/results/summary.h"

namespace sala {

/// `figures`: as to_json made them of the same summary and results.
DataSheet brief_sheet(const Summary& summary, const EvaluationResults& results, const Json& figures,
                      const Texts& texts);

}  // namespace sala
