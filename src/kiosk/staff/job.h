// Work on another thread for a page of the staff's side, one at a time. Its end belongs to the page that began it: other
// pages are told of it, never replaced. What was confirmed is carried out by whoever takes the end, whoever looks by then.
#pragma once
#include <chrono>
#include <cstdint>
#include <functional>
#include <future>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "ui/screens/staff/staff_intent.h"

namespace sala {

/// The page that waits for a job's end.
struct JobOwner {
  std::optional<StaffArea> area = {};  ///< nothing: nobody waits any more
  std::uint64_t visit = 0;             ///< of that page alone; 0: of any page of the area
};

/// Has the main thread look at what has ended, also while nobody touches anything.
void wake_for_job();

template <class End>
class Job {
 public:
  /// `slow` touches nothing that is the main thread's. What was begun before is dropped: ask works() first where its end
  /// counts.
  void begin(JobOwner owner, std::function<End()> slow) {
    drop();
    owner_ = owner;
    auto promise = std::make_shared<std::promise<End>>();
    end_ = promise->get_future();
    thread_ = std::async(std::launch::async, [promise, work = std::move(slow)]() mutable {
      End end = work();
      work = nullptr;  // it may hold a PIN
      promise->set_value(std::move(end));
      wake_for_job();
    });
  }
  /// Whether it was begun and its end not taken yet.
  bool works() const { return end_.valid(); }
  /// Its end, once; nothing as long as it works.
  std::optional<End> ready() {
    if (!works() || end_.wait_for(std::chrono::seconds(0)) != std::future_status::ready) return std::nullopt;
    return end_.get();
  }
  /// Waits for it: for the end of the program.
  std::optional<End> wait() { return works() ? std::optional(end_.get()) : std::nullopt; }
  /// Who waits for it, or waited.
  const JobOwner& owner() const { return owner_; }
  /// Whoever began it has left: its end reaches no page, but can still be taken.
  void forget() { owner_ = {}; }
  /// Nobody needs its end any more; the thread ends by itself.
  void drop() {
    forget();
    end_ = {};
    if (thread_.valid()) dropped_.push_back(std::move(thread_));
    std::erase_if(dropped_, [](const std::future<void>& thread) {
      return thread.wait_for(std::chrono::seconds(0)) == std::future_status::ready;
    });
  }

 private:
  JobOwner owner_;
  std::future<End> end_;
  std::future<void> thread_;  // last: the threads end before the rest goes
  std::vector<std::future<void>> dropped_;
};

}  // namespace sala
