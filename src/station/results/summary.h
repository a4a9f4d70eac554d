// The figures of a project, computed once for every export: who came, what tests, surveys and observers came to,
// which indicators were reached, who earned a certificate.
#pragma once
#include <vector>

#include "core/figures/indicators.h"
#include "core/project.h"
#include "station/certificate/eligible.h"
#include "station/learning/test_results.h"
#include "station/observation/observation_results.h"
#include "station/survey/survey_results.h"
#include "storage/roster_queries.h"

namespace sala {

struct SessionFigures {
  Session session;
  int present = 0;  ///< late ones included
  int late = 0;
  int absent = 0;                 ///< of the roster; said only of a session that is closed
  std::optional<bool> gate = {};  ///< open or closed by hand
};

enum class SessionState { not_yet, running, closed };
/// By hand where somebody opened or closed it, else by its window: a session may be entered before it begins.
SessionState state_of(const SessionFigures& figures, Moment now);
/// "ยังไม่ถึง", "กำลังเช็กชื่อ", "ปิดแล้ว"
TextId session_state_words(SessionState state);

struct Summary {
  Project project;
  RosterCounts participants;
  std::vector<TypeCount> by_personnel_type;
  std::vector<SessionFigures> sessions;  ///< those that take attendance
};

Result<Summary> summarise(const Store& store, const Project& project);

/// What is measured besides who came.
struct EvaluationResults {
  std::vector<TestResult> tests;
  std::vector<SurveyResult> surveys;
  ObservationResults observations = {};
  std::vector<IndicatorFigures> indicators = {};
  std::vector<EligibleLine> eligible = {};           ///< everybody who did not withdraw, by number
  std::vector<StoredCertificate> certificates = {};  ///< all that were issued, revoked ones too
};
Result<EvaluationResults> evaluate(const Store& store, const Project& project, Moment now);

/// `summary --json`, as the contract of the command line has it.
Json to_json(const Summary& summary, const EvaluationResults& results, Moment now);

}  // namespace sala
