// Between Sala and what started it: systemd is told that Sala is ready and still alive (sd_notify's protocol, without its
// library; without systemd nothing is said to anybody), and a wish to stop is noted, to be carried out in good order.
#pragma once
#include <string>

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

 private:
  void tell(const std::string& words) const;

  std::string socket_;
  double speaks_at_s_ = 0;
  bool said_ready_ = false;
};

}  // namespace sala
