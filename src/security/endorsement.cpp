#include "security/endorsement.h"

#include "core/fact.h"

namespace sala {

Signature endorse(const Station& station, const SecretKey& organisation_key) {
  return organisation_key.sign(endorsement_message(station.id, station.key, station.roles.text()));
}

}  // namespace sala
