// Who may open the staff screens here: adding, removing, new PINs, and the tries at one. Hashes are handed in
// ready-made, for they take most of a second; nothing here waits.
#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "security/user_file.h"
#include "station/open_station.h"

namespace sala {

/// The first user must be an administrator. Errors: error_user_name, error_user_exists, error_user_first,
/// error_users_many.
Result<User> add_user(const OpenStation& station, std::string_view name, UserRole role, const std::string& pin_hash);
/// Also ends the user's wait after wrong PINs. Error: error_no_user.
Result<void> set_pin(const OpenStation& station, const Uuid& user, const std::string& pin_hash);
/// The last administrator stays one. Errors: error_no_user, error_user_last.
Result<void> set_role(const OpenStation& station, const Uuid& user, UserRole role);
/// The last administrator goes last of all. Errors: error_no_user, error_user_last.
Result<void> remove_user(const OpenStation& station, const Uuid& user);
/// By id or by name. Error: error_no_user.
Result<User> find_user(const OpenStation& station, const std::string& id_or_name);

/// What a user must do before the screens open: wait, or be checked against this hash.
struct PinTry {
  int wait_s = 0;
  std::string hash = {};  ///< empty while the user has to wait
};

/// Tries that the disk could not take, full or read-only: they count in memory in place of what stands there, so that neither
/// the wait nor the right PIN needs a disk that can be written. One for each program.
class UnwrittenTries {
 public:
  /// What counts for the user: what is kept here, unless they got another PIN meanwhile.
  Lockout counted(const UserRecord& record) const;
  void keep(const UserRecord& record, const Lockout& counted);
  void forget(const Uuid& user) { kept_.erase(user); }

 private:
  struct Kept {
    std::string pin_hash;
    Lockout lockout;
  };
  std::map<Uuid, Kept> kept_;
};

/// Counts the try as a wrong one; note_right_pin takes that back.
Result<PinTry> begin_pin_try(const OpenStation& station, const Uuid& user, const Uptime& now, UnwrittenTries& tries);
Result<void> note_right_pin(const OpenStation& station, const Uuid& user, UnwrittenTries& tries);

}  // namespace sala
