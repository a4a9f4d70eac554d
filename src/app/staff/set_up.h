// The set-up pages: who may work here, the organisation, the project and its agenda, this kiosk's name, and what the
// machine finds when it looks at itself. One list leads to all of them; before the first project it is all there is.
#pragma once
#include <future>
#include <optional>

#include "app/doctor.h"
#include "app/staff/set_up_forms.h"

namespace sala {

enum class SetUpPart { overview, organisation, project, sessions, session, station, users, user, checks };

/// What lasts while an administrator goes from page to page.
struct SetUpWork {
  SetUpPart part = SetUpPart::overview;
  std::optional<Uuid> item = {};  ///< the session or user that is open; nothing: a new one
  std::vector<Uuid> shown = {};   ///< sessions or users, as the list shows them
  /// Whose PIN is being hashed: somebody known, or else somebody new. Pages may change meanwhile.
  struct Saving {
    std::optional<Uuid> known;
    NewUser told;
  };
  std::optional<Saving> saving = {};
  std::future<Result<std::string>> hashing = {};
  std::future<std::vector<Check>> checking = {};
  std::vector<Check> checks = {};
};

/// Begins with the overview.
void begin_set_up(SetUpWork& work);
/// A form that is open stays as it is.
Result<void> show_set_up(StaffDesk& desk, SetUpWork& work);
Result<void> take_set_up(StaffDesk& desk, SetUpWork& work, const SetUpIntent& wanted);
/// Looks at a PIN that is hashed and at a check that runs. Answers whether something changed.
Result<bool> look_set_up(StaffDesk& desk, SetUpWork& work);

}  // namespace sala
