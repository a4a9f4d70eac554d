#include "kiosk/demo/samples_record.h"

#include "kiosk/demo/samples_staff.h"
#include "kiosk/staff/record/record_words.h"
#include "words/record_desk.h"

namespace sala {
namespace {

using Kind = SyncState::Kind;

Uuid sample_station_id(std::uint8_t number) {
  Uuid id;
  id.bytes.fill(number);
  return id;
}

/// Milliseconds of an hour of the sample's day, in Bangkok.
std::int64_t record_hour_ms(int hour, int minute) {
  return moment_at({2026, 11, 23}, hour * 60 + minute, 7 * 60).utc_ms;
}

RecordTold told_of_record(const StaffSamples& w) {
  RecordTold told;
  told.record = "postgresql://hr-office/sala";
  told.offset_min = 7 * 60;
  told.own = sample_station_id(1);
  struct One {
    std::uint8_t number;
    std::string name;
    Roles roles;
    std::int64_t facts;
    const char* hash;
  };
  const std::vector<One> all = {
      {1, w.in("จุดลงทะเบียน 1", "Desk 1"), {.door = true}, 412, "7c1e0000000000009a04"},
      {2, w.in("จุดลงทะเบียน 2", "Desk 2"), {.door = true}, 388, "b05d00000000000031f7"},
      {3,
       w.in("โน้ตบุ๊กห้องอบรม", "Laptop of the training room"),
       {.door = true, .trainer = true},
       241,
       "2fa90000000000c86b"},
      {4, w.in("คอมพิวเตอร์สำนักงาน", "The office's computer"), Roles::all(), 231, "90d300000000000057e2"},
      {5, w.in("จุดลงทะเบียน 3 สำรอง", "Desk 3, in reserve"), {.door = true}, 12, "e41b00000000000008cc"}};
  for (const One& one : all) {
    told.stations.push_back({sample_station_id(one.number), one.name, {}, one.roles, {}});
    told.held.push_back({sample_station_id(one.number), one.facts, one.facts});
    told.marks[sample_station_id(one.number)] = one.hash;
    told.facts += one.facts;
  }
  return told;
}

RecordTold told_in_state(const StaffSamples& w, Kind kind, std::optional<SyncTrouble> trouble) {
  RecordTold told = told_of_record(w);
  told.state.kind = kind;
  told.state.trouble = trouble;
  told.state.last_ms = record_hour_ms(13, 18);
  if (!trouble) return told;
  told.state.waiting = 12;
  told.state.since_ms = record_hour_ms(13, 5);
  told.state.last_ms = record_hour_ms(13, 4);
  told.held.back().held -= 2;
  told.conflicts = 2;
  return told;
}

std::vector<RecordConflict> sample_conflicts() {
  const ConflictBranch counts{"7c1e0000000000009a04", 31, 27, "2026-11-23T01:12:00.000Z", "2026-11-23T06:20:00.000Z"};
  const ConflictBranch waits{"b05d00000000000031f7", 12, 11, "2026-11-23T01:15:00.000Z", "2026-11-23T05:58:00.000Z"};
  return {{"1", "fork", sample_station_id(9), sample_station_id(2), 357, {counts, waits}},
          {"2", "unknown_station", sample_station_id(9), sample_station_id(7), 1, {waits}}};
}

}  // namespace

void add_record_samples(const Texts& texts, std::vector<SampleScreen>& all) {
  const StaffSamples w{{texts, all}};
  const auto show = [&](const char* name, const RecordTold& told) {
    SampleScreen& sample = w.add(name, StaffArea::record, words::record_title, record_page_of(told, texts));
    std::get<StaffScreen>(sample.screen).menu.state = rail_state_of(told, texts);
  };
  show("record-in-sync", told_in_state(w, Kind::in_sync, {}));
  show("record-waiting", told_in_state(w, Kind::waiting, SyncTrouble::no_answer));
  show("record-refused", told_in_state(w, Kind::refused, SyncTrouble::access));
  RecordTold none = told_of_record(w);
  none.record.clear();
  none.held.resize(1);
  show("record-none", none);
  RecordTold sending = told_in_state(w, Kind::waiting, {});
  sending.state.waiting = 31;
  show("record-sending", sending);
  const auto stations = told_of_record(w).stations;
  ConflictsPage conflicts = conflicts_page_of(sample_conflicts(), stations, 7 * 60, texts);
  w.add("record-conflicts", StaffArea::record, words::conflicts_title, conflicts);
  conflicts.chosen = 1;
  w.add("record-conflict-unknown", StaffArea::record, words::conflicts_title, conflicts);
  w.add("record-no-conflicts", StaffArea::record, words::conflicts_title, ConflictsPage{});
}

}  // namespace sala
