#include "storage/store.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/text_ids.h"
#include "core/time.h"
#include "storage/apply.h"
#include "storage/chain.h"
#include "storage/migrations.h"

namespace sala {
namespace {

namespace fs = std::filesystem;

constexpr const char* file_name = "sala.sqlite";
/// Stands while a writer has the store open; found at opening, it means that the last one did not end well.
constexpr const char* marker_name = "open";

Result<void> make_folder(const fs::path& folder) {
  std::error_code failed;
  fs::create_directories(folder, failed);
  if (failed || ::chmod(folder.c_str(), 0700) != 0) return fail(TextId::error_folder, {{"folder", folder.string()}});
  return {};
}

Result<void> check_pages(SQLite::Database& database, const char* how) {
  return guarded([&]() -> Result<void> {
    const std::string found = database.execAndGet(std::string("PRAGMA ") + how).getString();
    if (found != "ok") return fail(TextId::error_store_damaged, {{"why", found}});
    return {};
  });
}

void mark_open(const fs::path& marker) {
  const int descriptor = ::open(marker.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
  if (descriptor >= 0) ::close(descriptor);
}

/// Facts in the making, on top of what their chains hold.
class Writing {
 public:
  Writing(SQLite::Database& database, const OwnStation& own, const StoreSeams& seams) : database_(database), own_(own), seams_(seams) {
    const std::string newest = database.execAndGet("SELECT coalesce(max(at), '') FROM fact").getString();
    at_ms_ = std::max(seams.clock->now().utc_ms, parse_at(newest).value_or(-1) + 1);
  }

  /// Makes the draft the next fact of its chain, the station's introduction before it where the chain is new.
  void write(const Draft& draft) {
    if (!chains_.contains(draft.project)) {
      auto chain = find_chain(database_, draft.project, own_.station.id);
      const bool is_new = !chain;
      chains_[draft.project] = is_new ? Chain{0, first_previous_hash, own_.station.key, "own"} : *chain;
      if (is_new) add(draft.project, "station_put", station_body(own_.station, "system"));
    }
    asked_.push_back(add(draft.project, draft.kind, draft.body));
  }

  /// Signs the heads and appends everything.
  void finish() {
    std::map<std::optional<Uuid>, std::size_t> heads;
    for (std::size_t i = 0; i < facts_.size(); ++i) heads[facts_[i].project] = i;
    for (const auto& [project, index] : heads) facts_[index].head_sig = hex(own_.sign(head_message(facts_[index])));
    for (const Fact& fact : facts_) append(database_, fact, chains_.at(fact.project));
  }

  const std::vector<Fact>& all() const { return facts_; }
  std::vector<Fact> asked() const {
    std::vector<Fact> facts;
    for (const std::size_t index : asked_) facts.push_back(facts_[index]);
    return facts;
  }

 private:
  std::size_t add(const std::optional<Uuid>& project, const std::string& kind, const Json& body) {
    Chain& chain = chains_.at(project);
    Fact fact{Uuid::v7(at_ms_, seams_.random), project, own_.station.id, chain.seq + 1, format_at(at_ms_), kind, canonical(body), "", "", {}};
    fact.body_hash = hash_body(fact.body);
    fact.hash = hash_fact(chain.hash, fact);
    chain.seq = fact.seq;
    chain.hash = fact.hash;
    ++at_ms_;
    facts_.push_back(std::move(fact));
    return facts_.size() - 1;
  }

  SQLite::Database& database_;
  const OwnStation& own_;
  const StoreSeams& seams_;
  std::int64_t at_ms_ = 0;
  std::map<std::optional<Uuid>, Chain> chains_;
  std::vector<Fact> facts_;
  std::vector<std::size_t> asked_;
};

}  // namespace

Store::Store(std::unique_ptr<SQLite::Database> database, fs::path folder, StoreSeams seams)
    : database_(std::move(database)), folder_(std::move(folder)), seams_(std::move(seams)) {}

Store::~Store() {
  std::error_code ignored;
  if (writes_) fs::remove(folder_ / marker_name, ignored);
}

Result<std::unique_ptr<Store>> Store::open(const fs::path& folder, OpenMode mode, StoreSeams seams) {
  const fs::path file = folder / file_name;
  std::error_code failed;
  if (mode == OpenMode::read_only && !fs::exists(file, failed)) return fail(TextId::error_store_none, {{"folder", folder.string()}});
  if (mode == OpenMode::read_write)
    if (const auto made = make_folder(folder); !made) return Failure(made.error());
  const bool ended_badly = fs::exists(folder / marker_name, failed);
  auto database = guarded([&] { return open_database(file, mode); });
  if (!database) return Failure(database.error());
  if (const auto form = guarded([&] { return check_form(**database, mode); }); !form) return Failure(form.error());
  std::unique_ptr<Store> store(new Store(std::move(*database), folder, std::move(seams)));
  store->writes_ = mode == OpenMode::read_write;
  if (!store->writes_) return store;
  if (const auto migrated = guarded([&] { migrate(*store->database_); }); !migrated) return Failure(migrated.error());
  ::chmod(file.c_str(), 0600);
  if (ended_badly)
    if (const auto checked = check_pages(*store->database_, "quick_check(1)"); !checked) return Failure(checked.error());
  mark_open(folder / marker_name);
  return store;
}

void Store::set_own_station(OwnStation own) { own_ = std::move(own); }

std::optional<Uuid> Store::own_station_id() const { return own_ ? std::optional(own_->station.id) : std::nullopt; }

fs::path Store::file() const { return folder_ / file_name; }

Result<std::vector<Fact>> Store::record(const std::vector<Draft>& drafts) {
  if (!own_) std::abort();  // whoever records has made the station first
  return guarded([&] {
    Transaction transaction(*database_);
    Writing writing(*database_, *own_, seams_);
    for (const Draft& draft : drafts) writing.write(draft);
    writing.finish();
    apply_added(*database_, writing.all());
    transaction.commit();
    return writing.asked();
  });
}

Result<std::vector<Head>> Store::heads() const {
  return guarded([&] {
    std::vector<Head> heads;
    SQLite::Statement ask(*database_, R"(SELECT chain.project, chain.station, chain.seq, chain.hash, fact.head_sig IS NOT NULL
      FROM chain JOIN fact USING (project, station, seq) ORDER BY chain.project, chain.station)");
    while (ask.executeStep())
      heads.push_back({Uuid::parse(ask.getColumn(0).getString()), Uuid::parse(ask.getColumn(1).getString()).value_or(Uuid{}),
                       ask.getColumn(2).getInt64(), ask.getColumn(3).getString(), ask.getColumn(4).getInt() == 1});
    return heads;
  });
}

Result<void> Store::rebuild() {
  return guarded([&] {
    Transaction transaction(*database_);
    rebuild_tables(*database_);
    transaction.commit();
  });
}

Result<void> Store::full_check() const { return check_pages(*database_, "integrity_check(1)"); }

Result<std::optional<std::string>> Store::setting(const std::string& key) const {
  return guarded([&] { return read_setting(*database_, key); });
}

Result<void> Store::set_setting(const std::string& key, const std::optional<std::string>& value) {
  return guarded([&] {
    if (value) return write_setting(*database_, key, *value);
    SQLite::Statement forget(*database_, "DELETE FROM setting WHERE key = :key");
    forget.bind(":key", key);
    forget.exec();
  });
}

Result<std::optional<Fact>> find_fact(const Store& store, const Uuid& fact) {
  return guarded([&]() -> std::optional<Fact> {
    SQLite::Statement ask(store.database(), std::string("SELECT ") + fact_columns + " FROM fact WHERE id = :id");
    ask.bind(":id", fact.text());
    return ask.executeStep() ? std::optional(read_fact(ask)) : std::nullopt;
  });
}

}  // namespace sala
