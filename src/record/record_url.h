// The address of a record as people type it: sqlite:PATH, folder:PATH, file:BUNDLE, postgresql://…
#pragma once
#include <string>

#include "core/result.h"

namespace sala {

enum class RecordKind { sqlite, folder, bundle, postgresql };

struct RecordUrl {
  RecordKind kind = RecordKind::sqlite;
  std::string place;  ///< the path, absolute; of postgresql the whole URL
  bool operator==(const RecordUrl&) const = default;
};

/// Error: error_record_url. Relative paths are from the working folder.
Result<RecordUrl> parse_record_url(const std::string& text);

/// As it may be shown, logged and noted: without user, password and options.
std::string shown_url(const RecordUrl& url);

}  // namespace sala
