// A certificate key is ended by the organisation's word: stolen, lost, or nobody's any more. What was recorded with it before
// stays genuine; a new key may be made afterwards (certificate_office.h).
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "station/open_station.h"

namespace sala {

struct KeyEnd {
  std::optional<PublicKey> key = {};  ///< nothing: this machine's own
  std::string why = {};
  std::string_view organisation_passphrase = {}, own_passphrase = {};
  std::string by = "system";
};
/// The ended one; this machine's own leaves its file, too. Errors: error_certificate_key_why, error_certificate_key_unknown,
/// error_certificate_office, those of opening keys.
Result<PublicKey> end_certificate_key(OpenStation& station, const KeyEnd& wish);

}  // namespace sala
