// The phases of a test on this station: whether one is open now, opening and closing by hand, windows in the agenda, five
// minutes more. The rules are core/learning/phase_gate.h's.
#pragma once
#include <optional>
#include <string>

#include "station/open_station.h"
#include "storage/learning/test_queries.h"

namespace sala {

/// At this moment; a phase the test is not for is closed.
Result<PhaseStatus> phase_status(const Store& store, const Uuid& project, const Test& test, Phase phase, Moment now);

struct PhaseChange {
  Uuid test = {};
  Phase phase = Phase::pre;
  GateWish wish = GateWish::open;
  std::optional<Moment> until = {};  ///< of an opening: closed from then on
  bool keep_pre = false;             ///< opening post leaves pre open
  std::string by = "system";
};

struct ChangedPhase {
  Uuid fact = {};           ///< of the phase that was asked for
  bool closed_pre = false;  ///< pre was closed in the same transaction: to be said
};

/// Errors: error_no_test, error_test_not_for_phase.
Result<ChangedPhase> change_phase(OpenStation& station, const Uuid& project, const PhaseChange& change);

/// “+5” for the room. Error: error_phase_no_limit where there is nothing to move.
Result<void> give_five_minutes(OpenStation& station, const Uuid& project, const PhaseChange& phase,
                               const std::string& reason);

/// The phase follows the agenda from now on; without edges it is closed again but for its gate.
struct WindowChange {
  Uuid test = {};
  Phase phase = Phase::pre;
  PhaseWindow window = {};
  std::string by = "system";
};
/// Errors: error_no_test, error_test_not_for_phase, error_no_session.
Result<Uuid> change_window(OpenStation& station, const Uuid& project, const WindowChange& change);

}  // namespace sala
