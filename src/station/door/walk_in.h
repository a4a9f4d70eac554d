// Registers a visitor who is not on the list: person, ticket, consents and check-in in one transaction, answered only
// after it is stored. Tells nobody who a likely double is. How many may come: core/walk_in.h, counted by the caller.
#pragma once
#include <string>
#include <vector>

#include "station/door/door.h"
#include "station/people/ticket_issue.h"

namespace sala {

/// What somebody said to a notice or a wish, in the version of its words that was shown.
struct Consent {
  std::string notice;  ///< "pdpa" for the notice itself, else a purpose: "photographs"
  std::string version;
  bool given = false;
};

struct WalkIn {
  Participant person;  ///< id, number, status and walk_in are set here
  std::vector<Consent> consents;
};

enum class WalkInOutcome {
  registered,
  switched_off,   ///< the project takes nobody who is not on its list
  incomplete,     ///< core/walk_in.h says what is missing
  likely_double,  ///< staff are to look; who it is stays untold
  refused,        ///< at the door, as anybody would be: `door` tells why
};

/// "registered", "likely_double"…: for the log.
std::string_view name_of(WalkInOutcome outcome);

struct WalkInAnswer {
  WalkInOutcome outcome = WalkInOutcome::registered;
  DoorAnswer door = {};
  std::optional<IssuedTicket> ticket = {};  ///< the new person's own
};

/// Whether somebody on the roster is likely the same person; who has withdrawn counts: staff decide about them.
Result<bool> is_likely_known(const Store& store, const Uuid& project, const Participant& comer);

/// `request` as at the door; its method becomes walk_in.
Result<WalkInAnswer> register_walk_in(OpenStation& station, DoorRequest request, const WalkIn& comer);

}  // namespace sala
