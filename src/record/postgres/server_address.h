// Where a PostgreSQL record is and how it is spoken to. Every setting of libpq is set here, so that neither the environment nor
// files in a home folder change anything; of the URL only the place, the login and the certificate authority are taken.
#pragma once
#include <string>
#include <vector>

#include "core/result.h"
#include "record/open_record.h"

namespace sala {

struct ServerAddress {
  std::string shown;               ///< without login, password and options
  std::vector<std::string> hosts;  ///< one a server, in the order in which they are tried
  std::vector<std::string> ways;   ///< for libpq, one a host; each holds the password: never shown, never logged
};

/// Errors: error_record_url, error_record_option.
Result<ServerAddress> server_address(const RecordUrl& url, const RecordSeams& seams);

/// Whether what is sent there never leaves this machine: a socket's folder or the loopback. Everything else is spoken to by TLS
/// alone, with a certificate that its name and the authority prove.
bool is_on_this_machine(std::string_view host);

}  // namespace sala
