#include "storage/person_facts.h"

#include "storage/database.h"

namespace sala {
namespace {

/// Check-ins by whom they count for, session by session along the index; everything else by what it mentions.
const std::string about = select_facts + R"(
  WHERE (project, station, seq) IN (
    WITH RECURSIVE person(id) AS MATERIALIZED (
      SELECT :participant UNION SELECT source FROM merged WHERE project = :project AND person = :participant),
    place(session) AS (
      SELECT min(session) FROM check_in WHERE project = :project
      UNION ALL
      SELECT (SELECT min(session) FROM check_in WHERE project = :project AND session > place.session)
      FROM place WHERE place.session IS NOT NULL),
    came(writer, seq, fact) AS MATERIALIZED (
      SELECT check_in.writer, check_in.seq, check_in.fact FROM place JOIN check_in
        ON check_in.project = :project AND check_in.session = place.session AND check_in.who = :participant),
    spoken_of(id) AS MATERIALIZED (
      SELECT id FROM person
      UNION SELECT ticket FROM ticket_word WHERE project = :project AND participant IN (SELECT id FROM person)
      UNION SELECT fact FROM came)
    SELECT :project, writer, seq FROM came
    UNION SELECT chain, writer, seq FROM mention WHERE project = :project AND id IN (SELECT id FROM spoken_of))
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
