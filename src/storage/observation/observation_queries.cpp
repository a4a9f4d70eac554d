#include "storage/observation/observation_queries.h"

#include <map>

#include "core/json_read.h"
#include "core/observation/rubric_body.h"
#include "core/scope.h"
#include "storage/database.h"
#include "storage/stored_json.h"

namespace sala {
namespace {

std::optional<StoredRubric> newest_rubric(Connection& connection, const Uuid& project, const std::string& rubric) {
  static constexpr const char* question = R"(
    SELECT fact.id, fact.body FROM rubric_word JOIN fact
      ON fact.project = rubric_word.project AND fact.station = rubric_word.writer AND fact.seq = rubric_word.seq
    WHERE rubric_word.project = :project AND rubric_word.rubric = :rubric AND fact.body IS NOT NULL
    ORDER BY rubric_word.at DESC, rubric_word.writer DESC, rubric_word.seq DESC LIMIT 1)";
  Query ask(connection, question, {{":project", project}, {":rubric", rubric}});
  if (!ask.next()) return std::nullopt;
  const auto body = stored_object(ask.text(1));
  if (!body) return std::nullopt;
  auto read = rubric_put_from(*body);
  if (!read) return std::nullopt;
  return StoredRubric{std::move(*read), ask.id(0).value_or(Uuid{})};
}

/// What the newest word of an observer is about.
using WordPlace = std::tuple<std::optional<Uuid>, ObservedSubject, std::optional<Uuid>, std::string, std::string>;

/// Its note is read from the fact, for few have one.
std::string note_in(const std::string& body) {
  const auto json = stored_object(body);
  return json ? text_at(*json, "note") : "";
}

constexpr const char* words_in_order = R"(
  SELECT observer, session, coalesce((SELECT person FROM merged WHERE merged.project = :project AND source = participant),
    participant), team, rubric, item, rating, CASE WHEN has_note THEN fact.body ELSE '' END, observation.time
  FROM observation JOIN fact ON fact.number = observation.number
  WHERE observation.project = :scope AND corrected = 0 AND fact.body IS NOT NULL AND :observer IN ('', observer)
  ORDER BY observation.at, observation.writer, observation.seq)";

CountingObservation word_of_row(Query& row) {
  CountingObservation word;
  word.observer = row.text(0);
  word.seen.session = row.id(1);
  word.seen.whom = {row.id(2), row.text(3)};
  word.seen.rubric = row.id(4);
  word.seen.item = row.text(5);
  if (const auto rating = row.number(6); rating > 0) word.seen.rating = static_cast<int>(rating);
  word.seen.note = note_in(row.text(7));
  word.time = parse_time(row.text(8));
  return word;
}

}  // namespace

Result<std::vector<StoredRubric>> stored_rubrics(const Store& store, const Uuid& project) {
  static constexpr const char* question =
      "SELECT rubric, min(at) FROM rubric_word WHERE project = :project GROUP BY rubric ORDER BY 2, 1";
  return guarded([&] {
    std::vector<std::string> ids;
    for (Query ask(store.connection(), question, {{":project", project}}); ask.next();) ids.push_back(ask.text(0));
    std::vector<StoredRubric> rubrics;
    for (const std::string& id : ids)
      if (auto rubric = newest_rubric(store.connection(), project, id)) rubrics.push_back(std::move(*rubric));
    return rubrics;
  });
}

Result<std::vector<CountingObservation>> counting_observations(const Store& store, const Uuid& project,
                                                               const std::string& observer) {
  return guarded([&] {
    std::map<WordPlace, CountingObservation> newest;
    Query ask(store.connection(), words_in_order,
              {{":project", project}, {":scope", scope_of(project, Family::trainer)}, {":observer", observer}});
    while (ask.next()) {
      CountingObservation word = word_of_row(ask);
      const Observation& seen = word.seen;
      newest[{seen.session, seen.whom, seen.rubric, seen.item, word.observer}] = std::move(word);
    }
    std::vector<CountingObservation> counting;
    for (auto& [place, word] : newest) counting.push_back(std::move(word));
    return counting;
  });
}

Result<bool> is_observed(const Store& store, const Uuid& project, const Rubric& rubric) {
  static constexpr const char* question = "SELECT DISTINCT rubric, item FROM observation WHERE project = :scope";
  return guarded([&] {
    Query ask(store.connection(), question, {{":scope", scope_of(project, Family::trainer)}});
    while (ask.next()) {
      Observation seen;
      seen.rubric = ask.id(0);
      seen.item = ask.text(1);
      if (is_about(seen, rubric)) return true;
    }
    return false;
  });
}

bool is_about(const Observation& seen, const Rubric& rubric) {
  if (seen.rubric) return *seen.rubric == rubric.id;
  return item_in(rubric, seen.item) != nullptr;
}

}  // namespace sala
