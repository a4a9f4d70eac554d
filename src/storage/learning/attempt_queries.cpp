#include "storage/learning/attempt_queries.h"

#include "storage/learning/gather_attempt.h"

namespace sala {
namespace {

const std::string select_attempts = R"(
  SELECT attempt, participant, test, phase, form, seed, put, fact, writer, seq, at, time, corrected, used_s, limit_s,
    finish_reason, finish_fact, finish_writer, finish_seq, finish_at, finish_time, finish_used_s, finished_twice, answered,
    answers, coalesce((SELECT person FROM merged WHERE merged.project = attempt.project AND source = participant), participant)
  FROM attempt WHERE project = :project AND )";

Placed<AttemptFinished> read_finish(Query& row, const Uuid& attempt) {
  Placed<AttemptFinished> finished;
  const std::string reason = row.text(15);
  for (const FinishReason known :
       {FinishReason::submitted, FinishReason::time, FinishReason::gate, FinishReason::staff, FinishReason::sheet})
    if (name_of(known) == reason) finished.told.reason = known;
  finished.told.attempt = attempt;
  finished.told.used_s = row.number(21);
  finished.place = {row.id(16).value_or(Uuid{}), row.id(17).value_or(Uuid{}), row.text(19), row.number(18),
                    parse_time(row.text(20)).value_or(Moment{})};
  return finished;
}

AttemptRow read_attempt_row(Query& row) {
  AttemptRow read;
  Attempt& attempt = read.attempt;
  attempt.begun = {row.id(0).value_or(Uuid{}),
                   row.id(1).value_or(Uuid{}),
                   row.id(2).value_or(Uuid{}),
                   phase_of(row.text(3)).value_or(Phase::pre),
                   form_of(row.text(4)).value_or(Form::only),
                   row.text(5),
                   row.id(6).value_or(Uuid{})};
  attempt.begun_at = {row.id(7).value_or(Uuid{}), row.id(8).value_or(Uuid{}), row.text(10), row.number(9),
                      parse_time(row.text(11)).value_or(Moment{})};
  attempt.is_corrected = row.flag(12);
  attempt.used_s = row.number(13);
  if (!row.is_null(14)) attempt.limit_s = row.number(14);
  if (!row.text(15).empty()) attempt.finished = read_finish(row, attempt.begun.attempt);
  attempt.is_finished_twice = row.flag(22);
  read.answered = row.number(23);
  read.answers = row.text(24);
  read.person = row.id(25).value_or(Uuid{});
  return read;
}

bool is_begun_before(const Attempt& a, const Attempt& b) {
  return happened_before(a.begun_at, b.begun_at);
}

}  // namespace

Result<std::optional<Attempt>> find_attempt(const Store& store, const Uuid& project, const Uuid& attempt) {
  return guarded([&] { return AttemptGatherer(store.connection()).gather(project, attempt); });
}

Result<std::vector<Attempt>> attempts_of(const Store& store, const PersonAt& person) {
  static constexpr const char* question = R"(
    SELECT attempt FROM attempt WHERE project = :project AND test = :test AND phase = :phase
      AND participant IN (SELECT :participant UNION SELECT source FROM merged WHERE project = :project AND person = :participant))";
  return guarded([&] {
    std::vector<Uuid> ids;
    {
      Query ask(store.connection(), question,
                {{":project", person.project},
                 {":test", person.test},
                 {":phase", std::string(name_of(person.phase))},
                 {":participant", person.participant}});
      while (ask.next())
        if (const auto id = ask.id(0)) ids.push_back(*id);
    }
    AttemptGatherer gatherer(store.connection());
    std::vector<Attempt> attempts;
    for (const Uuid& id : ids)
      if (auto attempt = gatherer.gather(person.project, id)) attempts.push_back(std::move(*attempt));
    std::ranges::sort(attempts, is_begun_before);
    return attempts;
  });
}

Result<void> for_each_attempt(const Store& store, const Uuid& project, const Uuid& test,
                              const std::function<void(AttemptRow&&)>& take) {
  static const std::string question = select_attempts + "test = :test ORDER BY phase, 26, at, writer, seq";
  return guarded([&] {
    Query ask(store.connection(), question, {{":project", project}, {":test", test}});
    while (ask.next()) take(read_attempt_row(ask));
  });
}

void fill_answers(AttemptRow& row) {
  const std::string_view lines = row.answers;
  for (std::size_t from = 0; from < lines.size();) {
    const std::size_t end = std::min(lines.find('\n', from), lines.size());
    const std::string_view line = lines.substr(from, end - from);
    const std::size_t blank = line.find(' ');
    if (const auto value = blank < line.size() ? stored_json(line.substr(blank + 1)) : Result<Json>(Json()); value)
      row.attempt.answers[std::string(line.substr(0, blank))] = {*value, row.attempt.used_s, {}};
    from = end + 1;
  }
}

Result<PhaseCounts> phase_counts(const Store& store, const Uuid& project, const Uuid& test, Phase phase) {
  static constexpr const char* question = R"(
    SELECT count(*), total(ended) FROM (
      SELECT max(finish_reason <> '' OR used_s >= limit_s) AS ended
      FROM attempt LEFT JOIN merged ON merged.project = attempt.project AND merged.source = attempt.participant
      WHERE attempt.project = :project AND test = :test AND phase = :phase AND corrected = 0
      GROUP BY coalesce(merged.person, participant)))";
  return guarded([&] {
    Query ask(store.connection(), question,
              {{":project", project}, {":test", test}, {":phase", std::string(name_of(phase))}});
    PhaseCounts counts;
    if (ask.next()) counts = {static_cast<int>(ask.number(0)), static_cast<int>(ask.number(1))};
    return counts;
  });
}

}  // namespace sala
