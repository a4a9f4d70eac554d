// The one place where the thread that talks to the record and the main thread meet: a page of lines waits here until the main thread,
// which alone writes, has taken it in; and the thread waits here for its next turn. Closing it ends both at once.
#pragma once
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/apart.h"
#include "storage/store.h"

namespace sala {

class PageSlot {
 public:
  // ---- the thread
  /// Waits for its turn; false: it is over.
  bool wait_for_turn(std::int64_t ms) {
    std::unique_lock lock(mutex_);
    changed_.wait_for(lock, std::chrono::milliseconds(ms), [&] { return is_closed_ || is_hurried_; });
    is_hurried_ = false;
    return !is_closed_;
  }
  /// Hands a page over and waits until it is taken in; nothing: it is over.
  std::optional<Result<ReceiveReport>> deliver(std::vector<std::string> lines) {
    {
      const std::lock_guard lock(mutex_);
      page_ = std::move(lines);
      taken_.reset();
    }
    wake_for_end();
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return is_closed_ || taken_; });
    return std::exchange(taken_, std::nullopt);
  }

  // ---- the main thread
  /// The page that waits, once.
  std::optional<std::vector<std::string>> take() {
    const std::lock_guard lock(mutex_);
    return std::exchange(page_, std::nullopt);
  }
  void answer(Result<ReceiveReport> taken) {
    const std::lock_guard lock(mutex_);
    taken_.emplace(std::move(taken));
    changed_.notify_all();
  }
  void hurry() {
    const std::lock_guard lock(mutex_);
    is_hurried_ = true;
    changed_.notify_all();
  }
  void close() {
    const std::lock_guard lock(mutex_);
    is_closed_ = true;
    changed_.notify_all();
  }

 private:
  std::mutex mutex_;  // guards the rest
  std::condition_variable changed_;
  bool is_closed_ = false, is_hurried_ = false;
  std::optional<std::vector<std::string>> page_;
  std::optional<Result<ReceiveReport>> taken_;
};

}  // namespace sala
