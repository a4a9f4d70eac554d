// Which of a person's attempts counts for a phase, and how each of them stands. Never added up, never averaged.
#pragma once
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "core/learning/attempt.h"

namespace sala {

enum class AttemptState {
  in_progress,
  ended,        ///< handed in, or its time or its phase is over
  opened_only,  ///< nothing is answered: in no figure
  second,       ///< another one counts, or comes first
  corrected,    ///< taken back
};
/// "in_progress", … as the command line writes it.
std::string_view name_of(AttemptState state);

struct AttemptStanding {
  AttemptState state = AttemptState::in_progress;
  bool counts = false;              ///< at most one of them; it is ended
  bool is_second_finished = false;  ///< two were handed in apart: staff should look
  bool operator==(const AttemptStanding&) const = default;
};

/// For the attempts of one person (after merges) at one phase of a test, in the order given: among those not taken back and
/// with an answer the earliest handed in, else the ended one with most answers, else the earliest begun.
std::vector<AttemptStanding> standings_of(std::span<const Attempt> attempts, bool phase_open);

/// The place of the one that counts; nothing where none does yet.
std::optional<std::size_t> counting_attempt(std::span<const Attempt> attempts, bool phase_open);

}  // namespace sala
