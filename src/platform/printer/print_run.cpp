#include "platform/printer/print_run.h"

#include <chrono>

namespace sala {
namespace {

constexpr std::chrono::milliseconds rest_between_looks(400);
constexpr int most_silent_looks = 100;  // some 40 s for a service that is started anew

bool is_same(const PrintJob& one, const PrintJob& other) {
  return one.number == other.number && one.phase == other.phase && one.trouble == other.trouble;
}

}  // namespace

PrintJob PrintWatch::now() const {
  const std::lock_guard lock(mutex_);
  return job_;
}

void PrintWatch::cancel() {
  const std::lock_guard lock(mutex_);
  is_cancelled_ = has_news_ = true;
  asked_.notify_all();
}

void PrintWatch::leave() {
  const std::lock_guard lock(mutex_);
  is_left_ = has_news_ = true;
  asked_.notify_all();
}

void PrintWatch::tell(const PrintJob& job) {
  const std::lock_guard lock(mutex_);
  job_ = job;
}

bool PrintWatch::wants_cancel() const {
  const std::lock_guard lock(mutex_);
  return is_cancelled_;
}

bool PrintWatch::is_left() const {
  const std::lock_guard lock(mutex_);
  return is_left_;
}

void PrintWatch::rest() {
  std::unique_lock lock(mutex_);
  asked_.wait_for(lock, rest_between_looks, [this] { return has_news_; });
  has_news_ = false;
}

Result<PrintJob> run_print(const PrintWish& wish, std::string_view pdf, PrintWatch& watch,
                           const std::function<void()>& changed) {
  if (watch.wants_cancel()) return PrintJob{wish.printer, 0, PrintPhase::cancelled};
  auto job = send_print(wish, pdf);
  if (!job) return job;
  const auto tell = [&] {
    watch.tell(*job);
    changed();
  };
  tell();
  bool is_cancelled = false;
  for (int silent = 0; !has_ended(job->phase) && !watch.is_left();) {
    if (watch.wants_cancel() && !is_cancelled) is_cancelled = cancel_print(*job).has_value();
    const auto looked = look_at_print(*job);
    silent = looked ? 0 : silent + 1;
    if (silent > most_silent_looks) return Failure(looked.error());
    if (looked && !is_same(*looked, *job)) {
      job = *looked;
      tell();
    }
    if (!has_ended(job->phase)) watch.rest();
  }
  return job;
}

}  // namespace sala
