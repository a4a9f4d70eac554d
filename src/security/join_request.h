// A new station asks to join: its id, name and public key, signed with that key, and the six digits by which people
// compare what stands on both screens. Holds no word about people.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "core/station.h"
#include "security/keys.h"
#include "security/passphrase_key.h"

namespace sala {

/// Canonical JSON of {format, key, name, signature, station}.
std::string join_request(const Uuid& station, const std::string& name, const SecretKey& key);

/// Nothing unless it is whole, signed by the key in it, and its name fit to be shown.
std::optional<Station> read_join_request(std::string_view text);

/// Six digits of id, name and key. Made slowly on purpose (Argon2id): six digits are few, and who wanted another key
/// with the same ones would have to make a million. Error: error_passphrase_memory.
Result<std::string> join_code(const Station& station, SealCost cost = moderate_cost());

}  // namespace sala
