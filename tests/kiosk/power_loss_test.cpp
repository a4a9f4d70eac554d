// The power goes at every write of check-ins and of imports: what the disk had not synced is forgotten, torn and
// reordered. SALA_POWER_LOSSES sets how many outcomes are drawn for each cut; CI draws two.
#include "support/power_loss.h"

#include <catch2/catch.hpp>

#include "support/day/morning.h"

namespace sala {
namespace {

using PowerLossWork = Told (Morning::*)(const std::filesystem::path& folder, int tries) const;

int outcomes_of_each_cut() {
  const char* given = std::getenv("SALA_POWER_LOSSES");
  return given == nullptr ? 2 : std::max(1, std::atoi(given));
}

/// Does the work until the power goes at that write, or just after its end; answers how many writes there were.
int lose_power(const Morning& morning, PowerLossWork work, int at, std::mt19937& chance) {
  TemporaryFolder folder(quick_place());
  const auto data = folder / "data";
  morning.copy_to(data);
  PowerLoss power(at);
  Told told;
  {
    const WatchedDisk watched(power);
    told = (morning.*work)(data, 1);
  }
  power.come_back(chance);
  REQUIRE(morning.what_is_wrong(data, told) == "");
  const Told later = (morning.*work)(data, 1);
  REQUIRE(morning.what_is_wrong(data, later) == "");
  REQUIRE((later.all_visits() || later.all_files()));
  return power.writes();
}

void lose_power_at_each_write(PowerLossWork work) {
  const Morning morning;
  std::mt19937 chance(Catch::rngSeed());
  const int writes = lose_power(morning, work, 0, chance);
  REQUIRE(writes > 20);
  for (int at = 1; at <= writes; ++at)
    for (int outcome = 0; outcome < outcomes_of_each_cut(); ++outcome) {
      INFO("write " << at << " of " << writes << ", outcome " << outcome << ", seed " << Catch::rngSeed());
      lose_power(morning, work, at, chance);
    }
}

}  // namespace

TEST_CASE("whoever saw the tick is stored, whenever the power goes") {
  lose_power_at_each_write(&Morning::let_people_in);
}

TEST_CASE("an import is there or not, whenever the power goes, and there once it was said to be") {
  lose_power_at_each_write(&Morning::import_files);
}

TEST_CASE("a first start that the power ended is begun again") {
  std::mt19937 chance(Catch::rngSeed());
  for (int write = 1; write < 400; ++write) {
    TemporaryFolder folder(quick_place());
    SetClock clock(at(8, 0));
    PowerLoss power(write);
    bool opened = false;
    {
      const WatchedDisk watched(power);
      opened = open_station(folder.path(), OpenMode::read_write, clock).has_value();
    }
    power.come_back(chance);
    INFO("write " << write << ", seed " << Catch::rngSeed());
    const auto again = open_station(folder.path(), OpenMode::read_write, clock);
    REQUIRE(again);
    REQUIRE(again->store->full_check());
    if (opened) break;
  }
}

}  // namespace sala
