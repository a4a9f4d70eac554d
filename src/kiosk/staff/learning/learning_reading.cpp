#include "kiosk/staff/learning/learning_reading.h"

#include <algorithm>

namespace sala {

namespace {

using At = LearningWork::Place;

bool is_close_place(At place) {
  return place != At::tests && place != At::questions;
}

}  // namespace

TestWords words_of(const StaffDesk& desk, const LearningWork& work) {
  return {desk.texts, desk.now(), desk.user.role, work.rights};
}

bool may_author(const StaffDesk& desk, const LearningWork& work) {
  return may(desk.user.role, StaffTask::author_tests) && work.rights.may_author;
}

Result<void> read_anew(const StaffDesk& desk, LearningWork& work) {
  const auto rights = test_rights(desk.store());
  if (!rights) return Failure(rights.error());
  work.rights = *rights;
  work.asked_of = is_close_place(work.place) ? work.test : std::nullopt;
  work.reading.begin(desk.this_part(),
                     [folder = desk.station.folder, clock = desk.station.clock, project = *desk.project,
                      open = work.asked_of, now = desk.now()]() -> Result<TestsRead> {
                       const auto station = open_station(folder, OpenMode::read_only, *clock);
                       if (!station) return Failure(station.error());
                       return read_tests(*station->store, project, open, now);
                     });
  return {};
}

const TestOverview* open_overview(const LearningWork& work) {
  if (!work.read || !work.test) return nullptr;
  const auto found =
      std::ranges::find(work.read->tests, *work.test, [](const TestOverview& each) { return each.stored.test.id; });
  return found == work.read->tests.end() ? nullptr : &*found;
}

const OpenTest* open_test_of(const LearningWork& work) {
  return work.read && work.read->open && work.read_of == work.test ? &*work.read->open : nullptr;
}

}  // namespace sala
