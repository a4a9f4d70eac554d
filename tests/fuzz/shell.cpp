// The program that libFuzzer drives; SALA_FUZZ_TARGET names the function. A Finding that nobody catches ends it.
#include <cstddef>
#include <cstdint>

#include "fuzz/targets.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  sala::fuzz::SALA_FUZZ_TARGET({reinterpret_cast<const char*>(bytes), size});
  return 0;
}
