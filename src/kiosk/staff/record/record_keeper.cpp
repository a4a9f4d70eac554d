#include "kiosk/staff/record/record_keeper.h"

#include <spdlog/spdlog.h>

#include "record/record_errors.h"
#include "security/random.h"

namespace sala {
namespace {

constexpr std::int64_t turn_ms = 8;  // of the main thread, for a page's lines
constexpr std::int64_t note_every_ms = 60'000;
constexpr std::int64_t look_again_ms = 5'000;  // whether a record was set, where there is none

std::int64_t steady_now_ms() {
  return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch())
      .count();
}

double random_share() {
  std::array<std::uint8_t, 1> byte{};
  system_random(byte);
  return static_cast<double>(byte[0]) / 255;
}

void add_received(ReceiveReport& sum, const ReceiveReport& more) {
  sum.added += more.added;
  sum.already += more.already;
  sum.pending += more.pending;
  sum.refused += more.refused;
  sum.refusals.insert(sum.refusals.end(), more.refusals.begin(), more.refusals.end());
}

}  // namespace

RecordKeeper::~RecordKeeper() {
  end();
}

void RecordKeeper::end() {
  if (work_) work_->slot->close();
  turn_.wait();
  work_.reset();
}

void RecordKeeper::hurry() {
  if (work_) work_->slot->hurry();
}

/// On the thread: one sync, with files when facts have come or gone since they were last looked at.
Result<SyncReport> RecordKeeper::sync_once(Workplace& work, const Turn& turn) {
  if (!work.store) {
    auto store = Store::open(turn.folder, OpenMode::read_only, {turn.clock, system_random});
    if (!store) return Failure(store.error());
    work.store = std::move(*store);
  }
  const bool is_open = work.record != nullptr;
  if (!is_open) {
    auto record = record_at(turn.folder, turn.url);
    if (!record) return Failure(record.error());
    work.record = std::move(*record);
  }
  const auto take = [&](const std::vector<std::string>& lines) -> Result<ReceiveReport> {
    auto taken = work.slot->deliver(lines);
    if (!taken) return record_failure(SyncTrouble::other, shown_url(turn.url), "end");
    return std::move(*taken);
  };
  auto done = sync_now({*work.record, *work.store, turn.party, turn.wish, turn.known_record, take}, work.memory);
  if (!done) {
    work.record.reset();
    return done;
  }
  std::int64_t facts = 0;
  for (const RecordHead& head : done->heads) facts += head.seq;
  if (!done->info.keeps_files || facts == work.files_for) return done;
  const auto files = sync_files(*work.record, *work.store, turn.folder, {});
  if (!files) return Failure(files.error());
  work.files_for = facts;
  return done;
}

RecordKeeper::TurnEnd RecordKeeper::play(const std::shared_ptr<Workplace>& work, const Turn& turn) {
  if (!work->slot->wait_for_turn(turn.wait_ms)) return std::nullopt;
  return sync_once(*work, turn);
}

std::int64_t RecordKeeper::wait_ms(std::int64_t now_ms, bool is_event_day) {
  if (std::exchange(is_first_, false)) return 0;
  return next_sync_in_ms({is_event_day, now_ms - moved_ms_, failed_, 0}, wait_before_try_ms(failed_, random_share()));
}

Result<void> RecordKeeper::begin_turn(OpenStation& station, bool is_event_day) {
  const auto used = record_in_use(*station.store);
  if (!used) return Failure(used.error());
  if (*used != url_) {
    url_ = *used;
    work_.reset();
    is_first_ = true;
  }
  if (!url_ || !station.store->own_station_id()) return {};
  const auto party = sync_party(station);
  if (!party) return Failure(party.error());
  const auto wish = record_wish(station, *party);
  if (!wish) return Failure(wish.error());
  const auto note = read_record_note(station.folder, shown_url(*url_));
  if (!work_) {
    work_ = std::make_shared<Workplace>();
    if (note) work_->memory.noted = note->heads;
  }
  const Turn turn{station.folder,
                  station.clock,
                  *url_,
                  *party,
                  *wish,
                  note ? note->record : std::nullopt,
                  wait_ms(steady_now_ms(), is_event_day)};
  turn_.begin([work = work_, turn] { return play(work, turn); });
  return {};
}

/// So many lines at once as fit into a few milliseconds; the first time few.
Result<bool> RecordKeeper::take_page(OpenStation& station) {
  if (page_.empty()) {
    auto page = work_ ? work_->slot->take() : std::nullopt;
    if (!page) return false;
    page_ = std::move(*page);
    taken_ = 0;
    received_ = {};
  }
  const std::int64_t began_ms = steady_now_ms();
  const std::size_t count = std::min(at_once_, page_.size() - taken_);
  const auto first = page_.begin() + static_cast<std::ptrdiff_t>(taken_);
  const auto received = station.store->receive({first, first + static_cast<std::ptrdiff_t>(count)}, Trust::endorsed);
  taken_ += count;
  const std::int64_t took_ms = std::max<std::int64_t>(steady_now_ms() - began_ms, 1);
  at_once_ = std::clamp<std::size_t>(count * static_cast<std::size_t>(turn_ms) / static_cast<std::size_t>(took_ms), 8,
                                     most_pulled_lines);
  if (received) add_received(received_, *received);
  if (!received || taken_ == page_.size()) {
    page_.clear();
    work_->slot->answer(received ? Result<ReceiveReport>(received_) : Result<ReceiveReport>(Failure(received.error())));
    if (received && received_.added > 0)
      if (const auto taken = take_up_own_station(station); !taken) return Failure(taken.error());
  } else {
    wake_for_end();
  }
  return received && received->added > 0;
}

Result<bool> RecordKeeper::take_end(OpenStation& station) {
  auto end = turn_.ready();
  if (!end || !*end) return false;
  const Result<SyncReport>& done = **end;
  const std::string shown = shown_url(*url_);
  const RecordNote note = read_record_note(station.folder, shown).value_or(RecordNote{shown});
  const std::int64_t now_ms = station.clock->now().utc_ms;
  if (done) {
    failed_ = 0;
    if (done->pushed + done->pulled > 0) moved_ms_ = steady_now_ms();
    last_ = *done;
  } else {
    if (failed_++ == 0) spdlog::warn("record: {}", name_of(done.error().text));
  }
  const RecordNote after =
      done ? after_sync(note, *done, now_ms) : after_trouble(note, trouble_of(done.error()), now_ms);
  const bool is_news = !done || done->pushed + done->pulled > 0 || note.trouble || !note.in_sync_ms ||
                       now_ms - *note.in_sync_ms > note_every_ms;
  if (!is_news) return false;
  if (const auto written = write_record_note(station.folder, after); !written) return Failure(written.error());
  return true;
}

Result<bool> RecordKeeper::pass_time(OpenStation& station, bool is_event_day) {
  bool is_changed = false;
  if (turn_.works()) {
    const auto came = take_page(station);
    if (!came || *came) return came;
    const auto ended = take_end(station);
    if (!ended || turn_.works()) return ended;
    is_changed = *ended;
  }
  const std::int64_t now_ms = steady_now_ms();
  if (!url_ && looked_ms_ && now_ms - *looked_ms_ < look_again_ms) return is_changed;
  looked_ms_ = now_ms;
  if (const auto begun = begin_turn(station, is_event_day); !begun) return Failure(begun.error());
  return is_changed;
}

}  // namespace sala
