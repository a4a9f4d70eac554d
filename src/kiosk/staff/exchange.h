// A pass of the stick from the screen: read and written on another thread, taken in a little each turn, so that people go
// on getting in at the door.
#pragma once
#include <memory>
#include <optional>

#include "kiosk/staff/staff_desk.h"
#include "station/exchange/export_places.h"
#include "station/exchange/stick_pass.h"

namespace sala {

struct ExchangeWork {
  enum class Stage { none, reading, comparing, taking, writing };
  Stage stage = Stage::none;
  JobOwner owner = {};       ///< who waits for it
  bool may_compare = false;  ///< whoever asked for it shows digits; else an answer that needs it is an error
  ExportPlace place = {};
  std::shared_ptr<StickPass> pass = {};
  Job<Result<void>> step = {};
};

inline bool is_working(const ExchangeWork& work) {
  return work.stage != ExchangeWork::Stage::none;
}

/// For the open part. Errors: error_still_saving while one works, also one that nobody waits for; those of
/// StickPass::begin.
Result<void> begin_exchange(const StaffDesk& desk, ExchangeWork& work, const ExportPlace& place);
/// The answer's digits while people compare them; nothing is taken in meanwhile.
std::optional<AnswerToCompare> waits_for_compare(const ExchangeWork& work);
/// People found them alike.
void go_on_compared(ExchangeWork& work);
/// People found that they differ: nothing is taken in.
void stop_comparing(ExchangeWork& work);
/// To be called often while it works. Answers what came of it, once.
std::optional<Result<Exchange>> go_on(StaffDesk& desk, ExchangeWork& work);
/// Whoever asked for it has left; it is carried to its end, unless somebody still had to compare digits.
void forget_exchange(ExchangeWork& work);

/// What came of it, in a sentence or two.
std::string exchange_words(const Exchange& exchange, const Texts& texts);

}  // namespace sala
