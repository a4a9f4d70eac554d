#include "security/random.h"

#include <sodium.h>

#include <stdexcept>

namespace sala {

void start_sodium() {
  static const bool ready = sodium_init() >= 0;
  if (!ready) throw std::runtime_error("libsodium found no source of randomness");
}

void system_random(std::span<std::uint8_t> bytes) {
  start_sodium();
  randombytes_buf(bytes.data(), bytes.size());
}

}  // namespace sala
