// The staff's entrance: who it is and their PIN. A PIN is checked on another thread, for that takes most of a second;
// its digits are held until then and wiped.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "core/texts.h"
#include "core/user.h"
#include "kiosk/staff/job.h"
#include "station/users.h"
#include "ui/screens/staff/pin_screen.h"

namespace sala {

class StaffEntrance {
 public:
  /// Offers the users who may do that; nothing where nobody has a PIN yet.
  Result<std::optional<PinScreen>> begin(const OpenStation& station, const Texts& texts, StaffTask task);
  void choose_user(PinScreen& screen, const Uuid& user);
  void forget_user(PinScreen& screen);
  Result<void> take_keys(const OpenStation& station, PinScreen& screen, std::string_view keys, const Texts& texts,
                         double now_s);
  /// To be called often: the user, once the PIN was found right.
  Result<std::optional<User>> look(const OpenStation& station, PinScreen& screen, const Texts& texts, double now_s);
  /// Nobody stands here any more: what was typed is wiped, and a PIN that is still being checked opens nothing.
  void leave();
  /// To be called often, whatever is on the screen: a PIN that its owner left before it was found right is not counted
  /// wrong.
  void look_after(const OpenStation& station);
  /// Says anew what stands on the screen, in another language.
  void retell(PinScreen& screen, const Texts& texts, double now_s);

 private:
  void forget_pin(PinScreen& screen);
  void end_left(const OpenStation& station, bool waits);
  void note_right(const OpenStation& station, const User& user);
  Result<void> try_pin(const OpenStation& station, PinScreen& screen, const Texts& texts, double now_s);

  std::string pin_;
  std::vector<User> users_;
  UnwrittenTries unwritten_ = {};
  double waits_until_s_ = 0;
  bool was_wrong_ = false;
  struct PinCheck {
    User user;
    Job<bool> job;
  };
  std::optional<PinCheck> check_ = {};  ///< of the PIN that was typed
  std::vector<PinCheck> left_ = {};
};

std::string role_words(UserRole role, const Texts& texts);

}  // namespace sala
