// The makers of records: one line a kind. Nothing is connected or read before `Record::open`.
#pragma once
#include <functional>
#include <string_view>

#include "record/record.h"
#include "record/record_url.h"

namespace sala {

/// How a folder's files are sealed and opened, by the family of their chains; security's keys stay with whoever holds them.
struct RecordSeal {
  std::function<Result<std::string>(Family, std::string_view plain)> seal;
  std::function<Result<std::string>(Family, std::string_view sealed)> open;
  /// What a kept file is called there: who has no key cannot tell which it is.
  std::function<std::string(Family, const FileHash&)> file_name;
};

/// What a kind needs beside its address.
struct RecordSeams {
  RecordSeal seal = {};       ///< folder: alone
  Random random = {};         ///< for the id of a record that is made
  std::string password = {};  ///< postgresql: alone, of the joined login; never in a URL, a log or a file name
  std::string ca_file = {};   ///< postgresql: alone, the certificate authority from joining; empty: loopback only
};

Result<std::unique_ptr<Record>> make_record(const RecordUrl& url, RecordSeams seams);

}  // namespace sala
