// A morning at the door on a disk that may fail: people come, files are imported, and what the station told them was
// done is noted outside of it. Afterwards the folder is opened anew on a sound disk and must hold all of that, and
// nothing half.
#pragma once
#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "documents/roster_table.h"
#include "support/day/training_day.h"

namespace sala {

/// What the station said was done, step by step.
struct Told {
  std::vector<bool> visits;
  bool roster = false, facts = false;

  bool all_visits() const { return !visits.empty() && std::ranges::find(visits, false) == visits.end(); }
  bool all_files() const { return roster && facts; }
};

class Morning {
 public:
  Morning();

  /// The folder as it stood before the doors opened, once more.
  void copy_to(const std::filesystem::path& folder) const;

  /// The station opens and lets four visits in, each of them one transaction; each step is tried so many times.
  Told let_people_in(const std::filesystem::path& folder, int tries) const;
  /// The station opens, imports a roster and then another station's facts.
  Told import_files(const std::filesystem::path& folder, int tries) const;

  /// Why this folder is not as the people were told; empty when all is well.
  std::string what_is_wrong(const std::filesystem::path& folder, const Told& told) const;

 private:
  struct Visit {
    std::size_t person = 0;
    Moment time = {};
    bool to_session = false;
  };

  bool let_in(OpenStation& station, const Visit& visit) const;
  std::string visits_missing(const OpenStation& station, const Told& told) const;
  std::string imports_missing(const OpenStation& station, const Told& told) const;

  TrainingDay day_;
  std::vector<Visit> visits_;
  RosterTable roster_;
  std::vector<std::string> lines_;  ///< all that another station holds
  Uuid other_station_;
  std::int64_t other_facts_ = 0;  ///< of its own
};

}  // namespace sala
