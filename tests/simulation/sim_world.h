// A world of stations and one record in which everything fails that can: real stores, real keys, the real sync, one random source, no
// real time. What people were told is stored is written down, and compared with what is there in the end.
#pragma once
#include <catch2/catch.hpp>
#include <memory>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "record/memory_record.h"
#include "record/record_errors.h"
#include "security/organisation_key.h"
#include "security/random.h"
#include "station/exchange/stick.h"
#include "station/record/record_sync.h"
#include "support/pen.h"
#include "support/plain_tables.h"
#include "support/temporary_folder.h"

namespace sala {

/// Which faults a seed has: a random half of them.
struct SimFaults {
  bool lose = false, repeat = false, cut_after = false, half_page = false, reorder = false, crash = false,
       old_copy = false, clone = false, shrink = false, hostile = false;
  static SimFaults of(std::mt19937& random) {
    const auto coin = [&] { return random() % 2 == 0; };
    return {coin(), coin(), coin(), coin(), coin(), coin(), random() % 3 == 0, random() % 4 == 0, coin(), coin()};
  }
};

/// The record behind a bad network.
class FaultyRecord : public Record {
 public:
  explicit FaultyRecord(std::mt19937& random) : random_(random) {}

  Result<RecordInfo> open(const RecordWish& wish) override {
    return through([&] { return inner_.open(wish); });
  }
  Result<std::vector<RecordHead>> heads() override {
    return through([&] { return inner_.heads(); });
  }
  Result<RecordPage> pull(std::span<const RecordWant> wants, std::size_t most_bytes) override {
    const std::size_t few = faults.half_page && random_() % 2 == 0 ? 700 : most_bytes;  // pages of one or two lines
    auto page = through([&] { return inner_.pull(wants, few); });
    if (page) moved += std::ssize(page->lines);
    return page;
  }
  Result<PushReport> push(std::span<const std::string> lines) override {
    moved += std::ssize(lines);
    const bool twice = faults.repeat && random_() % 8 == 0;
    return through([&] {
      for (const std::string& line : lines)
        if (known_.insert(line).second) arrived_.push_back(line);
      if (twice) put({lines.begin(), lines.end()});
      return inner_.push(lines);
    });
  }
  Result<std::vector<std::string>> hashes_at(const ChainId& chain, std::int64_t seq) override {
    return through([&] { return inner_.hashes_at(chain, seq); });
  }
  Result<std::int64_t> erase(const RecordErasure& erasure) override {
    return through([&] { return inner_.erase(erasure); });
  }
  Result<std::vector<FileHash>> files_held(Family, std::span<const FileHash>) override {
    return std::vector<FileHash>();
  }
  Result<std::string> fetch_file(Family, const FileHash&) override { return std::string(); }
  Result<void> put_file(Family, const FileHash&, std::string_view) override { return {}; }
  Result<void> drop_file(const FileHash&) override { return {}; }

  /// A failover, or yesterday's copy put back: what came last is gone. Connections end with it, which the world sees to.
  void shrink() {
    arrived_.resize(arrived_.size() / 2);
    inner_.shelf() = {};
    known_ = {arrived_.begin(), arrived_.end()};
    put(arrived_);
  }
  /// What somebody wrote who asks nobody.
  void plant(const std::vector<std::string>& lines) { put(lines); }
  LineShelf& shelf() { return inner_.shelf(); }

  SimFaults faults = {};
  std::int64_t moved = 0;

 private:
  /// Lost on the way there, or on the way back, when it was done already.
  template <class Call>
  auto through(Call&& call) -> decltype(call()) {
    if (faults.lose && random_() % 12 == 0) return record_failure(SyncTrouble::no_answer, "sim");
    auto answer = call();
    if (faults.cut_after && random_() % 12 == 0) return record_failure(SyncTrouble::no_answer, "sim");
    return answer;
  }

  void put(const std::vector<std::string>& lines) { REQUIRE(inner_.push(lines)); }

  std::mt19937& random_;
  std::vector<std::string> arrived_;  ///< in the order in which they came
  std::set<std::string> known_;
  MemoryRecord inner_{id_of(0x51)};
};

struct SimStation {
  SimStation() { open(); }
  void open() {
    session.reset();
    station = open_station(folder.path(), OpenMode::read_write, clock).value();
    station.store->connection().run("PRAGMA synchronous = OFF");
  }
  void close() {
    session.reset();
    station.store.reset();
    station.lock.reset();
  }
  /// Its disk is another's, as it is now.
  void become_copy_of(SimStation& other) {
    close();
    other.close();
    std::filesystem::remove_all(folder.path());
    std::filesystem::copy(other.folder.path(), folder.path(), std::filesystem::copy_options::recursive);
    other.open();
    open();
  }
  std::set<std::string> held() const {
    std::set<std::string> lines;
    REQUIRE(station.store->export_lines({}, [&](const std::string& line) -> Result<void> {
      lines.insert(line);
      return {};
    }));
    return lines;
  }

  TemporaryFolder folder{quick_place()};
  SetClock clock{{pen_epoch_ms, 420}};
  OpenStation station;
  SyncMemory memory;
  std::unique_ptr<SyncSession> session;
  std::set<std::string> told;  ///< lines of facts that people here were told are stored
  bool is_torn = false;        ///< an old copy of its disk was put back, or its disk was copied: its chain may part
};

/// A project's first words, and somebody who was let in.
Json sim_sheet();
Json sim_check_in(const Clock& clock);
/// The office says what a station may do, as it does when it endorses.
void let_in(OpenStation& office, const SimStation& at, const Roles& roles);

/// One seed, from its beginning to what went wrong; empty where everything holds.
class SimWorld {
 public:
  explicit SimWorld(std::uint32_t seed);
  std::string run();
  /// What happened, one event a line.
  const std::vector<std::string>& trace() const { return trace_; }
  /// Leaves events out, for a shorter trace: those whose numbers are in the set.
  std::set<std::size_t> left_out = {};

 private:
  void found();
  void happen(std::size_t number);
  void check_in(SimStation& at);
  void sync_step(SimStation& at);
  void crash(SimStation& at);
  void put_back_old_copy(SimStation& at);
  void lose_half();
  void plant_hostile();
  SyncSeams seams_of(SimStation& at);
  void note(const std::string& what) { trace_.push_back(what); }
  std::string judge();
  std::string after_quiet(SimStation& at);
  void check_said_in_sync(SimStation& at);

  std::uint32_t seed_;
  std::mt19937 random_;
  SimFaults faults_;
  FaultyRecord record_{random_};
  std::vector<std::unique_ptr<SimStation>> stations_;
  std::vector<std::string> trace_;
  std::string wrong_;
};

}  // namespace sala
