#include "station/learning/test_results.h"

#include "station/learning/answer_scores.h"
#include "station/learning/phases.h"
#include "storage/roster_queries.h"

namespace sala {
namespace {

struct OpenPhases {
  bool pre = false, post = false;
  bool of(Phase phase) const { return phase == Phase::pre ? pre : post; }
};

Result<OpenPhases> open_phases(const Store& store, const Uuid& project, const Test& test, Moment now) {
  OpenPhases open;
  for (const Phase phase : {Phase::pre, Phase::post}) {
    const auto status = phase_status(store, project, test, phase, now);
    if (!status) return Failure(status.error());
    (phase == Phase::pre ? open.pre : open.post) = status->is_open;
  }
  return open;
}

/// One person's attempts at one phase, complete: which counts is not known before.
using TakePerson = std::function<void(std::vector<AttemptRow>&&)>;

Result<void> for_each_person(const Store& store, const Uuid& project, const Uuid& test, const TakePerson& take) {
  std::vector<AttemptRow> rows;
  const auto is_same = [&](const AttemptRow& row) {
    return rows.front().person == row.person && rows.front().attempt.begun.phase == row.attempt.begun.phase;
  };
  const auto read = for_each_attempt(store, project, test, [&](AttemptRow&& row) {
    if (!rows.empty() && !is_same(row)) {
      take(std::move(rows));
      rows.clear();
    }
    rows.push_back(std::move(row));
  });
  if (read && !rows.empty()) take(std::move(rows));
  return read;
}

/// The row that counts, if any. A person's only attempt needs no look into its answers, and nearly all are that.
AttemptRow* counting_row(std::vector<AttemptRow>& rows, const OpenPhases& open) {
  const bool phase_open = open.of(rows.front().attempt.begun.phase);
  if (rows.size() == 1) {
    const AttemptRow& row = rows.front();
    const bool counts = !row.attempt.is_corrected && row.answered > 0 && is_ended(row.attempt, phase_open);
    return counts ? &rows.front() : nullptr;
  }
  std::vector<Attempt> attempts;
  for (AttemptRow& row : rows) {
    fill_answers(row);
    attempts.push_back(row.attempt);
  }
  const auto place = counting_attempt(attempts, phase_open);
  return place ? &rows[*place] : nullptr;
}

Result<std::map<Uuid, Participant>> people_by_id(const Store& store, const Uuid& project) {
  const auto rows = roster(store, project);
  if (!rows) return Failure(rows.error());
  std::map<Uuid, Participant> people;
  for (const RosterRow& row : *rows) people[row.person.id] = row.person;
  return people;
}

}  // namespace

std::optional<int> pass_percent_of(const Project& project) {
  const bool has_mark = project.certificate_rule && project.certificate_rule->min_post_percent > 0;
  return has_mark ? std::optional(project.certificate_rule->min_post_percent) : std::nullopt;
}

Result<ScoredTest> scored_test(const Store& store, const Project& project, const StoredTest& stored, Moment now) {
  const auto key = stored_key(store, project.id, stored.test);
  if (!key) return Failure(key.error());
  const auto people = people_by_id(store, project.id);
  if (!people) return Failure(people.error());
  AnswerScores scores(stored.test, *key ? &(*key)->key : nullptr);
  ScoredTest scored{stored.test.id, scores.forms(), {}, {}, pass_percent_of(project), key->has_value()};
  const auto read = for_each_counting(store, project, stored, now, [&](AttemptRow&& row) {
    const auto form = scores.place_of(row.attempt.begun.form);
    if (!form) return;
    const auto person = people->find(row.person);
    (row.attempt.begun.phase == Phase::pre ? scored.pre : scored.post)
        .push_back(
            {row.person, person == people->end() ? "" : person->second.no, *form, scores.score(*form, row.answers)});
  });
  if (!read) return Failure(read.error());
  return scored;
}

Result<void> for_each_counting(const Store& store, const Project& project, const StoredTest& stored, Moment now,
                               const std::function<void(AttemptRow&&)>& take) {
  const auto open = open_phases(store, project.id, stored.test, now);
  if (!open) return Failure(open.error());
  return for_each_person(store, project.id, stored.test.id, [&](std::vector<AttemptRow>&& rows) {
    if (AttemptRow* row = counting_row(rows, *open)) take(std::move(*row));
  });
}

Result<std::vector<TestResult>> test_results(const Store& store, const Project& project, Moment now) {
  const auto all = stored_tests(store, project.id);
  if (!all) return Failure(all.error());
  std::vector<TestResult> results;
  for (const StoredTest& stored : *all) {
    const auto scored = scored_test(store, project, stored, now);
    if (!scored) return Failure(scored.error());
    results.push_back({stored, scored->key_is_here, test_figures(*scored)});
  }
  return results;
}

Result<std::vector<AttemptLine>> attempt_lines(const Store& store, const Project& project, const StoredTest& stored,
                                               Moment now) {
  const auto key = stored_key(store, project.id, stored.test);
  if (!key) return Failure(key.error());
  const auto open = open_phases(store, project.id, stored.test, now);
  if (!open) return Failure(open.error());
  const auto people = people_by_id(store, project.id);
  if (!people) return Failure(people.error());
  std::vector<AttemptLine> lines;
  const auto read = for_each_person(store, project.id, stored.test.id, [&](std::vector<AttemptRow>&& rows) {
    std::vector<Attempt> attempts;
    for (AttemptRow& row : rows) {
      fill_answers(row);
      attempts.push_back(row.attempt);
    }
    const auto standings = standings_of(attempts, open->of(attempts.front().begun.phase));
    const auto person = people->find(rows.front().person);
    for (std::size_t i = 0; i < rows.size(); ++i) {
      AttemptLine& line = lines.emplace_back(AttemptLine{rows[i].person, "", "", attempts[i], standings[i], {}});
      if (person != people->end()) line.no = person->second.no;
      if (person != people->end()) line.name = full_name(person->second);
      if (*key) line.score = score_of(attempts[i], stored.test, (*key)->key);
    }
  });
  if (!read) return Failure(read.error());
  std::ranges::stable_sort(lines, [](const AttemptLine& a, const AttemptLine& b) {
    if (a.attempt.begun.phase != b.attempt.begun.phase) return a.attempt.begun.phase < b.attempt.begun.phase;
    return no_less(a.no, b.no);
  });
  return lines;
}

Result<std::vector<AttemptRow>> counting_attempts(const Store& store, const Uuid& project, const StoredTest& stored,
                                                  Phase phase, Moment now) {
  const auto open = open_phases(store, project, stored.test, now);
  if (!open) return Failure(open.error());
  std::vector<AttemptRow> counting;
  const auto read = for_each_person(store, project, stored.test.id, [&](std::vector<AttemptRow>&& rows) {
    AttemptRow* row = rows.front().attempt.begun.phase == phase ? counting_row(rows, *open) : nullptr;
    if (!row) return;
    fill_answers(*row);
    counting.push_back(std::move(*row));
  });
  if (!read) return Failure(read.error());
  return counting;
}

}  // namespace sala
