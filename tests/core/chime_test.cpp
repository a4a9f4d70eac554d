#include "core/chime.h"

#include <algorithm>
#include <cstdlib>
#include <span>

using namespace sala;

namespace {

/// How often the wave goes through zero upwards: a measure of its pitch.
long rises(std::span<const std::int16_t> samples) {
  long count = 0;
  for (std::size_t i = 1; i < samples.size(); ++i) count += samples[i - 1] <= 0 && samples[i] > 0;
  return count;
}

}  // namespace

TEST_CASE("success rises and a refusal falls, so that they are told apart without a look") {
  const auto pitch_change = [](Chime chime) {
    const auto samples = chime_samples(chime);
    const auto tenth = static_cast<std::size_t>(chime_rate_hz / 10);
    const std::span all(samples);
    return rises(all.last(samples.size() - chime_rate_hz / 5).first(tenth)) - rises(all.first(tenth));
  };
  CHECK(pitch_change(Chime::success) > 20);
  CHECK(pitch_change(Chime::refusal) < -4);
}

TEST_CASE("a chime is short, begins and ends in silence and never clips") {
  for (const Chime chime : {Chime::success, Chime::refusal}) {
    const auto samples = chime_samples(chime);
    CHECK(samples.size() < chime_rate_hz * 6 / 10);
    CHECK(std::abs(samples.front()) < 100);
    CHECK(std::abs(samples.back()) < 100);
    const int loudest = std::abs(*std::ranges::max_element(samples, {}, [](int sample) { return std::abs(sample); }));
    CHECK(loudest > 6000);
    CHECK(loudest < 16000);
  }
}
