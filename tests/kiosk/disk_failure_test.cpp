// A third of the calls that SQLite makes of the disk fail, one after the other, others in each run: once, from there on for good, or from there on for
// want of space. What people were told is stored, nothing half, and the station goes on as soon as the disk does.
#include <catch2/catch.hpp>

#include "support/breaks_to_try.h"
#include "support/day/morning.h"
#include "support/failing_disk.h"

namespace sala {
namespace {

struct DiskFailureWork {
  Told (Morning::*step)(const std::filesystem::path& folder, int tries) const;
  bool (Told::*is_done)() const;
};
constexpr DiskFailureWork check_ins{&Morning::let_people_in, &Told::all_visits};
constexpr DiskFailureWork imports{&Morning::import_files, &Told::all_files};

const Morning& morning() {
  static const Morning one;
  return one;
}

/// Does the work on a disk that fails at that call, and answers what the people were told.
Told on_failing_disk(const TemporaryFolder& folder, const DiskFailureWork& work, FailingDisk& disk, int tries) {
  morning().copy_to(folder / "data");
  const WatchedDisk watched(disk);
  return (morning().*work.step)(folder / "data", tries);
}

int calls_of(const DiskFailureWork& work) {
  TemporaryFolder folder(quick_place());
  FailingDisk sound(0, Failing::once);
  on_failing_disk(folder, work, sound, 1);
  return sound.calls();
}

void fail_each_call(const DiskFailureWork& work, Failing how, int tries) {
  TemporaryFolder folder(quick_place());
  const auto data = folder / "data";
  const int calls = calls_of(work);
  REQUIRE(calls > 50);
  for (const int at : breaks_to_try(calls, 3)) {
    INFO("call " << at << " of " << calls << ", seed " << Catch::rngSeed());
    FailingDisk failing(at, how);
    const Told told = on_failing_disk(folder, work, failing, tries);
    REQUIRE(morning().what_is_wrong(data, told) == "");
    if (how == Failing::once && tries > 1) REQUIRE((told.*work.is_done)());
    const Told later = (morning().*work.step)(data, 1);
    REQUIRE((later.*work.is_done)());
    REQUIRE(morning().what_is_wrong(data, later) == "");
  }
}

}  // namespace

TEST_CASE("a disk that fails once during check-ins takes nothing that was told") {
  fail_each_call(check_ins, Failing::once, 1);
}
TEST_CASE("a disk that fails once costs a check-in one try") {
  fail_each_call(check_ins, Failing::once, 2);
}
TEST_CASE("a disk that fails for good during check-ins takes nothing that was told") {
  fail_each_call(check_ins, Failing::for_good, 2);
}
TEST_CASE("a disk that is full from some write on refuses check-ins and takes nothing that was told") {
  fail_each_call(check_ins, Failing::full_for_good, 2);
}
TEST_CASE("a disk that fails once during an import leaves all of it or nothing") {
  fail_each_call(imports, Failing::once, 1);
}
TEST_CASE("a disk that fails once costs an import one try") {
  fail_each_call(imports, Failing::once, 2);
}
TEST_CASE("a disk that fails for good during an import leaves all of it or nothing") {
  fail_each_call(imports, Failing::for_good, 2);
}
TEST_CASE("a disk that is full from some write on leaves all of an import or nothing") {
  fail_each_call(imports, Failing::full_for_good, 2);
}

}  // namespace sala
