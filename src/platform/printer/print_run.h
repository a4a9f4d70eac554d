// One print followed from the queue until it was handed over, failed or was cancelled, and told as a value to whoever looks
// meanwhile. Works on the thread that calls it, which is never the window's; knows no page and no words.
#pragma once
#include <condition_variable>
#include <functional>
#include <mutex>
#include <string_view>

#include "platform/printer/print_queue.h"

namespace sala {

/// What the thread that follows a print and the one that shows it say to each other.
class PrintWatch {
 public:
  /// How it stands; without a number as long as it was not sent.
  PrintJob now() const;
  /// Asks for its end; what the printer has may still come out.
  void cancel();
  /// Nobody follows it any more: it goes on without us.
  void leave();

  // ---- the following thread's
  void tell(const PrintJob& job);
  bool wants_cancel() const;
  bool is_left() const;
  /// Until it is to be looked at again, or somebody asked for something.
  void rest();

 private:
  mutable std::mutex mutex_;
  std::condition_variable asked_;
  PrintJob job_;
  bool is_cancelled_ = false, is_left_ = false, has_news_ = false;
};

/// Calls `changed` whenever `watch` tells something new. A service that is gone for a while is waited for. Errors: those of
/// send_print; error_print_service, when it stays away.
Result<PrintJob> run_print(const PrintWish& wish, std::string_view pdf, PrintWatch& watch,
                           const std::function<void()>& changed);

}  // namespace sala
