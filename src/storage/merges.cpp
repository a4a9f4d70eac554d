#include "storage/merges.h"

#include <set>

namespace sala {
namespace {

using Merges = std::map<std::string, Merge>;

/// The circle that following leads into from here, if it does: the sources on it.
std::vector<std::string> circle_from(const Merges& merges, const std::string& start) {
  std::vector<std::string> way;
  for (std::string at = start; merges.contains(at); at = merges.at(at).target) {
    const auto seen = std::ranges::find(way, at);
    if (seen != way.end()) return {seen, way.end()};
    way.push_back(at);
  }
  return {};
}

Merges without_circles(Merges merges) {
  std::vector<std::string> sources;
  for (const auto& [source, merge] : merges) sources.push_back(source);
  for (const std::string& source : sources) {
    const std::vector<std::string> circle = circle_from(merges, source);
    if (circle.empty()) continue;
    merges.erase(*std::ranges::max_element(circle, {}, [&](const std::string& s) { return merges.at(s).order; }));
  }
  return merges;
}

/// A word of staff before one of a door, and that only for a walk-in; then the newest.
constexpr const char* settle_one_ticket = R"(
  INSERT INTO ticket (project, ticket, participant, issue, at)
  SELECT word.project, word.ticket, word.participant, word.issue, word.at
  FROM ticket_word AS word LEFT JOIN participant USING (project, participant)
  WHERE word.project = :project AND word.ticket = :ticket AND (word.rank = 1 OR participant.walk_in = 1)
  ORDER BY word.rank DESC, word.at DESC, word.writer DESC, word.seq DESC LIMIT 1)";

/// The person a check-in names, or its ticket's; after merges. Else the ticket itself.
const std::string count_again = R"(
  UPDATE check_in SET who = coalesce(
    (SELECT coalesce(merged.person, named.person)
     FROM (SELECT coalesce(nullif(check_in.participant, ''),
                           (SELECT ticket.participant FROM ticket
                            WHERE ticket.project = check_in.project AND ticket.ticket = check_in.ticket)) AS person) AS named
     LEFT JOIN merged ON merged.project = check_in.project AND merged.source = named.person),
    'ticket:' || check_in.ticket)
  WHERE project = :project AND )";

}  // namespace

std::map<std::string, std::string> follow_merges(const Merges& merges) {
  const Merges straight = without_circles(merges);
  std::map<std::string, std::string> persons;
  for (const auto& [source, merge] : straight) {
    std::string person = merge.target;
    while (straight.contains(person)) person = straight.at(person).target;
    persons[source] = person;
  }
  return persons;
}

void follow_merges_in(Connection& connection, const Uuid& project) {
  Merges merges;
  {
    Query ask(connection, "SELECT source, target, at, writer, seq FROM merge WHERE project = :project",
              {{":project", project}});
    while (ask.next()) merges[ask.text(0)] = {ask.text(1), {ask.text(2), ask.text(3), ask.number(4)}};
  }
  Query(connection, "DELETE FROM merged WHERE project = :project", {{":project", project}}).run();
  for (const auto& [source, person] : follow_merges(merges))
    Query(connection, "INSERT INTO merged (project, source, person) VALUES (:project, :source, :person)",
          {{":project", project}, {":source", source}, {":person", person}})
        .run();
  Query(connection, count_again + "true", {{":project", project}}).run();
}

void settle_ticket(Connection& connection, const Uuid& project, const Uuid& ticket) {
  Query(connection, "DELETE FROM ticket WHERE project = :project AND ticket = :ticket",
        {{":project", project}, {":ticket", ticket}})
      .run();
  Query(connection, settle_one_ticket, {{":project", project}, {":ticket", ticket}}).run();
  Query(connection, count_again + "ticket = :ticket", {{":project", project}, {":ticket", ticket}}).run();
}

void settle_tickets_of(Connection& connection, const Uuid& project, const Uuid& participant) {
  static constexpr const char* question = R"(
    SELECT ticket FROM ticket_word INDEXED BY ticket_word_participant
    WHERE project = :project AND participant = :participant AND rank = 0)";
  std::set<Uuid> tickets;
  {
    Query ask(connection, question, {{":project", project}, {":participant", participant}});
    while (ask.next())
      if (const auto ticket = ask.id(0)) tickets.insert(*ticket);
  }
  for (const Uuid& ticket : tickets) settle_ticket(connection, project, ticket);
}

void settle_check_in(Connection& connection, const Fact& fact) {
  Query(connection, count_again + "writer = :writer AND seq = :seq",
        {{":project", fact.project}, {":writer", fact.station}, {":seq", fact.seq}})
      .run();
}

}  // namespace sala
