// Opening and closing by hand: the registration, a session, a test or a survey.
#pragma once
#include <optional>
#include <string>

#include "station/open_station.h"

namespace sala {

struct GateChange {
  std::string target;        ///< "registration", or the id of a session, test or survey
  std::optional<bool> open;  ///< nothing: as the clock says again
  std::string phase = {};    ///< pre or post, of a test
  std::string by = "system";
};

/// Records a gate, which it returns. Error: error_no_gate.
Result<Uuid> set_gate(OpenStation& station, const Uuid& project, const GateChange& change);

/// This station takes attendance for that session alone; nothing: it follows the clock. Error: error_no_session.
Result<void> bind_station(OpenStation& station, const Uuid& project, std::optional<Uuid> session);

}  // namespace sala
