// Files by their hash in the parts in which a server keeps them. Who brings one stands in the key: a bad part keeps no good one
// out, and whichever set of parts has the hash is the file.
#pragma once
#include "core/file_hash.h"
#include "core/scope.h"
#include "record/postgres/server_link.h"

namespace sala {

struct ServerFile {
  FileHash hash;
  Uuid station;  ///< that brings it
  std::string_view bytes;
};

Result<std::vector<FileHash>> files_at_server(ServerLink& link, Family readers, std::span<const FileHash> asked);
/// Error: error_record_file.
Result<std::string> fetch_from_server(ServerLink& link, const std::string& shown, Family readers, const FileHash& hash);
/// Parts that are there are not sent again.
Result<void> put_at_server(ServerLink& link, const std::string& shown, Family readers, const ServerFile& file);
/// Error: error_record_access, for who is no office.
Result<void> drop_at_server(ServerLink& link, const std::string& shown, const FileHash& hash);

}  // namespace sala
