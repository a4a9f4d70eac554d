#include "storage/person_facts.h"

#include "storage/database.h"

namespace sala {
namespace {

/// Ids are random enough that a body which holds one speaks of it; so no index over bodies is needed.
const std::string about =
    "WITH person(id) AS MATERIALIZED ("
    R"(
    SELECT :participant UNION SELECT source FROM merged WHERE project = :project AND person = :participant),
  spoken_of(id) AS MATERIALIZED (
    SELECT id FROM person
    UNION SELECT ticket FROM ticket_word WHERE project = :project AND participant IN (SELECT id FROM person)
    UNION SELECT fact FROM check_in WHERE project = :project
      AND (who = :participant OR participant IN (SELECT id FROM person)))
  )" +
    select_facts + R"(
  WHERE project = :project AND EXISTS (SELECT 1 FROM spoken_of WHERE instr(fact.body, spoken_of.id) > 0)
    AND NOT EXISTS (SELECT 1 FROM held
      WHERE held.project = fact.project AND held.station = fact.station AND held.seq = fact.seq)
  ORDER BY at, station, seq)";

}  // namespace

Result<std::vector<Fact>> facts_about(const Store& store, const Uuid& project, const Uuid& participant) {
  return guarded([&] {
    std::vector<Fact> facts;
    Query ask(store.connection(), about, {{":project", project}, {":participant", participant}});
    while (ask.next()) facts.push_back(read_fact(ask));
    return facts;
  });
}

}  // namespace sala
