// The way of everyone who is let in, by touch or by line: look up what the store knows, decide (core/check_in.h), record,
// answer. The answer is given only after the facts are stored.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "core/check_in.h"
#include "core/roster.h"
#include "station/open_station.h"

namespace sala {

struct DoorRequest {
  Uuid project = {};
  std::optional<Uuid> session = {};  ///< named; otherwise the bound one, otherwise the one open by the clock
  std::optional<Moment> at = {};     ///< what `--at` said, instead of the clock
  Method method = Method::ticket;
  std::string by = "participant";
  bool by_hand = false;  ///< staff write down who was there, whatever is open
};

struct DoorAnswer {
  Outcome outcome = Outcome::checked_in;
  Method method = Method::ticket;        ///< the request's
  std::optional<Uuid> participant = {};  ///< nothing for a genuine ticket of someone not known here yet
  std::optional<Participant> person = {};
  std::optional<Session> session = {};       ///< what the outcome is about; nothing: the registration
  std::optional<CountedCheckIn> first = {};  ///< for already_in
  std::optional<Uuid> fact = {};             ///< the one that counts
  Moment time = {};
  bool registered_now = false;  ///< a registration was made on the way
};

/// Whether the person may go in: checked in, or registered on the way to a session that is not open yet.
bool lets_in(const DoorAnswer& answer);

Result<TicketVerdict> judge_ticket(const Store& store, const Uuid& project, std::string_view text);

Result<DoorAnswer> check_in_by_code(OpenStation& station, const DoorRequest& request, std::string_view text);
Result<DoorAnswer> check_in_person(OpenStation& station, const DoorRequest& request, const Uuid& participant);
/// Lets in somebody whom `first` puts on the roster, in the same transaction; nothing is stored when they are refused.
Result<DoorAnswer> check_in_newcomer(OpenStation& station, const DoorRequest& request, const Participant& person,
                                     std::vector<Draft> first);

/// Takes back a check-in by a correction fact, which it returns. Errors: error_not_correctable.
Result<Uuid> correct_fact(OpenStation& station, const Uuid& fact, const std::string& reason, const std::string& by);

/// Takes back that a person was there: this check-in and those of other stations that say the same, in one transaction.
/// Error: error_not_correctable.
Result<void> take_back_attendance(OpenStation& station, const Uuid& check_in, const std::string& reason,
                                  const std::string& by);

/// The registration and every session of the project with their gates, and what counts already for the person.
struct Places {
  Place registration = {};
  std::vector<Place> sessions = {};
};
Result<Places> places_of(const Store& store, const Uuid& project, std::optional<Uuid> participant,
                         std::optional<Uuid> ticket);

/// "session" as this station is bound to, when that session exists in the project.
Result<std::optional<Uuid>> bound_session(const Store& store, const Uuid& project);

}  // namespace sala
