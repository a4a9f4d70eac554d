// What systemd is told, where it started Sala: ready, and still alive (sd_notify's protocol, without its library).
// Without systemd nothing is said to anybody.
#pragma once
#include <string>

namespace sala {

class Supervisor {
 public:
  /// Reads NOTIFY_SOCKET.
  Supervisor();

  /// To be called in every turn of the main loop; speaks every few seconds. The first time means ready.
  void note_alive(double now_s);

 private:
  void tell(const std::string& words) const;

  std::string socket_;
  double speaks_at_s_ = 0;
  bool said_ready_ = false;
};

}  // namespace sala
