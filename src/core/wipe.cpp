#include "core/wipe.h"

#include <sodium.h>

namespace sala {

void wipe(std::string& secret) {
  secret.resize(secret.capacity());
  sodium_memzero(secret.data(), secret.size());
  secret.clear();
}

}  // namespace sala
