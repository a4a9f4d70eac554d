// Where every visit begins, one line for each subject, and what of the subjects outlives a visitor: how often names were
// looked for, how many came who are not on the list.
#pragma once
#include <memory>

#include "kiosk/visit.h"

namespace sala {

class Visits {
 public:
  Visits();
  ~Visits();

  /// The visit that the wish begins, its first screen shown; nothing where it begins none: what was asked for is then for
  /// the visit that goes on.
  Result<std::unique_ptr<Visit>> begin(VisitDesk& desk, const VisitWish& wish);
  /// Shows what stands there while nobody is on a way.
  static Result<void> show_welcome(VisitDesk& desk);
  /// Whether the clock is still to be confirmed, by whoever stands there.
  bool waits_for_clock() const;
  /// Staff were here and have seen the queue.
  void note_staff();

 private:
  struct Kept;
  std::unique_ptr<Kept> kept_;
};

}  // namespace sala
