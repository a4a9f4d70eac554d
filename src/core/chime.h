// What is heard when somebody is let in or refused, as sound waves. Pure; platform/sound.h plays it.
#pragma once
#include <cstdint>
#include <vector>

namespace sala {

enum class Chime { success, refusal };

inline constexpr int chime_rate_hz = 48'000;

/// Two short notes, rising for success, low and falling for a refusal: one channel, chime_rate_hz samples a second.
std::vector<std::int16_t> chime_samples(Chime chime);

}  // namespace sala
