// Between Sala and what started it: systemd is told that Sala is ready and still alive (sd_notify's protocol, without its
// library; without systemd nothing is said to anybody), a wish to stop is noted, to be carried out in good order, and what
// a kiosk does when Sala has ended is left in a file that its service reads (tools/kiosk/leave-kiosk).
#pragma once
#include <string>
#include <vector>

#include "core/leaving.h"

namespace sala {

class Supervisor {
 public:
  /// Reads NOTIFY_SOCKET and takes over SIGTERM and SIGINT. One at a time.
  Supervisor();
  ~Supervisor();
  Supervisor(const Supervisor&) = delete;
  Supervisor& operator=(const Supervisor&) = delete;

  /// To be called in every turn of the main loop; speaks every few seconds. The first time means ready.
  void note_alive(double now_s);
  /// A service that is stopped, a machine that is switched off, Ctrl+C: end within seconds.
  static bool is_asked_to_stop();
  /// Leaves word of what the machine does next. Nothing to do where only the program closes.
  static void ask_machine(Leaving how);

 private:
  void tell(const std::string& words) const;

  std::string socket_;
  double speaks_at_s_ = 0;
  bool said_ready_ = false;
};

/// How staff may leave here: a kiosk's service names the file that it reads in SALA_LEAVE_FILE; elsewhere the program
/// closes.
std::vector<Leaving> ways_out();

}  // namespace sala
