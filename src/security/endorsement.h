// The organisation's word that a station is one of its own. Checking it: core/station.h, is_endorsed.
#pragma once
#include "core/station.h"
#include "security/keys.h"

namespace sala {

/// The signature over the station's id, key and roles that its station_put carries as `endorsement`.
Signature endorse(const Station& station, const SecretKey& organisation_key);

}  // namespace sala
