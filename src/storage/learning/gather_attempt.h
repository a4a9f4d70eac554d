// All that was said of an attempt, found in the facts that mention it, and what it comes to. Part of apply.h and of the
// questions about attempts.
#pragma once
#include <map>
#include <optional>

#include "core/learning/attempt.h"
#include "storage/database.h"

namespace sala {

struct TestPhase {
  Uuid project = {}, test = {};
  Phase phase = Phase::pre;
  auto operator<=>(const TestPhase&) const = default;
};

/// Of a phase, before what single attempts are given.
struct PhaseLimit {
  std::optional<int> minutes = {};  ///< the test's; nothing: no limit
  int more_minutes = 0;             ///< given to everybody

  std::int64_t seconds() const { return (minutes.value_or(0) + std::int64_t{more_minutes}) * 60; }
};
PhaseLimit limit_of_phase(Connection& connection, const TestPhase& phase);

/// Gathers attempts one after another, and asks for each phase's limit once.
class AttemptGatherer {
 public:
  explicit AttemptGatherer(Connection& connection) : connection_(connection) {}
  /// Nothing while no attempt_started that counts has come.
  std::optional<Attempt> gather(const Uuid& project, const Uuid& attempt);
  const PhaseLimit& limit_of(const TestPhase& phase);

 private:
  Connection& connection_;
  std::map<TestPhase, PhaseLimit> limits_;
};

}  // namespace sala
