// One sync with a record, in steps that each ask the record at most once: look at its heads, find where chains part, take in what is
// lacking here, send what is lacking there, look again. No thread, no clock, no sleep of its own, so that the line, the kiosk and the
// simulation run the same code. What it was told to take goes through `Store::receive` alone.
#pragma once
#include <functional>
#include <memory>
#include <set>

#include "record/record.h"
#include "storage/store.h"

namespace sala {

/// What lasts from sync to sync while the program runs. Nothing in it says what was sent.
struct SyncMemory {
  std::optional<RecordInfo> open = {};  ///< of a record that the last sync left open
  std::set<RecordHead> met = {};        ///< sync_plan.h
  std::vector<RecordHead> noted = {};   ///< how far the record was ever seen to go
  std::set<Uuid> erased_there = {};     ///< erasures that the record was told of
};

struct SyncSeams {
  Record& record;
  const Store& store;  ///< to read; may be another connection than the one that takes
  SyncParty party;
  RecordWish wish;
  std::optional<Uuid> known_record = {};  ///< that was met under this address before
  /// Takes in a page; called between two questions to the record.
  std::function<Result<ReceiveReport>(const std::vector<std::string>&)> take;
};

/// How much of one station's facts is where.
struct StationHeld {
  Uuid station;
  std::int64_t held = 0;  ///< here
  std::int64_t head = 0;  ///< facts known of, here or in the record
};

struct SyncReport {
  RecordInfo info;
  std::int64_t pushed = 0, pulled = 0, already = 0;
  std::vector<Error> refused = {};         ///< of lines that came, at most `most_refusals`
  std::vector<RecordHead> heads = {};      ///< of the record, as read last
  std::vector<StationHeld> stations = {};  ///< by id
  std::vector<ChainId> parted = {};
  std::int64_t own_waiting = 0;  ///< own facts that the record lacked when it was read last
  std::int64_t lost = 0;         ///< it was seen to hold so many more
  bool equal = false;            ///< the heads read last are this store's, chain by chain
};

/// Of all stations, how much is here and how much is known of, by id.
std::vector<StationHeld> held_of_stations(const std::vector<RecordHead>& own, const std::vector<RecordHead>& record,
                                          const Families& reads);

class SyncSession {
 public:
  SyncSession(SyncSeams seams, SyncMemory& memory) : seams_(std::move(seams)), memory_(memory) {}

  /// Goes on; false once it is through. After an error it is over, and nothing is half done.
  Result<bool> step();
  const SyncReport& report() const { return report_; }

 private:
  enum class Phase { connect, look, search, pull, push, done };

  Result<void> connect();
  Result<void> look();
  Result<void> search();
  Result<void> search_place();
  Result<void> ask_next();
  Result<void> note_next(const std::vector<std::string>& lines);
  Result<void> pull();
  Result<void> push();
  Result<void> erase_there(const std::vector<std::string>& pushed);
  Result<SyncPlan> plan();
  Result<void> go_on_with(SyncPlan plan);
  void note_pulled();
  void end(const SyncPlan& last);

  SyncSeams seams_;
  SyncMemory& memory_;
  Phase phase_ = Phase::connect;
  int looks_ = 0;
  std::vector<RecordHead> own_;
  SyncPlan plan_;
  std::map<ChainId, std::int64_t> found_;
  std::map<ChainId, std::vector<std::string>> next_;
  SyncReport report_;
};

/// All steps at once.
Result<SyncReport> sync_now(SyncSeams seams, SyncMemory& memory);

}  // namespace sala
