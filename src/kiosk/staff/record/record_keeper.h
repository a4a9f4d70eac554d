// Keeps this kiosk and its record the same, by itself, while the door goes on: a thread of its own with a connection of its own asks
// and sends, and what comes is taken in on the main thread a few milliseconds at a time. Participants see nothing of it.
#pragma once
#include <memory>
#include <optional>

#include "core/record/sync_pace.h"
#include "kiosk/apart.h"
#include "kiosk/staff/record/page_slot.h"
#include "station/record/record_sync.h"

namespace sala {

class RecordKeeper {
 public:
  RecordKeeper() = default;
  ~RecordKeeper();
  RecordKeeper(const RecordKeeper&) = delete;
  RecordKeeper& operator=(const RecordKeeper&) = delete;

  /// To be called each turn of the loop. Answers whether something came or how things stand changed.
  Result<bool> pass_time(OpenStation& station, bool is_event_day);
  /// Now, not when it is due.
  void hurry();
  /// Nobody syncs any more.
  void end();

  /// Nothing where this machine has no record.
  const std::optional<RecordUrl>& url() const { return url_; }
  bool is_sending() const { return is_sending_; }
  const std::optional<SyncReport>& last() const { return last_; }

 private:
  /// What the thread uses from turn to turn; the main thread touches it only in between.
  struct Workplace {
    std::unique_ptr<Record> record;
    std::unique_ptr<Store> store;
    SyncMemory memory;
    std::shared_ptr<PageSlot> slot = std::make_shared<PageSlot>();
    std::int64_t files_for = -1;  ///< facts that the record held when files were last looked at
  };
  /// What one turn needs to know of the station.
  struct Turn {
    std::filesystem::path folder;
    const Clock* clock = nullptr;
    RecordUrl url;
    SyncParty party;
    RecordWish wish;
    std::optional<Uuid> known_record;
    std::int64_t wait_ms = 0;
  };
  using TurnEnd = std::optional<Result<SyncReport>>;  ///< nothing: it is over

  static TurnEnd play(const std::shared_ptr<Workplace>& work, const Turn& turn);
  static Result<SyncReport> sync_once(Workplace& work, const Turn& turn);
  Result<void> begin_turn(OpenStation& station, bool is_event_day);
  Result<bool> take_page(OpenStation& station);
  Result<bool> take_end(OpenStation& station);
  std::int64_t wait_ms(std::int64_t now_ms, bool is_event_day);

  std::optional<RecordUrl> url_;
  std::shared_ptr<Workplace> work_;
  std::vector<std::string> page_;  ///< that is being taken in
  std::size_t taken_ = 0, at_once_ = 64;
  ReceiveReport received_;
  std::optional<SyncReport> last_;
  bool is_sending_ = false, is_first_ = true;
  int failed_ = 0;
  std::int64_t moved_ms_ = 0;
  std::optional<std::int64_t> looked_ms_;  ///< for a record that was set
  Apart<TurnEnd> turn_;                    // last: its thread ends before what it uses
};

}  // namespace sala
