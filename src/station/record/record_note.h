// What is remembered of a record beside the store (`record_heads.json`): how far it was ever seen to go, when everything of this
// station was last there, and what stands in the way. Never what was sent: that is read from the record each time. Ids, numbers,
// hashes and addresses without passwords only.
#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/record/sync_trouble.h"
#include "record/record_url.h"
#include "station/record/sync_session.h"

namespace sala {

struct RecordNote {
  std::string url;  ///< as shown_url says it
  std::optional<Uuid> record = {};
  std::vector<RecordHead> heads = {};
  std::optional<std::int64_t> in_sync_ms = {};  ///< when all own facts were last seen there
  std::optional<std::int64_t> trouble_ms = {};  ///< since when it fails
  std::optional<SyncTrouble> trouble = {};
  std::int64_t lost = 0;
};

/// Nothing where that record was never met.
std::optional<RecordNote> read_record_note(const std::filesystem::path& data_folder, const std::string& url);
Result<void> write_record_note(const std::filesystem::path& data_folder, const RecordNote& note);

/// The note after a sync that went through, and after one that did not.
RecordNote after_sync(RecordNote note, const SyncReport& report, std::int64_t now_ms);
RecordNote after_trouble(RecordNote note, SyncTrouble trouble, std::int64_t now_ms);

/// The name by which a trouble is told to programs: "no_network", …
std::string_view trouble_name(SyncTrouble trouble);

}  // namespace sala
