#include "kiosk/supervisor.h"

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <array>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <cstring>

#include "files/whole_file.h"
#include "support/temporary_folder.h"

namespace sala {
namespace {

/// What systemd would listen on.
class Listener {
 public:
  explicit Listener(const std::string& path) : descriptor_(::socket(AF_UNIX, SOCK_DGRAM | SOCK_NONBLOCK, 0)) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    REQUIRE(path.size() < sizeof address.sun_path);
    std::strcpy(address.sun_path, path.c_str());
    REQUIRE(::bind(descriptor_, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0);
    setenv("NOTIFY_SOCKET", path.c_str(), 1);
  }
  ~Listener() {
    unsetenv("NOTIFY_SOCKET");
    ::close(descriptor_);
  }

  /// The next message; empty when there is none.
  std::string heard() const {
    std::array<char, 100> words{};
    const ssize_t length = ::recv(descriptor_, words.data(), words.size(), 0);
    return length > 0 ? std::string(words.data(), static_cast<std::size_t>(length)) : std::string();
  }

 private:
  int descriptor_;
};

}  // namespace

TEST_CASE("the supervisor hears once that Sala is ready, then every few seconds that it lives") {
  const TemporaryFolder folder;
  const Listener listener((folder / "notify").string());
  Supervisor supervisor;
  supervisor.note_alive(1000);
  CHECK(listener.heard() == "READY=1\nWATCHDOG=1");
  supervisor.note_alive(1004.9);
  CHECK(listener.heard().empty());
  supervisor.note_alive(1005.1);
  CHECK(listener.heard() == "WATCHDOG=1");
}

TEST_CASE("without a supervisor nothing is said") {
  const TemporaryFolder folder;
  const Listener listener((folder / "notify").string());
  unsetenv("NOTIFY_SOCKET");
  Supervisor supervisor;
  supervisor.note_alive(1000);
  CHECK(listener.heard().empty());
}

TEST_CASE("a kiosk's service is told what the machine does next; elsewhere nobody is") {
  CHECK(ways_out() == std::vector{Leaving::close_program});
  const TemporaryFolder folder;
  const std::string file = (folder.path() / "leave").string();
  setenv("SALA_LEAVE_FILE", file.c_str(), 1);
  CHECK(ways_out() == std::vector{Leaving::restart_machine, Leaving::shut_down, Leaving::login_prompt});
  const auto word = [&](Leaving how) {
    Supervisor::ask_machine(how);
    return read_file(file).value_or("");
  };
  CHECK(word(Leaving::close_program).empty());
  CHECK(word(Leaving::restart_machine) == "restart");
  CHECK(word(Leaving::shut_down) == "shut-down");
  CHECK(word(Leaving::login_prompt) == "login");
  unsetenv("SALA_LEAVE_FILE");
}

}  // namespace sala
