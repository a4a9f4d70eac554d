// The lists of the set-up: its parts, users, the agenda, the stations, what was found when the machine looked at itself.
#pragma once
#include <array>

#include "kiosk/staff/set_up/set_up.h"

namespace sala {

/// The overview's rows in their order.
inline constexpr std::array<SetUpPart, 12> overview_parts = {
    SetUpPart::users,   SetUpPart::organisation, SetUpPart::project,    SetUpPart::sessions,
    SetUpPart::checks,  SetUpPart::logo,         SetUpPart::station,    SetUpPart::screen,
    SetUpPart::devices, SetUpPart::others,       SetUpPart::passphrase, SetUpPart::backup};
/// So many of them, from the first, are the steps of a first start.
inline constexpr std::size_t first_steps = 5;

/// "Step 2 of 5 · Organisation".
std::string step_words(const Texts& texts, std::size_t step, const std::string& name);

/// The steps of a first start that are not done show their numbers.
void number_steps(ListPage& overview);

Result<void> show_overview(StaffDesk& desk, SetUpWork& work);
Result<void> show_users(StaffDesk& desk, SetUpWork& work);
Result<void> show_sessions(StaffDesk& desk, SetUpWork& work);
/// Where the organisation's key is, another kiosk can be let join.
Result<void> show_stations(StaffDesk& desk, bool holds_key);
void show_checks(StaffDesk& desk, const SetUpWork& work);

}  // namespace sala
