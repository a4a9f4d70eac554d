// This station and a record: opened by its address with this station's keys, synced with facts first and files after, and noted. The
// line calls it at once; the kiosk's thread turns the same session step by step.
#pragma once
#include <memory>

#include "documents/reader_process.h"
#include "record/open_record.h"
#include "station/open_station.h"
#include "station/record/record_note.h"
#include "station/record/sync_session.h"

namespace sala {

/// The setting that names the record this machine syncs with by itself.
inline constexpr const char* record_setting = "record_url";
Result<std::optional<RecordUrl>> record_in_use(const Store& store);
Result<void> use_record(Store& store, const std::optional<RecordUrl>& url);

/// Who this station is to a record. Its roles are those the organisation knows it by; one that nobody endorsed reads and brings all.
Result<SyncParty> sync_party(const OpenStation& station);
Result<RecordWish> record_wish(const OpenStation& station, const SyncParty& party);
/// The record at an address, not opened yet. `data_folder` holds the keys that a folder is sealed with.
Result<std::unique_ptr<Record>> record_at(const std::filesystem::path& data_folder, const RecordUrl& url);

/// As whose act facts of a record come in by line: as the owner's while this store stands alone, else within rights.
Result<Trust> trust_by_line(const OpenStation& station, bool as_owner);

struct RecordFiles {
  int fetched = 0, sent = 0, missing = 0;
  std::optional<Error> trouble;  ///< the first file that could not be taken
};
/// The files that facts name, both ways; for any thread.
Result<RecordFiles> sync_files(Record& record, const Store& store, const std::filesystem::path& data_folder,
                               const TableReader& reader);

struct SyncDone {
  SyncReport report;
  RecordFiles files;
};
struct SyncWish {
  RecordUrl url;
  bool as_owner = false;
};
/// All of it, on the thread that owns the store. What went wrong is noted, too.
Result<SyncDone> sync_record(OpenStation& station, const SyncWish& wish, const TableReader& reader = {});

/// How things stand, from the note and the store alone: nobody is asked.
struct SyncState {
  enum class Kind { never, in_sync, sending, waiting, refused };
  Kind kind = Kind::never;
  std::int64_t waiting = 0;  ///< own facts that the record was not seen to hold
  std::optional<std::int64_t> since_ms = {};
  std::optional<std::int64_t> last_ms = {};  ///< when all were last there
  std::optional<SyncTrouble> trouble = {};
  std::int64_t lost = 0;
  bool operator==(const SyncState&) const = default;
};
std::string_view state_name(SyncState::Kind kind);
Result<SyncState> sync_state(const Store& store, const RecordNote& note);

}  // namespace sala
