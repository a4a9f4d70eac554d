#include "security/secret_bytes.h"

#include <sodium.h>

#include <new>

#include "security/random.h"

namespace sala {

SecretBytes::SecretBytes(std::size_t size) : size_(size) {
  start_sodium();
  bytes_ = static_cast<std::uint8_t*>(sodium_malloc(size));
  if (!bytes_) throw std::bad_alloc();
}

SecretBytes::~SecretBytes() {
  sodium_free(bytes_);
}

void SecretBytes::make_read_only() {
  sodium_mprotect_readonly(bytes_);
}

}  // namespace sala
