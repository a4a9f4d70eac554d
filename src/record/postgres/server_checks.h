// What a server must be before anything is sent there: a record of Sala's, in UTF-8, that holds every login to its rights.
#pragma once
#include "record/postgres/server_link.h"
#include "record/record.h"

namespace sala {

/// A database, and who came.
struct ServerFound {
  bool has_record = false;
  bool is_owner = false;  ///< its superuser, or the owner of the record
  bool may_make_record = false;
};
/// Error: error_record_form where texts would not be kept as they are.
Result<ServerFound> look_at_server(ServerLink& link, const std::string& shown);

/// That nothing stands open beside the policies: row-level security, no further policy, no table or view around it.
Result<void> check_protection(ServerLink& link, const std::string& shown);
/// Tries to write as somebody else, and is content only with the refusal. For logins of stations; owners may do everything.
Result<void> check_by_trying(ServerLink& link, const std::string& shown);
/// That this login is this station's and was not shut.
Result<void> check_login(ServerLink& link, const std::string& shown, const Uuid& station);

/// Which record it is.
Result<RecordInfo> about_record(ServerLink& link, const std::string& shown);
/// A record that belongs to nobody becomes this organisation's; only an owner may.
Result<void> claim_record(ServerLink& link, const PublicKey& organisation);

}  // namespace sala
