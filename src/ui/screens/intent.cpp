#include "ui/screens/intent.h"

namespace sala {

StaffIntent::StaffIntent(const StaffIntent&) = default;
StaffIntent::StaffIntent(StaffIntent&&) noexcept = default;
StaffIntent& StaffIntent::operator=(const StaffIntent&) = default;
StaffIntent& StaffIntent::operator=(StaffIntent&&) noexcept = default;
StaffIntent::~StaffIntent() = default;

Intent::Intent(const Intent&) = default;
Intent::Intent(Intent&&) noexcept = default;
Intent& Intent::operator=(const Intent&) = default;
Intent& Intent::operator=(Intent&&) noexcept = default;
Intent::~Intent() = default;

}  // namespace sala
