#include "station/people/ticket_issue.h"

#include "core/thai_text.h"
#include "core/ticket.h"
#include "security/tickets.h"
#include "storage/door_queries.h"
#include "storage/roster_queries.h"
#include "words/station.h"

namespace sala {

Draft ticket_draft(const Uuid& project, const NewTicket& made, const Random& random, const std::string& by) {
  return {project,
          "ticket_put",
          {{"ticket", made.ticket.text()},
           {"participant", made.participant.text()},
           {"issue", made.issue},
           {"salt", random_salt(random)},
           {"by", by}}};
}

Result<std::vector<Participant>> ticket_holders(const Store& store, const Uuid& project, const std::string& only) {
  const auto rows = roster(store, project);
  if (!rows) return Failure(rows.error());
  std::vector<Participant> people;
  for (const RosterRow& row : *rows)
    if (only.empty() ? row.person.status != "withdrawn" : row.person.id.text() == only) people.push_back(row.person);
  if (!only.empty() && people.empty()) return fail(words::error_no_participant, {{"participant", only}});
  return people;
}

Result<std::vector<IssuedTicket>> issue_tickets(OpenStation& station, const Uuid& project,
                                                const std::vector<Participant>& people, const std::string& by) {
  if (const auto made = ensure_own_station(station); !made) return Failure(made.error());
  const Random& random = station.store->seams().random;
  std::vector<Draft> drafts;
  std::vector<IssuedTicket> issued;
  for (const Participant& person : people) {
    const auto known = valid_ticket_of(*station.store, project, person.id);
    if (!known) return Failure(known.error());
    const Uuid ticket = *known ? (*known)->ticket : Uuid::v4(random);
    if (!*known) drafts.push_back(ticket_draft(project, {ticket, person.id}, random, by));
    issued.push_back({person, ticket, ticket_text(sign_ticket(project, ticket, *station.key))});
  }
  if (drafts.empty()) return issued;
  const auto facts = record(station, drafts);
  if (!facts) return Failure(facts.error());
  return issued;
}

Result<Reissue> reissue_ticket(OpenStation& station, const Uuid& project, const Uuid& participant,
                               const std::string& reason, const std::string& by) {
  const auto person = find_participant(*station.store, project, participant);
  if (!person) return Failure(person.error());
  if (!*person) return fail(words::error_no_participant, {{"participant", participant.text()}});
  const auto old = tickets_of(*station.store, project, participant);
  if (!old) return Failure(old.error());
  const Random& random = station.store->seams().random;
  Reissue reissue{Uuid::v4(random), {}};
  std::vector<Draft> drafts;
  int issue = 1;
  for (const TicketRow& row : *old) {
    issue = std::max(issue, row.issue + 1);
    if (row.revoked) continue;
    reissue.revoked.push_back(row.ticket);
    drafts.push_back(
        {project, "ticket_revoked", {{"ticket", row.ticket.text()}, {"reason", clean(reason)}, {"by", by}}});
  }
  drafts.push_back(ticket_draft(project, {reissue.ticket, participant, issue}, random, by));
  const auto facts = record(station, drafts);
  if (!facts) return Failure(facts.error());
  return reissue;
}

}  // namespace sala
