// The decision at the door: what a scan, a name or a staff member's tap comes to, as a pure function of what the store
// knows. It writes nothing; app/flow records the drafts it returns and only then draws the tick.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "core/fact.h"
#include "core/project.h"
#include "core/time.h"
#include "core/uuid.h"

namespace sala {

enum class Outcome {
  checked_in,
  already_in,
  not_on_roster,
  withdrawn,
  other_project,
  altered,
  revoked,
  not_open,
  not_a_ticket,
  unreadable
};
std::string_view name_of(Outcome outcome);

enum class Method { ticket, name, walk_in, staff };
std::string_view name_of(Method method);

/// A check-in that counts: the earliest of its (person or unresolved ticket, session).
struct CountedCheckIn {
  Uuid fact = {};
  Moment time = {};
  Uuid station = {};
  std::string station_name = {};
};

/// One thing that attendance is taken for: the registration (no session) or a session.
struct Place {
  std::optional<Session> session = {};
  std::optional<bool> gate = {};  ///< the newest gate fact, where there is one: open or closed
  std::optional<CountedCheckIn> counted = {};
};

/// What a ticket's code came to, before gates and people are looked at.
struct TicketVerdict {
  Outcome refusal = Outcome::checked_in;  ///< checked_in: the ticket is good
  std::optional<Uuid> ticket = {};
  std::optional<Uuid> participant = {};  ///< nothing with a good ticket: its ticket_put has not arrived yet
};

struct CheckInContext {
  Uuid project = {};
  Method method = Method::ticket;
  std::optional<Uuid> ticket = {};
  std::optional<Uuid> participant = {};
  bool on_roster = true;  ///< false: the id given is nobody's here
  bool withdrawn = false;
  Place registration = {};
  std::optional<Place> session = {};  ///< the bound, named or open one
  bool session_bound = false;         ///< bound or named: a closed one refuses; otherwise a closed one is not looked at
  bool session_named = false;         ///< asked for by name, not by where the station stands
  std::string by = "participant";
  bool by_hand = false;  ///< staff write down who was there: nothing has to be open
};

struct CheckInDecision {
  Outcome outcome = Outcome::checked_in;
  std::optional<Uuid> session = {};          ///< what the outcome is about
  std::optional<CountedCheckIn> first = {};  ///< for already_in
  std::optional<Uuid> counted_fact = {};     ///< the fact that counts already; nothing when a draft will be it
  std::vector<Draft> drafts = {};            ///< to record in one transaction: registration, then session
};

inline constexpr std::int64_t debounce_ms = 5000;

CheckInDecision decide_check_in(const CheckInContext& context, Moment time, std::optional<Moment> entered_at = {});

/// The session that is open at this moment: the latest started of those whose window it is, otherwise of those opened by
/// hand, so that one opened early takes nobody from the one that runs.
std::optional<std::size_t> open_session(const std::vector<Place>& sessions, Moment now);
bool is_open(const Place& place, Moment now);

}  // namespace sala
