// A survey in a workbook, both ways: columns as XLSForm's survey sheet has them, with Sala's beside. What an item may be is
// core/survey/read_survey.h's.
#pragma once
#include "core/survey/read_survey.h"
#include "core/texts.h"
#include "documents/data_sheet.h"
#include "documents/table.h"

namespace sala {

bool has_survey_headings(const Table& table);

/// `choices`: the sheet of XLSForm's lists, where there is one. Error: error_survey_headings.
Result<SurveyDraft> survey_draft_from_table(const Table& table, const Table* choices = nullptr);

/// The survey as a sheet that is read again as it was written, and what its columns mean.
std::vector<DataSheet> survey_sheets_of(const SurveyDraft& draft, const Texts& texts);

}  // namespace sala
