// The organisation's answer to a station that asked to join (`sala-welcome-2`): signed by the organisation's key, so that
// it proves who sent it, then sealed to the station's own key, which proves nothing and only hides it. Knows no store and
// no stick.
#pragma once
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "security/bundle_key.h"
#include "security/join_request.h"

namespace sala {

struct Welcome {
  PublicKey organisation{};
  Uuid station{};
  RequestNonce request{};
  Roles roles;
  BundleKeys keys;                 ///< of the bundles that these roles read, and of no other
  std::vector<std::string> facts;  ///< lines of interchange
};

/// Signed and sealed. The organisation is the key's, whatever the welcome says. Error: error_sealed_other, for a station's
/// key that is none.
Result<std::string> seal_welcome(const Welcome& welcome, const PublicKey& station_key,
                                 const SecretKey& organisation_key);

/// What was said, once its signature by the organisation it names holds. Whether that is the organisation one means, and
/// whether this station asked, is the caller's to judge. Errors: those of opening sealed files, error_welcome (not whole,
/// not signed).
Result<Welcome> open_welcome(std::string_view sealed, const SecretKey& station_key, const std::filesystem::path& name);

/// The digits of an answer: of the organisation's key, the station, its request and roles. Errors: those of compare_digits.
Result<std::string> welcome_code(const PublicKey& organisation, const Uuid& station, const RequestNonce& request,
                                 const Roles& roles, SealCost cost = moderate_cost());

}  // namespace sala
