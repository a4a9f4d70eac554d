// Makes the rows of attempts anew that the facts of a transaction speak of, once at its end. Part of apply.h.
#pragma once
#include <set>
#include <utility>

#include "storage/apply.h"

namespace sala {

class TouchedAttempts {
 public:
  /// Whatever a fact of this kind may change, whether it counts or not.
  void note(const Uuid& project, std::string_view kind, const Json& body);
  /// The beginning or end of an attempt that a correction names.
  void note_corrected(Connection& connection, const Uuid& fact);
  void settle(Connection& connection);

 private:
  std::set<std::pair<Uuid, Uuid>> attempts_, tests_;  ///< each with its project
};

}  // namespace sala
