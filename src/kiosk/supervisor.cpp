#include "kiosk/supervisor.h"

#include <signal.h>
#include <spdlog/spdlog.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <cstddef>
#include <cstdlib>
#include <cstring>

#include "files/whole_file.h"

namespace sala {
namespace {

constexpr double every_s = 5;  // a few times within the unit's WatchdogSec

volatile sig_atomic_t asked_to_stop = 0;

void on_stop(int) {
  asked_to_stop = 1;
}

const char* leave_file() {
  const char* file = std::getenv("SALA_LEAVE_FILE");
  return file && file[0] == '/' ? file : nullptr;
}

/// As tools/kiosk/leave-kiosk reads it.
const char* word_of(Leaving how) {
  switch (how) {
    case Leaving::close_program:
      break;
    case Leaving::restart_machine:
      return "restart";
    case Leaving::shut_down:
      return "shut-down";
    case Leaving::login_prompt:
      return "login";
  }
  return "";
}

}  // namespace

Supervisor::Supervisor() {
  asked_to_stop = 0;
  for (const int wish : {SIGTERM, SIGINT}) ::signal(wish, on_stop);
  const char* socket = std::getenv("NOTIFY_SOCKET");
  if (socket && (socket[0] == '/' || socket[0] == '@')) socket_ = socket;
}

Supervisor::~Supervisor() {
  for (const int wish : {SIGTERM, SIGINT}) ::signal(wish, SIG_DFL);
}

bool Supervisor::is_asked_to_stop() {
  return asked_to_stop != 0;
}

void Supervisor::ask_machine(Leaving how) {
  const char* file = leave_file();
  if (how == Leaving::close_program || file == nullptr) return;
  if (const auto written = write_file(file, word_of(how)); !written)
    spdlog::error("leaving: the service's file could not be written");
}

std::vector<Leaving> ways_out() {
  if (leave_file() == nullptr) return {Leaving::close_program};
  return {Leaving::restart_machine, Leaving::shut_down, Leaving::login_prompt};
}

void Supervisor::note_alive(double now_s) {
  if (socket_.empty() || (said_ready_ && now_s < speaks_at_s_)) return;
  tell(said_ready_ ? "WATCHDOG=1" : "READY=1\nWATCHDOG=1");
  said_ready_ = true;
  speaks_at_s_ = now_s + every_s;
}

void Supervisor::tell(const std::string& words) const {
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  if (socket_.size() >= sizeof address.sun_path) return;
  std::memcpy(address.sun_path, socket_.data(), socket_.size());
  if (address.sun_path[0] == '@') address.sun_path[0] = '\0';  // the abstract namespace
  const auto length = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + socket_.size());
  const int descriptor = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
  if (descriptor < 0) return;
  // A lost word is said again five seconds later.
  ::sendto(descriptor, words.data(), words.size(), MSG_NOSIGNAL, reinterpret_cast<const sockaddr*>(&address), length);
  ::close(descriptor);
}

}  // namespace sala
