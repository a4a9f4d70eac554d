// Carries out what staff ask for on the pages about what goes out. Files are drawn and written on another thread, whole or
// not at all; what is asked of the store, or received into it, stays on the flow's thread and takes little time a turn.
#pragma once
#include <optional>

#include "kiosk/staff/exchange.h"
#include "kiosk/staff/out/out_files.h"
#include "kiosk/staff/staff_desk.h"
#include "station/exchange/export_places.h"

namespace sala {

/// What lasts while staff go from page to page.
struct OutWork {
  FindPlaces find_places = {};  ///< export_places of this machine, when not given
  std::filesystem::path chosen = {};
  bool is_own_choice = false;                     ///< a person's; otherwise the first place there is
  std::vector<std::filesystem::path> shown = {};  ///< the places as the page lists them
  std::optional<OutAction> action = {};           ///< what is being done, or was done last
  ExportPlace place = {};                         ///< where to
  OutPage::State state = OutPage::State::none;
  std::string words = {};  ///< what came of it
  ExchangeWork exchange = {};
  Job<Result<FileOut>> writing = {};
};

Result<void> show_out(StaffDesk& desk, OutWork& work);
Result<void> take_out(StaffDesk& desk, OutWork& work, const OutIntent& wanted);

inline bool is_working(const OutWork& work) {
  return work.state == OutPage::State::running;
}
/// To be called often while it works: shows what came of it. Answers whether something changed.
Result<bool> look_out(StaffDesk& desk, OutWork& work);
/// Somebody else works here next.
void forget_told(OutWork& work);

}  // namespace sala
