// The local store: one SQLite file that keeps every fact and the plain tables made from them. Facts come in through
// `record` (our own) and `receive` (others'); both append and apply in one transaction. Questions: roster_queries.h,
// door_queries.h, project_queries.h. Knows no screens, no private keys and no clock of its own.
#pragma once
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "core/clock.h"
#include "core/fact.h"
#include "core/result.h"
#include "core/rights.h"
#include "core/scope.h"
#include "core/station.h"

namespace sala {

class Connection;

/// The store's name within its folder.
inline constexpr const char* store_file_name = "sala.sqlite";

/// Signs a head message with this station's key.
using SignHead = std::function<Signature(std::string_view message)>;

struct StoreSeams {
  const Clock* clock = nullptr;  ///< outlives the store
  Random random;
};

enum class OpenMode { read_only, read_write };

/// Where arriving facts come from, which decides what they may do.
enum class Trust {
  store_owner,  ///< `facts import` on the command line: chains without a known endorsement are accepted and counted
  endorsed,     ///< sync, bundles, screens: only endorsed stations, only within their rights
};

inline constexpr std::size_t most_refusals = 100;
struct ReceiveReport {
  int added = 0, already = 0, pending = 0, refused = 0, unsigned_facts = 0;
  std::vector<Error> refusals;  ///< one for each refused line, at most `most_refusals`
};

struct VerifyReport {
  std::int64_t facts = 0;
  std::optional<Error> broken;  ///< the first broken link, and which chain and seq it is
};

/// The head of one chain, as `facts head` prints it.
struct Head {
  std::optional<Uuid> project;
  Uuid station;
  std::int64_t seq = 0;
  std::string hash;
  bool is_signed = false;
};

/// Which chains: of families, and of one project with its scopes when that is given (the organisation's is then left out).
struct ChainWish {
  std::optional<Uuid> project = {};
  Families families = {};
};

/// A fact that is stored and changes nothing yet, for staff to see. The reasons: gap, introduction, endorsement,
/// signature, future, fork, erased (waits outside its chain); rights, organisation, scope, signature, unreadable (in its
/// chain, not applied).
struct Waiting {
  std::optional<Uuid> project;
  Uuid station;
  std::int64_t seq = 0;
  std::string reason;
  std::int64_t beyond = 0;  ///< so many more lines came for this place than are kept
};

/// The identity that `record` writes as; set once the station's key exists.
struct OwnStation {
  Station station;
  SignHead sign;
};

class Store {
 public:
  /// Opens or (read_write) creates `folder/sala.sqlite`, migrates it, and after an unclean end checks it.
  /// Errors: error_store_newer, error_store_damaged, error_store_foreign, error_store_older, error_store_none (reading
  /// only), error_folder.
  static Result<std::unique_ptr<Store>> open(const std::filesystem::path& folder, OpenMode mode, StoreSeams seams);
  ~Store();
  Store(const Store&) = delete;
  Store& operator=(const Store&) = delete;

  void set_own_station(OwnStation own);

  /// Appends own facts to their chains and applies them in one transaction, the station_put first where a chain is new,
  /// the last fact of each chain signed. Returns them in order, without the introductions.
  /// On an error (disk full, read-only, folder gone) nothing of it is stored.
  Result<std::vector<Fact>> record(const std::vector<Draft>& drafts);

  /// Appends and applies facts of any order in one transaction; those past a gap wait. Lines that do not parse are
  /// refused.
  Result<ReceiveReport> receive(const std::vector<std::string>& lines, Trust trust);

  /// Every fact the store holds by (project, station, seq), organisation first; of one project and its scopes only, when
  /// given.
  using TakeLine = std::function<Result<void>(const std::string&)>;
  Result<void> export_lines(std::optional<Uuid> project, const TakeLine& line) const;
  /// The same of the chains that are wished for.
  Result<void> export_chains(const ChainWish& wish, const TakeLine& line) const;
  /// The lines of one chain after a seq, in order, until they are so many bytes together; one at least where there is one.
  Result<std::vector<std::string>> lines_after(const std::optional<Uuid>& project, const Uuid& station,
                                               std::int64_t seq, std::size_t most_bytes) const;
  Result<VerifyReport> verify() const;
  Result<std::vector<Head>> heads() const;
  Result<std::vector<Head>> heads(const Families& families) const;
  Result<std::vector<Waiting>> waiting() const;
  /// Makes the plain tables anew from the facts.
  Result<void> rebuild();
  /// Puts commits from the WAL into the file when many stand there. For moments when nobody waits: a check-in that had to
  /// do it would take several times as long.
  void tidy();
  /// SQLite's full integrity check; the error names what is damaged.
  Result<void> full_check() const;

  /// Small values of this machine alone, in no fact: "project" in use, "session" bound, "language"…
  Result<std::optional<std::string>> setting(const std::string& key) const;
  Result<void> set_setting(const std::string& key, const std::optional<std::string>& value);

  /// Whether rows of the plain tables were found damaged when this store was opened, and were made anew.
  bool was_mended() const;

  /// Another number whenever people were put, merged or made anew since this store was opened.
  std::uint64_t people_version() const;
  /// Another number whenever facts were added or applied anew, whoever wrote them and whenever.
  std::uint64_t facts_version() const;

  std::optional<Uuid> own_station_id() const;
  /// The families of chains that this station keeps, by its roles; all while it has no identity yet.
  Families reads() const;
  const StoreSeams& seams() const { return seams_; }
  std::filesystem::path file() const;
  /// For the query files of this room.
  Connection& connection() const { return *connection_; }

 private:
  Store(std::unique_ptr<Connection> connection, std::filesystem::path folder, StoreSeams seams);

  std::unique_ptr<Connection> connection_;
  std::filesystem::path folder_;
  StoreSeams seams_;
  std::optional<OwnStation> own_;
};

/// A stored fact by its id.
Result<std::optional<Fact>> find_fact(const Store& store, const Uuid& fact);

/// An exclusive lock on `folder/lock`, held while this process may write there. Close-on-exec; freed by the kernel.
class FolderLock {
 public:
  /// Waits up to `wait_ms`, then fails with error_store_locked. Makes the folder (0700) if it is missing.
  static Result<FolderLock> take(const std::filesystem::path& folder, int wait_ms);
  FolderLock(FolderLock&& other) noexcept;
  FolderLock& operator=(FolderLock&& other) noexcept;
  ~FolderLock();

 private:
  explicit FolderLock(int descriptor) : descriptor_(descriptor) {}
  int descriptor_ = -1;
};

}  // namespace sala
