// Whether a phase of a test (or a survey) is open at a moment, and what opening, closing and five minutes more come to. By a
// gate that staff set, else by its window in the agenda, else closed. Pure.
#pragma once
#include <optional>
#include <span>
#include <vector>

#include "core/fact.h"
#include "core/learning/phase.h"
#include "core/learning/written.h"
#include "core/project.h"

namespace sala {

/// The newest gate fact of the phase.
struct PhaseGate {
  std::optional<bool> open = {};     ///< nothing: given back to the clock
  std::optional<Moment> until = {};  ///< closed from then on
  bool operator==(const PhaseGate&) const = default;
};

struct PhaseTimes {
  std::optional<PhaseGate> gate = {};
  std::optional<PhaseWindow> window = {};
};

struct PhaseStatus {
  bool is_open = false;
  bool by_gate = false;               ///< a person decided, not the clock
  std::optional<Moment> opens = {};   ///< of a closed phase: when its window opens, if that is still to come
  std::optional<Moment> closes = {};  ///< of an open phase: the time of the room
  bool operator==(const PhaseStatus&) const = default;
};

PhaseStatus phase_at(const PhaseTimes& times, std::span<const Session> agenda, Moment now);

/// The moment an edge means; nothing where the session is not on the agenda any more.
std::optional<Moment> moment_of(const WindowEdge& edge, std::span<const Session> agenda);

/// What opening by hand proposes: now and the minutes of the test, on the full minute after.
std::optional<Moment> proposed_until(std::optional<int> minutes, Moment now);

enum class GateWish { open, close, clock };

struct GateContext {
  Uuid project = {};
  std::string target = {};  ///< the test's or survey's id
  std::optional<Phase> phase = {};
  GateWish wish = GateWish::open;
  std::optional<Moment> until = {};
  PhaseStatus pre = {};  ///< as it is now
  bool keep_pre = false;
  Written written = {};
};

struct GateDecision {
  std::vector<Draft> drafts = {};  ///< gate facts, to record together
  bool closes_pre = false;         ///< to be said
};

/// Opening post while pre is open closes pre.
GateDecision decide_gate(const GateContext& context);

inline constexpr int more_minutes_of_button = 5;

/// The phase that goes on for five minutes more.
struct RoomTime {
  Uuid test = {};
  PhaseStatus status = {};
  std::optional<int> minutes = {};  ///< of the test
  std::string reason = {};
  Moment now = {};
};

/// “+5”: the room's time five minutes later, and five minutes more for everybody where the test has a limit. Nothing to
/// record where neither is.
std::vector<Draft> five_minutes_more(const GateContext& context, const RoomTime& room);

}  // namespace sala
