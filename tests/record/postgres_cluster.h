// A PostgreSQL server of the tests' own on the loopback: its data in a temporary folder, gone with the program. PostgreSQL
// refuses root, so that it runs as its own user where the tests run as root.
#pragma once
#include <sys/types.h>

#include <csignal>
#include <memory>
#include <string>
#include <vector>

#include "record/open_record.h"
#include "record/postgres/server_link.h"
#include "record/postgres/server_setup.h"
#include "support/temporary_folder.h"

namespace sala {

/// A program that runs beside the tests and ends with them.
class BesideProgram {
 public:
  BesideProgram() = default;
  explicit BesideProgram(const std::vector<std::string>& arguments, const std::string& log);
  ~BesideProgram() { end(SIGTERM); }
  BesideProgram(BesideProgram&& other) noexcept : pid_(std::exchange(other.pid_, -1)) {}
  BesideProgram& operator=(BesideProgram&& other) noexcept {
    std::swap(pid_, other.pid_);
    return *this;
  }
  /// Asks it to end by a signal, waits, and after ten seconds makes it.
  void end(int signal);

 private:
  pid_t pid_ = -1;
};

/// A port of the loopback that nobody listens at.
int free_port();
/// As the user that a server may run as: put before its arguments.
std::vector<std::string> as_server_user(std::vector<std::string> arguments);
void give_to_server_user(const std::filesystem::path& file);

class PostgresCluster {
 public:
  /// The one of this test program, made when first asked for; nullptr, loudly, where PostgreSQL is not installed.
  static PostgresCluster* shared();
  PostgresCluster();

  int port() const { return port_; }
  const std::filesystem::path& folder() const { return folder_.path(); }
  std::filesystem::path certificate() const { return folder_ / "server.crt"; }

  /// Returns when it takes connections.
  void start();
  /// As a cut of the power would, but for the disk.
  void crash() { server_.end(SIGQUIT); }
  void stop() { server_.end(SIGINT); }
  /// A copy of all that it holds, and back to it; both while it stands still.
  void keep_copy();
  void go_back_to_copy();

  RecordUrl url(const std::string& login, const std::string& database, int port = 0) const;
  /// The superuser's.
  ServerLink boss(const std::string& database) const;
  void run(const std::string& database, const std::string& statements) const;
  std::int64_t count(const std::string& database, const char* statement) const;

 private:
  TemporaryFolder folder_;
  int port_;
  BesideProgram server_;
};

/// The record of a day: an office (station 4), a door (1), a trainer (2) and a staff laptop (3), each with a login of its own.
struct ServedDay {
  static constexpr const char* database = "day";
  /// Made anew, empty.
  explicit ServedDay(PostgresCluster& cluster);
  std::string password(int station) const { return "word of " + std::to_string(station); }
  std::string login(int station) const { return station == 4 ? "sala_s001" : pool_login(station + 1); }
  std::unique_ptr<Record> record(int station, int port = 0) const;
  /// A station's login in hands that know SQL.
  ServerLink link(int station) const;

  PostgresCluster& cluster;
};

inline const PublicKey served_organisation{7};

}  // namespace sala
