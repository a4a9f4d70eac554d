// Everything that the report book tells of a project, figures already made (core/figures). Gathered from a store by
// station/report; reads nothing itself.
#pragma once
#include <map>

#include "core/chart.h"
#include "core/figures/indicators.h"
#include "core/figures/survey_figures.h"
#include "core/figures/test_figures.h"
#include "core/survey/survey.h"

namespace sala {

/// What came of a session that takes attendance.
struct SessionTurnout {
  Bilingual title = {};
  int present = 0, late = 0;       ///< present includes late
  std::optional<int> absent = {};  ///< known once the session is closed
};

struct ReportQuestion {
  std::string id = {};
  int number = 0;
  std::string text = {};
};
struct ReportTest {
  Bilingual title = {};
  std::vector<ReportQuestion> questions = {};
  bool key_is_here = true;  ///< else no figure made of points is known
  TestFigures figures = {};
  ScoreColumns scores = {};
};

struct ReportSurvey {
  Survey survey = {};
  SurveyFigures figures = {};
  std::map<int, std::vector<std::string>> texts = {};  ///< what people wrote, by the number of the item
};

struct ReportPerson {
  std::string no = {}, name = {}, position = {}, unit = {}, personnel_type = {};
  bool is_expected = true;  ///< on the roster, not withdrawn; a ticket whose name is not here yet is not
  bool came = false;        ///< registered
  int sessions = 0;         ///< at which the person was
};

struct ReportPhoto {
  std::string caption = {};  ///< else of which session it is
  std::string png = {};
};

struct PlannedLine {
  std::string name = {};
  std::int64_t satang = 0;
};

/// The project sheet's words, from the members that only papers ask for.
struct ProjectSheet {
  std::vector<std::string> objectives = {}, target_types = {}, responsible = {}, expected_results = {};
  std::vector<std::string> rationale = {};  ///< paragraphs
  std::string evaluation = {};
  std::optional<int> fiscal_year = {};  ///< B.E.
  bool thai_digits = true;              ///< of Thai papers
};
/// What is not in the form asked for is left out.
ProjectSheet project_sheet(const Project& project);

struct ReportData {
  Project project = {};
  ProjectSheet sheet = {};
  std::string organisation = {}, organiser = {}, logo = {};  ///< the logo: a PNG; each may be empty
  std::vector<Session> agenda = {};
  std::vector<SessionTurnout> turnout = {};
  std::vector<ReportPerson> people = {};
  std::vector<ReportTest> tests = {};
  std::vector<ReportSurvey> surveys = {};
  std::vector<IndicatorFigures> indicators = {};
  std::vector<PlannedLine> budget = {};
  std::vector<ReportPhoto> photos = {};  ///< a dozen at most
};

}  // namespace sala
