// Giving people their tickets: a ticket_put each, and the text of the code, signed by this station.
#pragma once
#include <string>
#include <vector>

#include "core/roster.h"
#include "station/open_station.h"

namespace sala {

struct IssuedTicket {
  Participant person;
  Uuid ticket;
  std::string code;  ///< the QR text: a credential
};

struct NewTicket {
  Uuid ticket, participant;
  int issue = 1;
};
Draft ticket_draft(const Uuid& project, const NewTicket& made, const Random& random, const std::string& by);

/// Everyone who is expected, or the one person whose id is given. Error: error_no_participant.
Result<std::vector<Participant>> ticket_holders(const Store& store, const Uuid& project, const std::string& only = "");

/// The valid ticket of each person, issued where there is none yet, all in one transaction.
Result<std::vector<IssuedTicket>> issue_tickets(OpenStation& station, const Uuid& project,
                                                const std::vector<Participant>& people,
                                                const std::string& by = "system");

struct Reissue {
  Uuid ticket;
  std::vector<Uuid> revoked;
};
/// Ends every ticket of the person and issues a new one.
Result<Reissue> reissue_ticket(OpenStation& station, const Uuid& project, const Uuid& participant,
                               const std::string& reason, const std::string& by = "system");

}  // namespace sala
