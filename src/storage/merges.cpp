#include "storage/merges.h"

#include <set>

#include "storage/first_words.h"

namespace sala {
namespace {

using Merges = std::map<std::string, Merge>;
using Persons = std::map<std::string, std::string>;

/// Every source is walked from once: a walk ends where an earlier one went, or where nobody goes on, or in a circle.
Merges without_circles(Merges merges) {
  std::map<std::string, int> walked;  // by which walk
  std::vector<std::string> newest;
  int walk = 0;
  for (const auto& [start, first] : merges) {
    ++walk;
    std::vector<std::string> way;
    std::string at = start;
    for (; merges.contains(at) && !walked.contains(at); at = merges.at(at).target) {
      walked[at] = walk;
      way.push_back(at);
    }
    const auto met = walked.find(at);
    if (met == walked.end() || met->second != walk) continue;
    const auto circle = std::ranges::find(way, at);
    newest.push_back(*std::max_element(circle, way.end(), [&](const std::string& a, const std::string& b) {
      return merges.at(a).order < merges.at(b).order;
    }));
  }
  for (const std::string& source : newest) merges.erase(source);
  return merges;
}

Persons follow_words(const Merges& straight) {
  Persons persons;
  for (const auto& [source, merge] : straight) {
    std::vector<std::string> way;
    std::string at = source;
    for (; straight.contains(at) && !persons.contains(at); at = straight.at(at).target) way.push_back(at);
    const std::string person = persons.contains(at) ? persons.at(at) : at;
    for (const std::string& passed : way) persons[passed] = person;
  }
  return persons;
}

/// Twins were merged into people of their own meanwhile: those are one, too.
void join_twins(Persons& persons, const Twins& twins) {
  std::set<std::string> told;
  for (const auto& [source, person] : persons) told.insert(person);
  std::map<std::string, std::string> leads;
  const auto lead_of = [&](std::string at) {
    if (const auto person = persons.find(at); person != persons.end()) at = person->second;
    for (auto next = leads.find(at); next != leads.end(); next = leads.find(at)) at = next->second;
    return at;
  };
  for (const auto& group : twins)
    for (const std::string& twin : group) {
      std::string stays = lead_of(group.front()), goes = lead_of(twin);
      if (stays == goes) continue;
      const bool swaps = told.contains(goes) && (!told.contains(stays) || goes < stays);
      if (swaps) std::swap(stays, goes);
      leads[goes] = stays;
    }
  for (auto& [source, person] : persons) person = lead_of(source);
  for (const auto& [goes, stays] : leads) persons[goes] = lead_of(goes);
}

/// A word of staff before one of a door, and that only for a walk-in; then the newest.
constexpr const char* settle_one_ticket = R"(
  INSERT INTO ticket (project, ticket, participant, issue, at)
  SELECT word.project, word.ticket, word.participant, word.issue, word.at
  FROM ticket_word AS word LEFT JOIN participant USING (project, participant)
  WHERE word.project = :project AND word.ticket = :ticket AND (word.rank = 1 OR participant.walk_in = 1)
  ORDER BY word.rank DESC, word.at DESC, word.writer DESC, word.seq DESC LIMIT 1)";

const std::string count_again =
    "UPDATE check_in SET who = " + who_is_counted("check_in.project", "check_in.participant", "check_in.ticket") +
    " WHERE project = :project AND ";

Persons persons_in(Connection& connection, const Uuid& project) {
  Persons persons;
  Query ask(connection, "SELECT source, person FROM merged WHERE project = :project", {{":project", project}});
  while (ask.next()) persons.emplace(ask.text(0), ask.text(1));
  return persons;
}

}  // namespace

std::string who_is_counted(std::string_view project, std::string_view participant, std::string_view ticket) {
  static constexpr std::string_view expression = R"(coalesce(
    (SELECT coalesce(merged.person, named.person)
     FROM (SELECT coalesce(nullif({1}, ''),
                           (SELECT ticket.participant FROM ticket
                            WHERE ticket.project = {0} AND ticket.ticket = {2})) AS person) AS named
     LEFT JOIN merged ON merged.project = {0} AND merged.source = named.person),
    'ticket:' || {2}))";
  return fmt::format(expression, project, participant, ticket);
}

Persons follow_merges(const Merges& merges, const Twins& twins) {
  Persons persons = follow_words(without_circles(merges));
  join_twins(persons, twins);
  return persons;
}

void follow_merges_in(Connection& connection, const Uuid& project) {
  Merges merges;
  {
    Query ask(connection, "SELECT source, target, at, writer, seq FROM merge WHERE project = :project",
              {{":project", project}});
    while (ask.next()) merges[ask.text(0)] = {ask.text(1), {ask.text(2), ask.text(3), ask.number(4)}};
  }
  const Persons persons = follow_merges(merges, twins_in(connection, project));
  if (persons == persons_in(connection, project)) return;
  Query(connection, "DELETE FROM merged WHERE project = :project", {{":project", project}}).run();
  for (const auto& [source, person] : persons)
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
  Query(connection, count_again + "ticket = :ticket AND participant = ''", {{":project", project}, {":ticket", ticket}})
      .run();
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

}  // namespace sala
