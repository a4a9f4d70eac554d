// A disk that fails at its Nth call, once or from then on for good: every call of a kind is failed in turn by
// counting N up.
#pragma once
#include <sqlite3.h>

#include "support/watched_disk.h"

namespace sala {

enum class Failing { once, for_good, full_for_good };

class FailingDisk : public DiskWatch {
 public:
  /// `at` is counted from 1 over all calls; 0 never fails, and only counts.
  FailingDisk(int at, Failing how) : at_(at), how_(how) {}

  int before(DiskCall call, const std::string&) override {
    ++calls_;
    const bool fails = at_ > 0 && (how_ == Failing::once ? calls_ == at_ : calls_ >= at_);
    if (!fails) return SQLITE_OK;
    if (how_ != Failing::full_for_good) return failure_of(call);
    return call == DiskCall::write ? SQLITE_FULL : SQLITE_OK;  // a full disk still reads, syncs and removes
  }

  int calls() const { return calls_; }

 private:
  int at_;
  Failing how_;
  int calls_ = 0;
};

}  // namespace sala
