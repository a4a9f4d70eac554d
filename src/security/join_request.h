// A new station asks to join: its id, name and public key and a number of this request alone, signed with that key, and
// the twelve digits by which people compare what stands on both screens. Holds no word about people.
#pragma once
#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "core/station.h"
#include "security/keys.h"
#include "security/passphrase_key.h"

namespace sala {

/// Random, made anew for each request: an answer counts for the request that it names, and for no other.
using RequestNonce = std::array<std::uint8_t, 16>;
RequestNonce new_request_nonce();

struct AskedToJoin {
  Station station;  ///< no roles yet
  RequestNonce request{};
};

/// Canonical JSON of {format, key, name, request, signature, station}.
std::string join_request(const Uuid& station, const std::string& name, const RequestNonce& request,
                         const SecretKey& key);

/// Nothing unless it is whole, signed by the key in it, and its name fit to be shown.
std::optional<AskedToJoin> read_join_request(std::string_view text);

/// The digits of id, key, number and name. Errors: those of compare_digits.
Result<std::string> join_code(const AskedToJoin& asked, SealCost cost = moderate_cost());

}  // namespace sala
