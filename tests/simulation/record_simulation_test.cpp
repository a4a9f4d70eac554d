// Stations, a record and every fault: SALA_SIMULATION_SEEDS=n seeds from 1 on (12), SALA_SIMULATION_SEED=n that one alone, with its
// trace. The first that fails is tried again with fewer events, SALA_SIMULATION_TRIES=n times at most (24), and the shortest trace that
// still fails is printed.
#include <catch2/catch.hpp>
#include <cstdlib>

#include "simulation/sim_world.h"

namespace sala {
namespace {

std::uint32_t number_from_environment(const char* name, std::uint32_t otherwise) {
  const char* said = std::getenv(name);
  return said ? static_cast<std::uint32_t>(std::strtoul(said, nullptr, 10)) : otherwise;
}

struct SimOutcome {
  std::string wrong;
  std::vector<std::string> trace;
};

SimOutcome played(std::uint32_t seed, const std::set<std::size_t>& left_out) {
  SimWorld world(seed);
  world.left_out = left_out;
  std::string wrong = world.run();
  return {std::move(wrong), world.trace()};
}

/// Leaves out half of the events, a quarter, and so on, as long as it still fails; a seed is played `most_tries` times more at most.
SimOutcome minimised(std::uint32_t seed, SimOutcome failing, std::uint32_t most_tries) {
  std::set<std::size_t> left_out;
  for (std::size_t part = 128; part >= 4; part /= 2)
    for (std::size_t from = 0; from < 256; from += part) {
      if (most_tries-- == 0) return failing;
      std::set<std::size_t> more = left_out;
      for (std::size_t i = from; i < from + part; ++i) more.insert(i);
      SimOutcome fewer = played(seed, more);
      if (fewer.wrong.empty()) continue;
      failing = std::move(fewer);
      left_out = std::move(more);
    }
  return failing;
}

std::string told(const SimOutcome& outcome) {
  std::string text = outcome.wrong + "\n";
  for (const std::string& event : outcome.trace) text += event + "\n";
  return text;
}

}  // namespace

TEST_CASE("stations and a record agree in the end, whatever fails on the way") {
  const std::uint32_t one = number_from_environment("SALA_SIMULATION_SEED", 0);
  const std::uint32_t first = one ? one : 1, last = one ? one : number_from_environment("SALA_SIMULATION_SEEDS", 12);
  std::uint32_t tries =
      number_from_environment("SALA_SIMULATION_TRIES", 24);  // for the first that fails; it takes long enough
  for (std::uint32_t seed = first; seed <= last; ++seed) {
    SimOutcome outcome = played(seed, {});
    if (!outcome.wrong.empty()) outcome = minimised(seed, std::move(outcome), std::exchange(tries, 0));
    INFO("seed " << seed << "\n" << told(outcome));
    CHECK(outcome.wrong.empty());
  }
}

}  // namespace sala
