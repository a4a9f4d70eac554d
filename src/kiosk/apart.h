// Slow work on a thread of its own, one at a time, for whoever looks for its end now and then: a visit's picture, a page's
// file (staff/job.h). Whoever begins it says nothing to the thread any more; it touches nothing that is the main thread's.
#pragma once
#include <chrono>
#include <functional>
#include <future>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace sala {

/// Has the main thread look at what has ended, also while nobody touches anything.
void wake_for_end();

template <class End>
class Apart {
 public:
  /// What was begun before is dropped: ask works() first where its end counts.
  void begin(std::function<End()> slow) {
    drop();
    auto promise = std::make_shared<std::promise<End>>();
    end_ = promise->get_future();
    thread_ = std::async(std::launch::async, [promise, work = std::move(slow)]() mutable {
      End end = work();
      work = nullptr;  // it may hold a PIN
      promise->set_value(std::move(end));
      wake_for_end();
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
  /// Nobody needs its end any more; the thread ends by itself.
  void drop() {
    end_ = {};
    if (thread_.valid()) dropped_.push_back(std::move(thread_));
    std::erase_if(dropped_, [](const std::future<void>& thread) {
      return thread.wait_for(std::chrono::seconds(0)) == std::future_status::ready;
    });
  }

 private:
  std::future<End> end_;
  std::future<void> thread_;  // last: the threads end before the rest goes
  std::vector<std::future<void>> dropped_;
};

}  // namespace sala
