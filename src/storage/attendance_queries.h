// Every check-in that counts, for lists of who was where. Reading only.
#pragma once
#include <string>
#include <vector>

#include "core/time.h"
#include "storage/store.h"

namespace sala {

struct AttendanceRow {
  std::optional<Uuid> person;   ///< merges followed; nothing while only the ticket is known
  std::string ticket;           ///< its id where no person is known
  std::optional<Uuid> session;  ///< nothing: the registration
  std::string method;           ///< ticket, name, walk_in, staff
  Moment time;                  ///< as the wall clock showed it
};

/// The earliest of each person (or unresolved ticket) at each session, by time.
Result<std::vector<AttendanceRow>> counted_check_ins(const Store& store, const Uuid& project);

/// One check-in that was not taken back, as staff see it; whether it is the one that counts is not asked.
struct LoggedCheckIn {
  Uuid fact;
  std::optional<Uuid> person;  ///< merges followed; nothing while only the ticket is known
  std::string method;          ///< ticket, name, walk_in, staff
  Moment time;
};
/// The newest at one session or (nothing) the registration, the newest first, at most `most`.
Result<std::vector<LoggedCheckIn>> latest_check_ins(const Store& store, const Uuid& project,
                                                    std::optional<Uuid> session, int most);
/// How many tickets were let in at more than one station there: lent, photographed, or an earnest mistake.
Result<int> tickets_at_two_stations(const Store& store, const Uuid& project, std::optional<Uuid> session);

}  // namespace sala
