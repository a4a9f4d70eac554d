#include "kiosk/staff/exchange.h"

#include "kiosk/staff/store_out.h"
#include "station/system_clock.h"
#include "words/out.h"
#include "words/shell.h"

namespace sala {
namespace {

namespace fs = std::filesystem;
using Stage = ExchangeWork::Stage;

/// In one turn of the loop: a few milliseconds, most of them the disk's.
constexpr std::size_t facts_a_turn = 200;

Result<void> write_pass(StickPass& pass, const ExportPlace& place, const fs::path& data_folder) {
  const SystemClock clock;
  const auto reading = open_station(data_folder, OpenMode::read_only, clock);
  if (!reading) return Failure(reading.error());
  if (!is_still_there(place)) return fail(words::send_gone);
  if (const auto written = pass.write(*reading->store); !written) return written;
  for (const fs::path& written : pass.done().written)
    if (const auto stored = store_or_remove(place, written); !stored) return stored;
  return {};
}

void begin_reading(ExchangeWork& work) {
  work.stage = Stage::reading;
  work.step.begin(work.owner, [pass = work.pass] { return pass->read(); });
}

void begin_writing(ExchangeWork& work, const fs::path& data_folder) {
  work.stage = Stage::writing;
  work.step.begin(work.owner, [pass = work.pass, place = work.place, data_folder] {
    return write_pass(*pass, place, data_folder);
  });
}

Result<Exchange> ended(ExchangeWork& work, const Result<void>& last) {
  const auto pass = std::exchange(work.pass, nullptr);
  work.stage = Stage::none;
  if (!last) return Failure(last.error());
  return pass->done();
}

}  // namespace

Result<void> begin_exchange(const StaffDesk& desk, ExchangeWork& work, const ExportPlace& place) {
  if (is_working(work)) return fail(words::error_still_saving);  // a forgotten one is still at its stick
  auto pass = StickPass::begin(desk.station, place.folder);
  if (!pass) return Failure(pass.error());
  work.owner = desk.this_part();
  work.place = place;
  work.pass = std::make_shared<StickPass>(std::move(*pass));
  begin_reading(work);
  return {};
}

std::optional<Result<Exchange>> go_on(StaffDesk& desk, ExchangeWork& work) {
  if (work.stage == Stage::none || work.stage == Stage::comparing) return std::nullopt;
  if (work.stage == Stage::taking) {
    const auto all = work.pass->take(desk.station, facts_a_turn);
    if (!all) return ended(work, Failure(all.error()));
    if (*all) begin_writing(work, desk.station.folder);
    if (!*all) wake_for_end();  // the next turn comes though nobody touches anything
    return std::nullopt;
  }
  const auto done = work.step.ready();
  if (!done) return std::nullopt;
  if (!*done) return ended(work, *done);
  if (work.stage == Stage::writing) return ended(work, work.pass->end(desk.station));
  work.stage = work.may_compare && work.pass->to_compare() ? Stage::comparing : Stage::taking;
  return std::nullopt;
}

std::optional<AnswerToCompare> waits_for_compare(const ExchangeWork& work) {
  return work.stage == Stage::comparing ? work.pass->to_compare() : std::nullopt;
}

void go_on_compared(ExchangeWork& work) {
  if (work.stage != Stage::comparing) return;
  work.pass->compared();
  work.stage = Stage::taking;
}

void stop_comparing(ExchangeWork& work) {
  if (work.stage != Stage::comparing) return;
  work.stage = Stage::none;
  work.pass.reset();
}

void forget_exchange(ExchangeWork& work) {
  work.owner = {};
  work.may_compare = false;
  stop_comparing(work);
}

std::string exchange_words(const Exchange& exchange, const Texts& texts) {
  int added = 0;
  bool refused = false;
  for (const BundleTaken& taken : exchange.taken) {
    added += taken.received.added;
    refused = refused || taken.refused || taken.received.refused > 0;
  }
  std::string words =
      texts.with(words::send_exchanged, {{"added", std::to_string(added)}, {"facts", std::to_string(exchange.facts)}});
  if (refused) words += "\n" + texts[words::send_refused];
  return words;
}

}  // namespace sala
