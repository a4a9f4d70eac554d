// Giving certificates to everybody who is due one, some at a time, so that a window goes on drawing between. What was given
// out stays so when the run ends early; whoever got one meanwhile gets no second.
#pragma once
#include <string>
#include <vector>

#include "station/certificate/eligible.h"

namespace sala {

struct IssueRun {
  Project project = {};
  std::string by = "system";
  std::vector<Uuid> people = {};  ///< in the order of their numbers on the roster
  std::size_t done = 0;           ///< of them
  std::size_t issued = 0, without_number = 0;
  bool again = false;  ///< also to whose certificate was revoked
};

/// Everybody who has earned one and never had one, and who waits for a number while this station has some.
IssueRun issue_run(const Project& project, const std::vector<EligibleLine>& lines, bool has_numbers,
                   const std::string& by);
inline bool is_over(const IssueRun& run) {
  return run.done >= run.people.size();
}

/// The next ones, in one transaction. Errors: error_certificate_too_long, those of recording.
Result<void> issue_next(OpenStation& station, IssueRun& run, const SecretKey& key, std::size_t most);

}  // namespace sala
