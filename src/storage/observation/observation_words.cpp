#include "storage/observation/observation_words.h"

#include "core/json_read.h"
#include "core/observation/observation_facts.h"
#include "core/observation/rubric_body.h"

namespace sala {

bool put_rubric(Connection& connection, const FactWord& word) {
  static constexpr const char* put = R"(
    INSERT INTO rubric_word (project, rubric, writer, seq, at) VALUES (:project, :rubric, :writer, :seq, :at))";
  const auto rubric = rubric_put_from(word.body);
  if (!rubric) return false;
  Query(connection, put,
        {{":project", word.project},
         {":rubric", rubric->id},
         {":writer", word.fact.station},
         {":seq", word.fact.seq},
         {":at", word.fact.at}})
      .run();
  return true;
}

bool put_observation(Connection& connection, const FactWord& word) {
  static constexpr const char* put = R"(
    INSERT INTO observation (number, project, writer, seq, fact, at, observer, session, participant, team, rubric, item,
      rating, has_note, time, corrected)
    VALUES ((SELECT number FROM fact WHERE project = :project AND station = :writer AND seq = :seq),
      :project, :writer, :seq, :fact, :at, :observer, :session, :participant, :team, :rubric, :item,
      :rating, :has_note, :time, 0))";
  const Fact& fact = word.fact;
  const auto seen = observation_from(word.body);
  if (!seen) return false;
  Query(connection, put,
        {{":project", fact.project},
         {":writer", fact.station},
         {":seq", fact.seq},
         {":fact", fact.id},
         {":at", fact.at},
         {":observer", observer_of(word.body, fact.station)},
         {":session", seen->session},
         {":participant", seen->whom.participant},
         {":team", seen->whom.group},
         {":rubric", seen->rubric},
         {":item", seen->item},
         {":rating", seen->rating.value_or(0)},
         {":has_note", !seen->note.empty()},
         {":time", text_at(word.body, "time")}})
      .run();
  return true;
}

void forget_observations(Connection& connection, const std::optional<Uuid>& chain, const Uuid& station) {
  for (const char* statement : {"DELETE FROM rubric_word WHERE project = :chain AND writer = :station",
                                "DELETE FROM observation WHERE project = :chain AND writer = :station"})
    Query(connection, statement, {{":chain", chain}, {":station", station}}).run();
}

}  // namespace sala
