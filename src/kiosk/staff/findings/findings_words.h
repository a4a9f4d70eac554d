// Fills the page that sums the day up.
#pragma once
#include "core/texts.h"
#include "station/results/day_findings.h"
#include "ui/screens/staff/findings/findings_page.h"

namespace sala {

/// Of fewer people nothing is told to the room, and no score to anybody here.
inline constexpr std::int64_t least_to_tell = 5;

/// `to_room`: for everybody to read.
FindingCards finding_cards(const DayFindings& findings, bool to_room, const Texts& texts);

}  // namespace sala
