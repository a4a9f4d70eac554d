#include "security/machine.h"

#include <fstream>

#include "security/random.h"

namespace sala {

std::optional<Hash> machine_id(const std::filesystem::path& file) {
  using namespace std::string_literals;
  start_sodium();
  std::string digits;
  std::ifstream(file) >> digits;
  if (!from_hex<16>(digits)) return std::nullopt;  // absent, empty, or "uninitialized" before the first boot
  return blake2b("sala-machine-1\0"s + digits);
}

}  // namespace sala
