#include "record/postgres/server_link.h"

#include <libpq-fe.h>
#include <netdb.h>
#include <poll.h>

#include "record/record_errors.h"

namespace sala {
namespace {

using namespace std::chrono_literals;
using SteadyClock = std::chrono::steady_clock;

constexpr auto connecting_takes = 5s, turn_takes = 30s, script_takes = 60s;

/// For this turn alone. Before a table's statistics exist the planner would read all of it for a few rows, or sort it; what is
/// told to be dear so would be compiled each time.
constexpr const char* turn_settings =
    "SELECT pg_catalog.set_config(name, value, true) FROM (VALUES ('search_path', 'pg_catalog'), ('lock_timeout', '2000'), "
    "('statement_timeout', '30000'), ('idle_in_transaction_session_timeout', '30000'), ('jit', 'off'), "
    "('enable_seqscan', 'off'), ('enable_sort', 'off'), ('enable_hashjoin', 'off'), ('enable_mergejoin', 'off')) "
    "AS setting (name, value)";
constexpr std::size_t asks_before = 2;  // BEGIN and the settings

std::string_view state_of(const PGresult* result) {
  const char* state = PQresultErrorField(result, PG_DIAG_SQLSTATE);
  return state == nullptr ? "" : state;
}

ServerMessage message_of(const PGresult* result) {
  const char* words = PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY);
  return {std::string(state_of(result)), words == nullptr ? "" : words};
}

bool is_lost(const ServerMessage& message) {
  return message.state.empty() || message.state.starts_with("08") || message.state.starts_with("57P0");
}

/// Asked only after a failure: libpq's words for it are in the language of the machine.
bool is_name_known(const std::string& host) {
  if (host.starts_with('/') || host.starts_with('@')) return true;
  addrinfo* found = nullptr;
  const bool known = ::getaddrinfo(host.c_str(), nullptr, nullptr, &found) == 0;
  if (found != nullptr) ::freeaddrinfo(found);
  return known;
}

}  // namespace

ServerLink::ServerLink(pg_conn* connection, std::string shown)
    : connection_(connection, PQfinish), shown_(std::move(shown)) {}

Result<ServerLink> ServerLink::connect(const ServerAddress& address) {
  Result<ServerLink> first = record_failure(SyncTrouble::no_answer, address.shown);
  for (std::size_t i = 0; i < address.ways.size(); ++i) {
    ServerLink link(PQconnectStart(address.ways[i].c_str()), address.shown);
    const auto connected = link.finish_connecting(SteadyClock::now() + connecting_takes);
    if (connected) return link;
    const bool has_name = trouble_of(connected.error()) != SyncTrouble::no_answer || is_name_known(address.hosts[i]);
    if (i == 0) first = has_name ? Failure(connected.error()) : record_failure(SyncTrouble::no_name, address.shown);
  }
  return first;
}

Result<void> ServerLink::finish_connecting(Instant deadline) {
  PQsetErrorVerbosity(connection_.get(), PQERRORS_VERBOSE);  // the state of a refusal is told no other way yet
  PQsetNoticeProcessor(
      connection_.get(), [](void*, const char*) {}, nullptr);
  auto next = PQstatus(connection_.get()) == CONNECTION_BAD ? PGRES_POLLING_FAILED : PGRES_POLLING_WRITING;
  while (next != PGRES_POLLING_OK && next != PGRES_POLLING_FAILED) {
    if (!wait_for_socket(next == PGRES_POLLING_READING ? POLLIN : POLLOUT, deadline)) return lost();
    next = PQconnectPoll(connection_.get());
  }
  if (next == PGRES_POLLING_FAILED) {
    auto message = read_server_message(PQerrorMessage(connection_.get()));
    if (PQconnectionNeedsPassword(connection_.get()) != 0) message.state = "28P01";
    return refused(std::move(message));
  }
  PQsetErrorVerbosity(connection_.get(), PQERRORS_DEFAULT);
  PQsetnonblocking(connection_.get(), 1);
  return {};
}

Result<std::vector<ServerRows>> ServerLink::turn(std::span<const ServerAsk> asks, TurnEnd end) {
  const auto deadline = SteadyClock::now() + turn_takes;
  refusal_ = {};
  std::vector<ServerAsk> all = {{"BEGIN"}, {turn_settings}};
  all.insert(all.end(), asks.begin(), asks.end());
  all.push_back({end == TurnEnd::commit ? "COMMIT" : "ROLLBACK"});
  if (!send_turn(all)) return lost();
  auto answered = read_turn(deadline);
  if (!answered) {
    const ServerAsk undo = {"ROLLBACK"};
    if (!is_lost(refusal_) && send_turn({&undo, 1})) (void)read_until_idle(deadline);
    return Failure(answered.error());
  }
  if (answered->size() != all.size()) return lost();
  return std::vector<ServerRows>(answered->begin() + asks_before, answered->end() - 1);
}

Result<ServerRows> ServerLink::ask(const ServerAsk& ask) {
  const auto answered = turn({&ask, 1});
  if (!answered) return Failure(answered.error());
  return answered->front();
}

Result<void> ServerLink::run(const std::string& script) {
  refusal_ = {};
  if (PQstatus(connection_.get()) != CONNECTION_OK || PQsendQuery(connection_.get(), script.c_str()) == 0)
    return lost();
  return read_until_idle(SteadyClock::now() + script_takes);
}

std::string ServerLink::password_verifier(const std::string& login, const std::string& password) {
  char* made = PQencryptPasswordConn(connection_.get(), password.c_str(), login.c_str(), "scram-sha-256");
  std::string verifier = made == nullptr ? "" : made;
  PQfreemem(made);
  return verifier;
}

bool ServerLink::wait_for_socket(short events, Instant deadline) const {
  pollfd socket{PQsocket(connection_.get()), events, 0};
  const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - SteadyClock::now()).count();
  return socket.fd >= 0 && left > 0 && ::poll(&socket, 1, static_cast<int>(left)) > 0;
}

/// False where the connection is lost or the deadline has passed.
bool ServerLink::wait_for_result(Instant deadline) {
  pg_conn* connection = connection_.get();
  while (true) {
    const int unsent = PQflush(connection);
    if (unsent < 0) return false;
    if (unsent == 0 && PQisBusy(connection) == 0) return true;
    if (!wait_for_socket(unsent > 0 ? POLLIN | POLLOUT : POLLIN, deadline)) return false;
    if (PQconsumeInput(connection) == 0) return false;
  }
}

bool ServerLink::send_turn(std::span<const ServerAsk> asks) {
  pg_conn* connection = connection_.get();
  if (PQstatus(connection) != CONNECTION_OK || PQenterPipelineMode(connection) == 0) return false;
  for (const ServerAsk& ask : asks) {
    std::vector<Oid> types;
    std::vector<const char*> values;
    std::vector<int> lengths, formats(ask.values.size(), 1);
    for (const ServerValue& value : ask.values) {
      types.push_back(value.type);
      values.push_back(value.bytes.data());
      lengths.push_back(static_cast<int>(value.bytes.size()));
    }
    if (PQsendQueryParams(connection, ask.statement, static_cast<int>(types.size()), types.data(), values.data(),
                          lengths.data(), formats.data(), 1) == 0)
      return false;
  }
  return PQpipelineSync(connection) != 0;
}

Result<std::vector<ServerRows>> ServerLink::read_turn(Instant deadline) {
  std::vector<ServerRows> rows;
  bool was_refused = false, ended_one = false;
  while (wait_for_result(deadline)) {
    PGresult* result = PQgetResult(connection_.get());
    if (result == nullptr) {  // the end of one statement's answers; twice in a row, of the connection
      if (std::exchange(ended_one, true)) return lost();
      continue;
    }
    ended_one = false;
    ServerRows answer(result);
    switch (PQresultStatus(result)) {
      case PGRES_COMMAND_OK:
      case PGRES_TUPLES_OK:
        rows.push_back(std::move(answer));
        break;
      case PGRES_PIPELINE_ABORTED:
        break;
      case PGRES_PIPELINE_SYNC:
        PQexitPipelineMode(connection_.get());
        if (was_refused) return refused(refusal_);
        return rows;
      default:
        if (!std::exchange(was_refused, true)) refusal_ = message_of(result);
        if (is_lost(refusal_)) return lost();
    }
  }
  return lost();
}

/// For what answers nothing that anybody asks for.
Result<void> ServerLink::read_until_idle(Instant deadline) {
  if (PQpipelineStatus(connection_.get()) != PQ_PIPELINE_OFF) {
    const auto read = read_turn(deadline);
    return read ? Result<void>() : Failure(read.error());
  }
  std::optional<ServerMessage> first;
  while (wait_for_result(deadline)) {
    PGresult* result = PQgetResult(connection_.get());
    if (result == nullptr) return first ? Result<void>(refused(*first)) : Result<void>();
    const ServerRows answer(result);
    if (PQresultStatus(result) != PGRES_FATAL_ERROR) continue;
    if (!first) first = message_of(result);
    if (is_lost(*first)) break;
  }
  return lost();
}

Failure ServerLink::refused(ServerMessage message) {
  refusal_ = std::move(message);
  return record_failure(trouble_of(refusal_), shown_, refusal_.words);
}

/// Nothing goes over this connection any more, whatever it may still hold.
Failure ServerLink::lost() {
  const ServerMessage said = refusal_.state.empty() ? read_server_message(PQerrorMessage(connection_.get())) : refusal_;
  connection_.reset();
  return record_failure(said.state.empty() ? SyncTrouble::no_answer : trouble_of(said), shown_, said.words);
}

}  // namespace sala
