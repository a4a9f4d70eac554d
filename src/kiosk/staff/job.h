// Work on another thread for a page of the staff's side, one at a time. Its end belongs to the page that began it: other
// pages are told of it, never replaced. What was confirmed is carried out by whoever takes the end, whoever looks by then.
#pragma once
#include <cstdint>
#include <functional>
#include <optional>
#include <utility>

#include "kiosk/apart.h"
#include "ui/screens/staff/staff_intent.h"

namespace sala {

/// The page that waits for a job's end.
struct JobOwner {
  std::optional<StaffArea> area = {};  ///< nothing: nobody waits any more
  std::uint64_t visit = 0;             ///< of that page alone; 0: of any page of the area
};

template <class End>
class Job {
 public:
  /// `slow` touches nothing that is the main thread's. What was begun before is dropped: ask works() first where its end
  /// counts.
  void begin(JobOwner owner, std::function<End()> slow) {
    owner_ = owner;
    work_.begin(std::move(slow));
  }
  /// Whether it was begun and its end not taken yet.
  bool works() const { return work_.works(); }
  /// Its end, once; nothing as long as it works.
  std::optional<End> ready() { return work_.ready(); }
  /// Waits for it: for the end of the program.
  std::optional<End> wait() { return work_.wait(); }
  /// Who waits for it, or waited.
  const JobOwner& owner() const { return owner_; }
  /// Whoever began it has left: its end reaches no page, but can still be taken.
  void forget() { owner_ = {}; }
  /// Nobody needs its end any more; the thread ends by itself.
  void drop() {
    forget();
    work_.drop();
  }

 private:
  JobOwner owner_;
  Apart<End> work_;
};

}  // namespace sala
