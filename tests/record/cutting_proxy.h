// A wire between a record and its server that breaks after so many bytes of one direction.
#pragma once
#include <arpa/inet.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <limits>
#include <thread>

namespace sala {

enum class CutWay { to_server, to_station };

/// For one connection; listens at `port()` at once.
class CuttingProxy {
 public:
  CuttingProxy(int server_port, CutWay way, std::int64_t bytes) : way_(way), left_(bytes) {
    listener_ = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address = loopback(0);
    socklen_t size = sizeof address;
    (void)::bind(listener_, reinterpret_cast<sockaddr*>(&address), size);
    (void)::listen(listener_, 4);
    ::getsockname(listener_, reinterpret_cast<sockaddr*>(&address), &size);
    port_ = ntohs(address.sin_port);
    thread_ = std::thread([this, server_port] { carry(server_port); });
  }
  ~CuttingProxy() {
    ends_ = true;
    thread_.join();
    ::close(listener_);
  }
  CuttingProxy(const CuttingProxy&) = delete;
  CuttingProxy& operator=(const CuttingProxy&) = delete;

  int port() const { return port_; }
  /// Bytes that went the way that is cut.
  std::int64_t carried() const { return carried_; }

 private:
  static sockaddr_in loopback(int port) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
  }

  void carry(int server_port) {
    pollfd waiting{listener_, POLLIN, 0};
    while (!ends_ && ::poll(&waiting, 1, 5) == 0) continue;
    if (ends_) return;
    const int station = ::accept(listener_, nullptr, nullptr), server = ::socket(AF_INET, SOCK_STREAM, 0);
    const sockaddr_in address = loopback(server_port);
    if (::connect(server, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0) {
      pollfd ends[2] = {{station, POLLIN, 0}, {server, POLLIN, 0}};
      while (!ends_ && ::poll(ends, 2, 5) >= 0) {
        if (ends[0].revents != 0 && !pass(station, server, CutWay::to_server)) break;
        if (ends[1].revents != 0 && !pass(server, station, CutWay::to_station)) break;
      }
    }
    const linger at_once{1, 0};  // a reset, not an end
    ::setsockopt(station, SOL_SOCKET, SO_LINGER, &at_once, sizeof at_once);
    ::close(station);
    ::close(server);
  }

  /// False once the wire is cut or an end hung up.
  bool pass(int from, int to, CutWay way) {
    char bytes[4096];
    const std::int64_t most = way == way_ ? std::min<std::int64_t>(left_, sizeof bytes) : std::int64_t{sizeof bytes};
    if (most == 0) return false;
    const ssize_t count = ::read(from, bytes, static_cast<std::size_t>(most));
    if (count <= 0 || ::send(to, bytes, static_cast<std::size_t>(count), MSG_NOSIGNAL) != count) return false;
    if (way != way_) return true;
    carried_ += count;
    left_ -= count;
    return left_ > 0;
  }

  CutWay way_;
  std::int64_t left_;
  std::atomic<std::int64_t> carried_ = 0;
  int listener_ = -1, port_ = 0;
  std::atomic<bool> ends_ = false;
  std::thread thread_;
};

}  // namespace sala
