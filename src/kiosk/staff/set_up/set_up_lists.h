// The lists of the set-up: its parts, users, the agenda, the stations, what was found when the machine looked at itself.
#pragma once
#include <array>
#include <optional>
#include <string_view>

#include "kiosk/staff/set_up/set_up.h"

namespace sala {

/// A row of the overview, and the name it is known by.
struct OverviewPart {
  SetUpPart part;
  std::string_view id;
};
/// In their order.
inline constexpr std::array<OverviewPart, 14> overview_parts = {{{SetUpPart::users, "users"},
                                                                 {SetUpPart::organisation, "organisation"},
                                                                 {SetUpPart::project, "event"},
                                                                 {SetUpPart::sessions, "agenda"},
                                                                 {SetUpPart::checks, "checks"},
                                                                 {SetUpPart::sheet, "sheet"},
                                                                 {SetUpPart::rule, "rule"},
                                                                 {SetUpPart::logo, "logo"},
                                                                 {SetUpPart::station, "station"},
                                                                 {SetUpPart::screen, "screen"},
                                                                 {SetUpPart::devices, "devices"},
                                                                 {SetUpPart::others, "others"},
                                                                 {SetUpPart::passphrase, "passphrase"},
                                                                 {SetUpPart::backup, "backup"}}};
/// The part of that row.
std::optional<SetUpPart> overview_part(std::string_view id);
/// So many of them, from the first, are the steps of a first start.
inline constexpr std::size_t first_steps = 5;

/// "Next: Organisation · 2 of 5".
std::string step_words(const Texts& texts, std::size_t step, const std::string& name);

/// The steps of a first start that are not done show their numbers.
void number_steps(ListPage& overview);

Result<void> show_overview(StaffDesk& desk, SetUpWork& work);
Result<void> show_users(StaffDesk& desk, const SetUpWork& work);
Result<void> show_sessions(StaffDesk& desk, const SetUpWork& work);
/// Where the organisation's key is, another kiosk can be let join.
Result<void> show_stations(StaffDesk& desk, bool holds_key);
void show_checks(StaffDesk& desk, const SetUpWork& work);

}  // namespace sala
