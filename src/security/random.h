// Randomness for ids, salts and keys, from the operating system through libsodium. Tests of other rooms hand in a
// seeded one instead (core/uuid.h: Random).
#pragma once
#include <cstdint>
#include <span>

namespace sala {

/// Makes libsodium ready, once; everything in this room calls it before anything else.
void start_sodium();

void system_random(std::span<std::uint8_t> bytes);

}  // namespace sala
