// Every call that SQLite makes of the disk fails, one after the other: once, from there on for good, or from there on for
// want of space. What people were told is stored, nothing half, and the station goes on as soon as the disk does.
#include <catch2/catch.hpp>

#include "app/morning.h"
#include "support/failing_disk.h"

namespace sala {
namespace {

using Work = Told (Morning::*)(const std::filesystem::path&) const;

const Morning& morning() {
  static const Morning one;
  return one;
}

int calls_of(Work work) {
  TemporaryFolder folder;
  morning().copy_to(folder / "data");
  FailingDisk sound(0, Failing::once);
  const WatchedDisk watched(sound);
  (morning().*work)(folder / "data");
  return sound.calls();
}

/// Does the work on a disk that fails at that call, and answers what the people were told.
Told on_failing_disk(const TemporaryFolder& folder, Work work, int at, Failing how) {
  morning().copy_to(folder / "data");
  FailingDisk failing(at, how);
  const WatchedDisk watched(failing);
  return (morning().*work)(folder / "data");
}

void fail_each_call(Work work, Failing how) {
  TemporaryFolder folder;
  const int calls = calls_of(work);
  REQUIRE(calls > 50);
  for (int at = 1; at <= calls; ++at) {
    INFO("call " << at << " of " << calls);
    const Told told = on_failing_disk(folder, work, at, how);
    REQUIRE(morning().what_is_wrong(folder / "data", told) == "");
    if (how == Failing::once) {  // trying again was enough
      if (work == &Morning::let_people_in) REQUIRE(morning().told_all_visits(told));
      if (work == &Morning::import_files) REQUIRE((told.roster && told.facts));
    }
    const Told later = (morning().*work)(folder / "data");
    REQUIRE((work == &Morning::import_files ? later.roster && later.facts : morning().told_all_visits(later)));
    REQUIRE(morning().what_is_wrong(folder / "data", later) == "");
  }
}

}  // namespace

TEST_CASE("a disk that fails once costs a check-in one try and nothing that was told") {
  fail_each_call(&Morning::let_people_in, Failing::once);
}
TEST_CASE("a disk that fails for good during check-ins takes nothing that was told") {
  fail_each_call(&Morning::let_people_in, Failing::for_good);
}
TEST_CASE("a disk that is full from some write on refuses check-ins and takes nothing that was told") {
  fail_each_call(&Morning::let_people_in, Failing::full_for_good);
}
TEST_CASE("a disk that fails once costs an import one try and leaves nothing half") {
  fail_each_call(&Morning::import_files, Failing::once);
}
TEST_CASE("a disk that fails for good during an import leaves all of it or nothing") {
  fail_each_call(&Morning::import_files, Failing::for_good);
}
TEST_CASE("a disk that is full from some write on leaves all of an import or nothing") {
  fail_each_call(&Morning::import_files, Failing::full_for_good);
}

}  // namespace sala
