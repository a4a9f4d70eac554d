// A certificate handed to whoever came for it: a fact of the place where that happened. Whether it is the right person is for
// whoever hands it over to see.
#pragma once
#include <string>

#include "station/open_station.h"
#include "storage/certificate/certificate_queries.h"

namespace sala {

struct HandOutWish {
  Uuid certificate = {};
  std::string to = {};  ///< who took it along for its owner
  std::string by = "system";
};
struct HandedOut {
  StoredCertificate stored = {};
  bool is_again = false;  ///< it was handed over before, and nothing was written anew
};
/// Errors: error_no_certificate, error_certificate_revoked, error_certificate_number while that is to follow.
Result<HandedOut> hand_out_certificate(OpenStation& station, const HandOutWish& wish);

}  // namespace sala
