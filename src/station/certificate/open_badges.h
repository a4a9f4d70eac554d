// Certificates as Open Badges: NUMBER.json and the same baked into NUMBER.png, signed with this office's certificate key.
// Neither can be revoked from afar, and a validator only tells who signed: that is said wherever they are made.
#pragma once
#include <filesystem>
#include <string_view>
#include <vector>

#include "station/open_station.h"
#include "storage/certificate/certificate_queries.h"

namespace sala {

struct BadgesWish {
  std::filesystem::path folder;
  std::string_view passphrase = {};  ///< of a sealed certificate key
  Moment now = {};
};

/// The JSON files' places follow the given certificates, empty for one without a number or revoked. Errors: those of the
/// certificate key, of the template, of writing.
Result<std::vector<std::filesystem::path>> write_open_badges(const OpenStation& station, const Project& project,
                                                             const std::vector<StoredCertificate>& certificates,
                                                             const BadgesWish& wish);

}  // namespace sala
