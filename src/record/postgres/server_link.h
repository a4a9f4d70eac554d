// A connection to a PostgreSQL server, with a deadline for everything: nothing here waits for a server that went silent. What is
// asked together is one transaction and one round trip, and needs nothing that a pool of connections would lose between two.
#pragma once
#include <chrono>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "core/result.h"
#include "record/postgres/server_address.h"
#include "record/postgres/server_trouble.h"
#include "record/postgres/server_values.h"

struct pg_conn;

namespace sala {

struct ServerAsk {
  const char* statement;
  std::vector<ServerValue> values = {};
};

enum class TurnEnd { commit, roll_back };

class ServerLink {
 public:
  /// The first of the hosts that answers and takes writes. Errors: those of record_errors.h.
  static Result<ServerLink> connect(const ServerAddress& address);

  /// What each statement answered, in order. After a refusal nothing of the turn is there and the link may be used on; after a
  /// lost connection every turn fails.
  Result<std::vector<ServerRows>> turn(std::span<const ServerAsk> asks, TurnEnd end = TurnEnd::commit);
  /// The same for one statement.
  Result<ServerRows> ask(const ServerAsk& ask);
  /// A text of many statements that brings its own transaction.
  Result<void> run(const std::string& script);

  /// What the server said of the last turn that failed.
  const ServerMessage& last_refusal() const { return refusal_; }
  /// What a server keeps in place of a password (SCRAM-SHA-256), made here: the password never leaves this machine.
  std::string password_verifier(const std::string& login, const std::string& password);

 private:
  using Instant = std::chrono::steady_clock::time_point;
  ServerLink(pg_conn* connection, std::string shown);

  Result<void> finish_connecting(Instant deadline);
  bool wait_for_socket(short events, Instant deadline) const;
  bool wait_for_result(Instant deadline);
  bool send_turn(std::span<const ServerAsk> asks);
  Result<std::vector<ServerRows>> read_turn(Instant deadline);
  Result<void> read_until_idle(Instant deadline);
  Failure refused(ServerMessage message);
  Failure lost();

  std::unique_ptr<pg_conn, void (*)(pg_conn*)> connection_;
  std::string shown_;
  ServerMessage refusal_;
};

}  // namespace sala
