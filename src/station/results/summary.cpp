#include "station/results/summary.h"

#include "station/results/indicator_results.h"
#include "storage/project_queries.h"
#include "words/out.h"

namespace sala {
namespace {

constexpr std::array<std::string_view, 3> session_state_names = {"not_yet", "running", "closed"};

Json session_json(const SessionFigures& figures, Moment now) {
  const SessionState state = state_of(figures, now);
  return {{"session", figures.session.id.text()},
          {"title", title_in(figures.session.title, true)},
          {"titles", {{"th", figures.session.title.th}, {"en", figures.session.title.en}}},
          {"state", std::string(session_state_names[static_cast<std::size_t>(state)])},
          {"present", figures.present},
          {"late", figures.late},
          {"absent", state == SessionState::closed ? Json(figures.absent) : Json()}};
}

Json certificates_json_of(const EvaluationResults& results) {
  const auto revoked = std::ranges::count_if(results.certificates, [](const auto& one) { return !!one.revoked_ms; });
  return {{"eligible", std::ranges::count_if(results.eligible, has_earned)},
          {"issued", results.certificates.size()},
          {"revoked", revoked}};
}

}  // namespace

SessionState state_of(const SessionFigures& figures, Moment now) {
  const Session& session = figures.session;
  if (figures.gate == true) return SessionState::running;
  if (figures.gate == false) return now.utc_ms < session.starts.utc_ms ? SessionState::not_yet : SessionState::closed;
  if (within_window(session, now)) return SessionState::running;
  return now.utc_ms < session.starts.utc_ms ? SessionState::not_yet : SessionState::closed;
}

TextId session_state_words(SessionState state) {
  if (state == SessionState::not_yet) return words::out_session_not_yet;
  return state == SessionState::running ? words::out_session_running : words::out_session_closed;
}

Result<Summary> summarise(const Store& store, const Project& project) {
  Summary summary{project, {}, {}, {}};
  const auto counts = roster_counts(store, project.id);
  if (!counts) return Failure(counts.error());
  summary.participants = *counts;
  auto types = counts_by_personnel_type(store, project.id);
  if (!types) return Failure(types.error());
  summary.by_personnel_type = std::move(*types);
  const auto agenda = sessions(store, project.id);
  if (!agenda) return Failure(agenda.error());
  for (const Session& session : *agenda) {
    if (!session.takes_attendance) continue;
    const auto count = session_count(store, project.id, session);
    if (!count) return Failure(count.error());
    const auto gate = gate_of(store, project.id, session.id.text(), "");
    if (!gate) return Failure(gate.error());
    const int absent = std::max(0, counts->roster - count->present);
    summary.sessions.push_back({session, count->present, count->late, absent, *gate});
  }
  return summary;
}

Result<EvaluationResults> evaluate(const Store& store, const Project& project, Moment now) {
  auto tests = test_results(store, project, now);
  if (!tests) return Failure(tests.error());
  auto surveys = survey_results(store, project);
  if (!surveys) return Failure(surveys.error());
  auto observations = observation_results(store, project.id);
  if (!observations) return Failure(observations.error());
  const auto summary = summarise(store, project);
  if (!summary) return Failure(summary.error());
  auto eligible = eligible_people(store, project, now);
  if (!eligible) return Failure(eligible.error());
  auto certificates = certificates_of(store, project.id);
  if (!certificates) return Failure(certificates.error());
  auto indicators = indicator_results(*summary, *tests, *surveys);
  return EvaluationResults{std::move(*tests),     std::move(*surveys),  std::move(*observations),
                           std::move(indicators), std::move(*eligible), std::move(*certificates)};
}

Json to_json(const Summary& summary, const EvaluationResults& results, Moment now) {
  Json types = Json::array();
  for (const TypeCount& type : summary.by_personnel_type)
    types.push_back({{"type", type.type}, {"roster", type.roster}, {"checked_in", type.checked_in}});
  Json sessions = Json::array();
  for (const SessionFigures& figures : summary.sessions) sessions.push_back(session_json(figures, now));
  const Project& project = summary.project;
  Json json = {{"project",
                {{"project", project.id.text()},
                 {"code", project.code},
                 {"title", {{"th", project.title.th}, {"en", project.title.en}}},
                 {"starts_on", format_day(project.starts_on)},
                 {"ends_on", format_day(project.ends_on)},
                 {"place", project.place}}},
               {"participants",
                {{"roster", summary.participants.roster},
                 {"checked_in", summary.participants.checked_in},
                 {"walk_in", summary.participants.walk_in},
                 {"by_personnel_type", types}}},
               {"sessions", sessions},
               {"tests", tests_json(results.tests)},
               {"surveys", surveys_json(results.surveys)},
               {"observations", observations_json(results.observations)},
               {"indicators", indicators_json(results.indicators)},
               {"certificates", certificates_json_of(results)}};
  if (!std::ranges::all_of(results.tests, &TestResult::key_is_here)) json["not_here"].push_back("test_key");
  if (!results.observations.are_here) json["not_here"].push_back("observation");
  return json;
}

}  // namespace sala
