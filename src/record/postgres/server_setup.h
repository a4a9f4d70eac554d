// Making a PostgreSQL database the record of an organisation: the script of data/record with the organisation's own values in it,
// for the program to run or for an administrator to read first.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "record/postgres/server_link.h"
#include "record/record.h"

namespace sala {

/// A login of the pool that is given out: to the office that makes the record, or by an office to a station.
struct ServerLogin {
  Uuid station;
  Roles roles;
  std::string verifier;  ///< ServerLink::password_verifier
};

struct ServerSetup {
  int pool = 50;  ///< logins made once, 1 to 999: the server's administrator is not needed again
  std::optional<PublicKey> organisation = {};
  std::optional<ServerLogin> office = {};  ///< gets the pool's first login
  std::string join_verifier = {};          ///< of sala_join, which may ask to join and nothing else; empty: shut
};

/// The whole script, one transaction.
std::string setup_script(const ServerSetup& setup);

struct SetupReport {
  Uuid record;
  int schema = 1, logins = 0;
  std::vector<std::string> warnings = {};  ///< by name: "large_objects" where any login may fill the server's disk
};
/// Runs it, as one who may make roles and schemas, where there is no record yet.
Result<SetupReport> set_up_server(ServerLink& link, const std::string& shown, const ServerSetup& setup);

/// "sala_s001": the login's name of the pool.
std::string pool_login(int number);

// What an office's login may do about others'. Refusals: error_record_access.
/// The first free login of the pool becomes this station's; its name.
Result<std::string> admit_station(ServerLink& link, const std::string& shown, const ServerLogin& login);
Result<void> set_station_roles(ServerLink& link, const Uuid& station, const Roles& roles);
/// At once, also for what is connected now.
Result<void> shut_out_station(ServerLink& link, const Uuid& station);

}  // namespace sala
