// The users of this machine with the hashes of their PINs: `keys/users` of the data folder, readable by its owner only.
// Like the keys beside it, it is in no fact, backup or bundle, and restoring a store leaves it as it is. Who deletes it
// owns the folder and begins anew. What users may do: core/user.h.
#pragma once
#include <filesystem>
#include <span>
#include <vector>

#include "core/result.h"
#include "core/user.h"
#include "security/lockout.h"

namespace sala {

struct UserRecord {
  User user;
  std::string pin_hash;
  Lockout lockout = {};
  bool operator==(const UserRecord&) const = default;
};

/// In the order they were added; none where there is no file. Errors: error_users_damaged, error_key_exposed,
/// error_key_unreadable, error_key_newer.
Result<std::vector<UserRecord>> read_users(const std::filesystem::path& data_folder);
/// Written whole or not at all. Error: error_key_unwritable.
Result<void> write_users(const std::filesystem::path& data_folder, std::span<const UserRecord> users);

}  // namespace sala
