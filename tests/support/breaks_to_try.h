// Which of many places a test breaks at: each run tries others, all of them with SALA_EVERY_BREAK=1.
#pragma once
#include <catch2/catch.hpp>
#include <cstdlib>
#include <random>
#include <vector>

namespace sala {

/// Places from 1 to `count`, every `stride`-th from a random one on.
inline std::vector<int> breaks_to_try(int count, int stride) {
  static std::mt19937 chance(Catch::rngSeed());
  if (std::getenv("SALA_EVERY_BREAK") != nullptr) stride = 1;
  std::vector<int> breaks;
  for (int at = 1 + static_cast<int>(chance() % static_cast<unsigned>(stride)); at <= count; at += stride)
    breaks.push_back(at);
  return breaks;
}

}  // namespace sala
