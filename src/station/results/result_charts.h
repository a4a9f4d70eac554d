// Which charts a project's results ask for: one for each finding, its title the finding itself. What has no figures has no
// chart.
#pragma once
#include "station/results/attendance.h"
#include "station/results/chart_table.h"

namespace sala {

void add_attendance_charts(const Attendance& attendance, Moment now, const Texts& texts, ChartTable& charts);
/// One for each test: how people did before and after, and how each question did.
void add_test_charts(const TestResult& test, const ScoredTest& scored, const Texts& texts, ChartTable& charts);
void add_survey_charts(const SurveyResult& survey, const Texts& texts, ChartTable& charts);
void add_plan_charts(const Project& project, const std::vector<IndicatorFigures>& indicators, const Texts& texts,
                     ChartTable& charts);

}  // namespace sala
