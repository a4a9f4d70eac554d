#include "station/learning/test_overview.h"

#include <algorithm>
#include <map>

#include "core/figures/item_bands.h"
#include "station/learning/phases.h"
#include "station/station_rights.h"
#include "storage/roster_queries.h"

namespace sala {
namespace {

Result<PhaseOverview> phase_overview(const Store& store, const Uuid& project, const Test& test, Phase phase,
                                     Moment now) {
  PhaseOverview overview{phase, {}, test.phases.at(phase) != PhaseWindow{}, {}};
  const auto status = phase_status(store, project, test, phase, now);
  if (!status) return Failure(status.error());
  const auto counts = phase_counts(store, project, test.id, phase);
  if (!counts) return Failure(counts.error());
  overview.status = *status;
  overview.counts = *counts;
  return overview;
}

Result<TestOverview> overview_of(const Store& store, const Uuid& project, const StoredTest& stored, Moment now) {
  TestOverview overview{stored, true, false, {}};
  const auto key = stored_key(store, project, stored.test);
  if (!key) return Failure(key.error());
  const auto answered = is_answered(store, project, stored.test.id);
  if (!answered) return Failure(answered.error());
  overview.key_is_here = key->has_value();
  overview.is_answered = *answered;
  for (const auto& [phase, window] : stored.test.phases) {
    auto of_phase = phase_overview(store, project, stored.test, phase, now);
    if (!of_phase) return Failure(of_phase.error());
    overview.phases.push_back(std::move(*of_phase));
  }
  return overview;
}

bool comes_first(const AttemptLine& a, const AttemptLine& b) {
  const auto rank = [](const AttemptLine& line) {
    if (line.standing.counts) return 0;
    return line.standing.state == AttemptState::in_progress ? 1 : 2;
  };
  return rank(a) < rank(b);
}

/// The attempt by which a person stands on the board: what counts, else what goes on.
std::map<Uuid, const AttemptLine*> shown_attempts(const std::vector<AttemptLine>& lines, Phase phase) {
  std::map<Uuid, const AttemptLine*> shown;
  for (const AttemptLine& line : lines) {
    if (line.attempt.begun.phase != phase || line.standing.state == AttemptState::corrected) continue;
    const AttemptLine*& known = shown[line.person];
    if (known == nullptr || comes_first(line, *known)) known = &line;
  }
  return shown;
}

void tell_attempt(const Test& test, const AttemptLine& line, PersonAtTest& person) {
  person.attempt = line.attempt.begun.attempt;
  person.answered = static_cast<int>(line.attempt.answers.size());
  person.questions = static_cast<int>(questions_of(test, line.attempt.begun.form).size());
  person.is_ended = line.standing.state != AttemptState::in_progress;
}

std::vector<PersonAtTest> people_at(const Test& test, const std::vector<RosterRow>& rows,
                                    const std::vector<AttemptLine>& lines, Phase phase) {
  const auto shown = shown_attempts(lines, phase);
  std::vector<PersonAtTest> people;
  for (const RosterRow& row : rows) {
    const auto attempt = shown.find(row.person.id);
    if (attempt == shown.end() && (!row.checked_in || row.person.status == "withdrawn")) continue;
    PersonAtTest person{row.person.id, row.person.no, full_name(row.person), row.person.unit, {}, 0, 0, false};
    if (attempt != shown.end()) tell_attempt(test, *attempt->second, person);
    people.push_back(std::move(person));
  }
  return people;
}

std::vector<int> doubted_in(const std::vector<ItemFigures>& items) {
  std::vector<int> numbers;
  for (const ItemFigures& item : items)
    if (key_may_be_wrong(item)) numbers.push_back(item.number);
  return numbers;
}

Result<OpenTest> open_test(const Store& store, const Project& project, const StoredTest& stored, Moment now) {
  OpenTest open;
  const auto scored = scored_test(store, project, stored, now);
  if (!scored) return Failure(scored.error());
  auto key = stored_key(store, project.id, stored.test);
  if (!key) return Failure(key.error());
  auto lines = attempt_lines(store, project, stored, now);
  if (!lines) return Failure(lines.error());
  const auto rows = roster(store, project.id);
  if (!rows) return Failure(rows.error());
  open.figures = test_figures(*scored);
  open.scores = score_columns(*scored);
  open.key = std::move(*key);
  const auto opened = opened_key(store, project.id, stored.test);
  if (!opened) return Failure(opened.error());
  open.is_key_opened = opened->has_value();
  auto stations = stations_heard(store, project.id);
  if (!stations) return Failure(stations.error());
  open.stations = std::move(*stations);
  for (const Phase phase : {Phase::pre, Phase::post}) {
    PhaseBoard& board = phase == Phase::pre ? open.pre : open.post;
    board.people = people_at(stored.test, *rows, *lines, phase);
    if (!open.key) continue;
    board.right = right_counts(scored->forms, phase == Phase::pre ? scored->pre : scored->post);
    board.doubted = doubted_in(phase == Phase::pre ? open.figures.pre.items : open.figures.post.items);
  }
  open.attempts = std::move(*lines);
  return open;
}

}  // namespace

Result<TestRights> test_rights(const Store& store) {
  const auto may_run = may_write(store, "gate"), may_author = may_write(store, "test_key");
  if (!may_run) return Failure(may_run.error());
  if (!may_author) return Failure(may_author.error());
  return TestRights{*may_run, *may_author};
}

Result<TestsRead> read_tests(const Store& store, const Project& project, const std::optional<Uuid>& open, Moment now) {
  TestsRead read;
  const auto all = stored_tests(store, project.id);
  if (!all) return Failure(all.error());
  read.pass_percent = pass_percent_of(project);
  read.shows_own_score = shows_own_score(project);
  for (const StoredTest& stored : *all) {
    auto overview = overview_of(store, project.id, stored, now);
    if (!overview) return Failure(overview.error());
    read.tests.push_back(std::move(*overview));
    if (stored.test.id != open) continue;
    auto looked_at = open_test(store, project, stored, now);
    if (!looked_at) return Failure(looked_at.error());
    read.open = std::move(*looked_at);
  }
  return read;
}

}  // namespace sala
