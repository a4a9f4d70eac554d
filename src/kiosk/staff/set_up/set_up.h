// The set-up pages: who may work here, the organisation, the project and its agenda, this kiosk and the others, and what
// the machine finds when it looks at itself. One list leads to all of them; before the first project it is all there is.
// Lists and what saving a form does stand in files of their own.
#pragma once
#include <functional>
#include <optional>
#include <set>

#include "kiosk/staff/exchange.h"
#include "kiosk/staff/set_up/set_up_forms.h"
#include "station/doctor.h"
#include "station/exchange/export_places.h"
#include "station/exchange/stick.h"

namespace sala {

enum class SetUpPart {
  overview,
  users,
  user,
  organisation,
  logo,
  project,
  sheet,
  rule,
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

/// What saving came to.
struct Saved;
/// What is left to do on the flow's thread once another one has done what takes long. Knows no page and nobody who looks:
/// it is carried out in any case.
using Finish = std::function<Result<Saved>(OpenStation&)>;
/// A kiosk that the office answered, and the digits it shows.
struct AnsweredKiosk {
  std::string name, code;
};
struct Saved {
  std::function<std::string(const Texts&)> words = {};  ///< told in passing; none: that it was saved
  bool users_changed = false;
  std::function<Finish()> next = {};  ///< what is left to do apart
  AnsweredKiosk answered = {};
};

/// What asking to join came to.
struct JoinAsked {
  Result<JoinRequest> request;
  Result<void> stored;
};

/// What stands in a field, as far as it is no secret.
struct FilledIn {
  std::string id, text;
  bool on = false;
  std::size_t chosen = 0;
  bool operator==(const FilledIn&) const = default;
};
/// A form that was left half filled in, for whoever began it.
struct HalfFilled {
  Uuid user;
  SetUpPart part;
  std::optional<Uuid> item;
  std::vector<FilledIn> fields;
};

/// What lasts while an administrator goes from page to page.
struct SetUpWork {
  SetUpPart part = SetUpPart::overview;
  std::optional<Uuid> item = {};                   ///< the session or user that is open; nothing: a new one
  bool is_first_start = false;                     ///< it began without a project: led through step by step
  std::set<SetUpPart> seen = {};                   ///< parts that were opened; a step may be left as it is
  std::optional<std::string> next_step = {};       ///< the overview's row
  FindPlaces find_places = {};                     ///< export_places of this machine, when not given
  std::vector<std::filesystem::path> places = {};  ///< as the open page lists them
  std::filesystem::path place = {};                ///< that was chosen of them
  std::vector<FilledIn> opened = {};               ///< the open form as it was opened
  std::optional<HalfFilled> draft = {};
  std::string digits = {};      ///< of this kiosk's request to join
  AnsweredKiosk answered = {};  ///< the last one
  WorkTold told = {};           ///< on the page for joining
  std::vector<Check> checks = {};
  ExchangeWork exchange = {};
  Job<Finish> saving = {};
  Job<JoinAsked> asking = {};
  Job<std::vector<Check>> checking = {};
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
/// Nobody works here any more; what is being saved is saved.
void forget_set_up(SetUpWork& work);
/// The program ends: what is being saved is saved now.
void end_set_up(OpenStation& station, SetUpWork& work);

/// Leaves the form for the list above, telling that it was saved.
Result<void> end_saving(StaffDesk& desk, SetUpWork& work);
/// Hands a form's slow part to another thread; the page says that it works.
void save_apart(StaffDesk& desk, SetUpWork& work, std::function<Finish()> slow);

}  // namespace sala
