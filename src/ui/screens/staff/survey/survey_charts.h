// The charts of a survey's results: bars of five levels with their legend, and who would recommend. Part of
// survey_results_page.h.
#pragma once
#include "ui/screens/staff/survey/survey_results_page.h"

namespace sala {

/// Takes its height off the room.
void draw_level_legend(Ui& ui, Rect& room, const SurveyResultsPage& page);
/// A row for each section, in a list where they do not fit.
void draw_level_rows(Ui& ui, Rect room, SurveyResultsPage& page);
/// Of title, legend and rows.
float level_rows_height(Ui& ui, const SurveyResultsPage& page);

void draw_recommend_bars(Ui& ui, Rect room, const std::array<std::int64_t, 11>& counts);

}  // namespace sala
