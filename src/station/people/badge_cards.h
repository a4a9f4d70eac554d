// What stands on people's badges, from roster and project; documents/badges.h draws them. A badge carries no ticket.
#pragma once
#include "documents/badges.h"
#include "station/open_station.h"

namespace sala {

/// Of everybody who has not withdrawn, by number; of one person where that is given. Errors: error_badges_none,
/// error_no_participant.
Result<std::vector<BadgeCard>> badge_cards(const Store& store, const Project& project,
                                           const std::optional<Uuid>& participant, const Texts& texts);

}  // namespace sala
