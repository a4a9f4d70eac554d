// The sheets in which a survey goes out: an item a row, a response a row in an order of its own, free text apart from both.
// They print the figures that summary tells; nothing in them leads from one sheet's row to another's.
#pragma once
#include "core/texts.h"
#include "documents/data_sheet.h"
#include "station/survey/survey_results.h"

namespace sala {

struct SurveySheets {
  DataSheet items, choices, responses, texts;
};
/// Without rows where fewer than `told_from_people` responses were released. `place` among the project's surveys, from 0,
/// names their files.
Result<SurveySheets> survey_sheets(const Store& store, const Project& project, const SurveyResult& result,
                                   std::size_t place, const Texts& texts);

}  // namespace sala
