#include "station/report/report_data.h"

#include "core/figures/score_bins.h"
#include "core/organiser.h"
#include "documents/photo/photo_anew.h"
#include "files/kept_files.h"
#include "files/whole_file.h"
#include "station/program_files.h"
#include "station/results/attendance.h"
#include "station/results/indicator_results.h"
#include "storage/photo/photo_queries.h"
#include "storage/project_queries.h"

namespace sala {
namespace {

std::vector<ReportPerson> report_people(const Attendance& attendance, const Texts& texts) {
  std::vector<ReportPerson> people;
  for (const AttendanceLine& line : attendance.lines) {
    const Participant& person = line.person;
    const bool is_known = !full_name(person).empty(), came = line.registration.has_value();
    const bool is_expected = is_known && person.status != "withdrawn";
    if (!is_expected && !came) continue;
    people.push_back({person.no, is_known ? name_in(person, texts.language()) : std::string(), person.position,
                      person.unit, person.personnel_type, is_expected, came, static_cast<int>(line.sessions.size())});
  }
  return people;
}

std::vector<SessionTurnout> report_turnout(const Summary& summary, Moment now) {
  std::vector<SessionTurnout> turnout;
  for (const SessionFigures& figures : summary.sessions) {
    SessionTurnout session{figures.session.title, figures.present, figures.late, {}};
    if (state_of(figures, now) == SessionState::closed) session.absent = figures.absent;
    turnout.push_back(std::move(session));
  }
  return turnout;
}

Result<ReportTest> report_test(const Store& store, const Project& project, const TestResult& result, Moment now,
                               bool thai) {
  const Test& test = result.stored.test;
  ReportTest told{test.title, {}, result.key_is_here, result.figures, {}};
  int number = 0;
  for (const Question& question : test.questions)
    told.questions.push_back({question.id, ++number, title_in(question.text, thai)});
  const auto scored = scored_test(store, project, result.stored, now);
  if (!scored) return Failure(scored.error());
  told.scores = score_columns(*scored);
  return told;
}

ReportSurvey report_survey(const SurveyResult& result) {
  ReportSurvey survey{result.stored.survey, result.figures, {}};
  for (const ItemTexts& item : result.texts) survey.texts[item.number] = item.texts;
  return survey;
}

constexpr std::size_t most_report_photos = 12;
constexpr int report_photo_side_px = 1000;

/// Those that are here, spread over the day; nothing where this station reads no trainers' scope.
Result<void> add_photos(const Store& store, const Project& project, bool thai, ReportData& data) {
  const auto photos = stored_photos(store, project.id);
  if (!photos) return Failure(photos.error());
  const std::size_t step = std::max<std::size_t>(1, (photos->size() + most_report_photos - 1) / most_report_photos);
  for (std::size_t i = 0; i < photos->size(); i += step) {
    const Photo& photo = (*photos)[i].photo;
    const auto jpeg = kept_file(store.file().parent_path(), photo.file);
    std::string png = jpeg ? photo_for_screen(*jpeg, report_photo_side_px) : std::string();
    if (png.empty()) continue;
    std::string caption = photo.caption;
    for (const Session& session : data.agenda)
      if (caption.empty() && std::optional(session.id) == photo.session) caption = title_in(session.title, thai);
    data.photos.push_back({std::move(caption), std::move(png)});
  }
  return {};
}

Result<void> add_evaluation(const Store& store, const Summary& summary, Moment now, bool thai, ReportData& data) {
  const auto results = evaluate(store, summary.project, now);
  if (!results) return Failure(results.error());
  for (const TestResult& result : results->tests) {
    auto test = report_test(store, summary.project, result, now, thai);
    if (!test) return Failure(test.error());
    data.tests.push_back(std::move(*test));
  }
  for (const SurveyResult& result : results->surveys) data.surveys.push_back(report_survey(result));
  data.indicators = indicator_results(summary, results->tests, results->surveys);
  return {};
}

}  // namespace

Result<ReportData> report_data(const Store& store, const Project& project, Moment now, const Texts& texts) {
  const auto attendance = attendance_of(store, project);
  if (!attendance) return Failure(attendance.error());
  const auto known = organisation(store);
  if (!known) return Failure(known.error());
  auto agenda = sessions(store, project.id);
  if (!agenda) return Failure(agenda.error());
  const bool thai = texts.language() == Language::th;
  ReportData data{project, project_sheet(project)};
  if (*known) {
    data.organisation = title_in((*known)->names, thai);
    data.logo = (*known)->logo;
  }
  data.organiser = organiser_of(project, *known, thai);
  data.agenda = std::move(*agenda);
  data.turnout = report_turnout(attendance->summary, now);
  data.people = report_people(*attendance, texts);
  for (const BudgetLine& line : budget_of(project)) data.budget.push_back({line.name, line.planned_satang});
  if (const auto told = add_photos(store, project, thai, data); !told) return Failure(told.error());
  const auto added = add_evaluation(store, attendance->summary, now, thai, data);
  if (!added) return Failure(added.error());
  return data;
}

Result<BookPlan> usual_book_plan() {
  const auto text = read_file(program_folder("data") / "report" / "book.toml");
  if (!text) return Failure(text.error());
  return read_book_plan(*text);
}

}  // namespace sala
