// The project record: the place where the stations of an organisation meet. One interface; whether it is a server, a file or a
// folder is for its makers (open_record.h). It knows lines of interchange, heads and files by their hash, never a store; it
// believes nothing and judges nothing: whoever takes lines from it has them judged by `Store::receive`.
#pragma once
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/file_hash.h"
#include "core/hash.h"
#include "core/record/sync_plan.h"
#include "core/record/sync_trouble.h"
#include "core/result.h"

namespace sala {

/// Who comes.
struct RecordWish {
  Uuid station;
  std::optional<PublicKey> organisation = {};  ///< whose facts this station holds; nothing: it belongs to nobody yet
  Families reads = {};                         ///< what its roles read: the record is asked for nothing else
  bool may_make = true;                        ///< an empty place becomes a record of the organisation
};

enum class RecordAccess {
  station,  ///< a login of a station's own, which the place itself holds to its rights
  owner,    ///< whoever opens it may do everything there: a file, a folder, the owner of a database
};

struct RecordInfo {
  Uuid record;                                 ///< which record it is; under an address that is known it never changes
  std::optional<PublicKey> organisation = {};  ///< nothing: made by a station that belonged to nobody
  int schema = 1;
  RecordAccess access = RecordAccess::owner;
  std::vector<std::string> warnings = {};  ///< by name, for `record sync --json`: "owner_access"
  bool keeps_files = true;                 ///< pictures and the like; a bundle holds facts alone
};

struct RecordPage {
  std::vector<std::string> lines;
  bool more = false;  ///< of what was wanted there is more; ask again after the last line
};

struct PushReport {
  std::int64_t added = 0, already = 0;
  /// Other facts that now stand in places of the pushed ones, each once and in order: forks.
  std::vector<RecordHead> others = {};
};

/// An erasure fact that the record holds, and the facts whose bodies it ends; all in one `project`.
struct RecordErasure {
  RecordHead erasure;
  std::vector<Uuid> facts;
};

/// Every call may block, up to half a minute, and may fail; none leaves half of what it was given. For one thread at a time. After an
/// error the connection counts as lost: `open` begins anew. Errors are those of record_errors.h, which says which trouble they are.
class Record {
 public:
  virtual ~Record() = default;

  /// Connects, and refuses before anything is sent: another organisation's record, a newer one, a place that is none.
  virtual Result<RecordInfo> open(const RecordWish& wish) = 0;

  /// Of every chain that may be read, the row with the greatest seq and, of several there, the greatest hash. What is committed at
  /// the place that takes writes; in no order.
  virtual Result<std::vector<RecordHead>> heads() = 0;

  /// Lines of the chains in the order of the wishes, each chain's by (seq, hash): at most `most_pulled_lines` and `most_bytes`, but
  /// one at least where there is one. An emptied fact comes with "absent" in place of its body, naming the participant of the
  /// erasure that names the fact.
  virtual Result<RecordPage> pull(std::span<const RecordWant> wants, std::size_t most_bytes) = 0;

  /// Adds lines, all or none, each once however often it comes: a line is the same by (project, station, seq, hash). Of a fact that
  /// is there, nothing changes; a body never comes back to one that was emptied. Error: error_record_form, for lines that are none.
  virtual Result<PushReport> push(std::span<const std::string> lines) = 0;

  /// The hashes that stand in one place of a chain, in order; none where there is nothing.
  virtual Result<std::vector<std::string>> hashes_at(const ChainId& chain, std::int64_t seq) = 0;

  /// Empties the bodies that a stored erasure names; says how many it emptied now. Only an office's.
  virtual Result<std::int64_t> erase(const RecordErasure& erasure) = 0;

  /// Files of people's pictures and the like, whole, by the family of the narrowest fact that names them; at most 20 MB each. A place
  /// that keeps parts goes on where it stopped. Which of these it holds whole:
  virtual Result<std::vector<FileHash>> files_held(Family readers, std::span<const FileHash> asked) = 0;
  /// The bytes that have this hash. Error: error_record_file.
  virtual Result<std::string> fetch_file(Family readers, const FileHash& hash) = 0;
  virtual Result<void> put_file(Family readers, const FileHash& hash, std::string_view bytes) = 0;
  /// Takes one away for good, for whomever it was kept. Only an office's.
  virtual Result<void> drop_file(const FileHash& hash) = 0;
};

}  // namespace sala
