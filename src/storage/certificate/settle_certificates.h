// Which certificates count, once at the end of a transaction: signed by a key that the organisation endorses, under a number
// of a block of whoever issued it (a later issue: of that of the issue before). What does not is held, and shown. Part of
// apply.h.
#pragma once
#include <set>
#include <string>

#include "storage/apply.h"

namespace sala {

class TouchedCertificates {
 public:
  /// Whatever a fact of this kind may change.
  void note(std::string_view kind, const Json& body);
  void note_all() { all_ = true; }
  void settle(Connection& connection);

 private:
  std::set<std::string> certificates_;
  bool all_ = false;
};

}  // namespace sala
