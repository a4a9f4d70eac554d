// A survey on this station: whether it is open, taking a person's answers, releasing what is due, opening and closing. Each
// step asks the store, decides, stores, and answers what came of it; nothing is told before it is stored.
#pragma once
#include "core/learning/phase_gate.h"
#include "core/survey/decide_survey.h"
#include "core/survey/survey_reply.h"
#include "station/open_station.h"
#include "storage/survey/survey_queries.h"

namespace sala {

/// By its id; without one the only survey of the project. Errors: error_no_surveys, error_no_survey, error_which_survey.
Result<StoredSurvey> project_survey(const Store& store, const Uuid& project, const std::string& wanted = "");

/// By its gate, else its window, else closed.
Result<PhaseStatus> survey_status(const Store& store, const Uuid& project, const Survey& survey, Moment now);

struct SurveyRequest {
  Project project = {};
  Uuid participant = {}, survey = {};
  bool has_ticket = true;
  std::string by = "participant";
};

/// Whether the person may answer now; nothing is stored but what a crash left undone.
Result<SurveyOutcome> may_take_survey(OpenStation& station, const SurveyRequest& request);

struct SurveyStep {
  SurveyOutcome outcome = SurveyOutcome::taken;
  std::optional<Uuid> completed = {};  ///< the fact that says the person has answered
};
/// Takes what the person says; of the answer nothing stands in the store afterwards but that there was one.
Result<SurveyStep> take_survey(OpenStation& station, const SurveyRequest& request, const SurveyReply& reply);

/// Mends what a crash left and releases what is due of every survey of the project: after it was closed, here or elsewhere,
/// and when the project's last day is over. How many answers were released.
Result<std::size_t> settle_surveys(OpenStation& station, const Project& project);

struct SurveyGate {
  Uuid survey = {};
  GateWish wish = GateWish::open;
  std::optional<Moment> until = {};
  std::string by = "system";
};
/// Opens, closes or gives back to the clock; a closing releases. Returns the gate fact.
Result<Uuid> change_survey_gate(OpenStation& station, const Project& project, const SurveyGate& change);

/// The survey follows the agenda from now on. Errors: error_survey_window_session.
Result<Uuid> change_survey_window(OpenStation& station, const Uuid& project, const Uuid& survey,
                                  const PhaseWindow& window, const std::string& by);

}  // namespace sala
