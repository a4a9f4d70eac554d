// The set-up pages: who may work here, the organisation, the project and its agenda, this kiosk and the others, and what
// the machine finds when it looks at itself. One list leads to all of them; before the first project it is all there is.
// Lists and what saving a form does stand in files of their own.
#pragma once
#include <functional>
#include <future>
#include <optional>
#include <set>

#include "kiosk/staff/out/exchange.h"
#include "kiosk/staff/set_up/set_up_forms.h"
#include "station/doctor.h"
#include "station/exchange/export_places.h"

namespace sala {

enum class SetUpPart {
  overview,
  users,
  user,
  organisation,
  logo,
  project,
  sessions,
  session,
  station,
  screen,
  devices,
  others,
  endorsing,
  passphrase,
  backup,
  checks
};

struct SetUpWork;
/// What is left to do on the flow's thread once another one has done what takes long.
using Finish = std::function<Result<void>(StaffDesk&, SetUpWork&)>;

/// What lasts while an administrator goes from page to page.
struct SetUpWork {
  SetUpPart part = SetUpPart::overview;
  std::optional<Uuid> item = {};                   ///< the session or user that is open; nothing: a new one
  bool is_first_start = false;                     ///< it began without a project: led through step by step
  std::set<SetUpPart> seen = {};                   ///< parts that were opened; a step may be left as it is
  std::optional<std::size_t> next_step = {};       ///< of the overview's rows
  std::vector<Uuid> shown = {};                    ///< sessions or users, as the list shows them
  std::vector<std::filesystem::path> logos = {};   ///< pictures, as the list shows them
  FindPlaces find_places = {};                     ///< export_places of this machine, when not given
  std::vector<std::filesystem::path> places = {};  ///< as the open page lists them
  std::filesystem::path place = {};                ///< that was chosen of them
  std::string digits = {};                         ///< of this kiosk's request to join
  struct AnsweredKiosk {
    std::string name, code;
  };
  AnsweredKiosk answered = {};  ///< whom the office answered last, and the digits it shows
  WorkTold told = {};           ///< on the page for joining
  std::vector<Check> checks = {};
  bool is_forgotten = false;  ///< who saved has left: what another thread still does for them is not told to others
  bool is_left = false;       ///< another page was opened meanwhile: it stays open
  ExchangeWork exchange = {};
  std::future<Finish> saving = {};  ///< threads last: they end before the rest goes
  std::future<std::vector<Check>> checking = {};
};

/// Begins with the overview.
void begin_set_up(SetUpWork& work);
/// A form that is open stays as it is.
Result<void> show_set_up(StaffDesk& desk, SetUpWork& work);
Result<void> take_set_up(StaffDesk& desk, SetUpWork& work, const SetUpIntent& wanted);
/// Looks at what other threads do for it. Answers whether something changed.
Result<bool> look_set_up(StaffDesk& desk, SetUpWork& work);
/// Whether the open page shows sticks, which come and go.
bool shows_places(const StaffScreen& screen, const SetUpWork& work);
/// Nobody works here any more.
void forget_set_up(SetUpWork& work);

/// Leaves the form for the list above, telling that it was saved.
Result<void> end_saving(StaffDesk& desk, SetUpWork& work);
/// Hands a form's slow part to another thread; the page says that it works.
void save_apart(StaffDesk& desk, SetUpWork& work, std::function<Finish()> slow);

}  // namespace sala
