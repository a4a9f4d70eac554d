#include "security/keys.h"

#include <sodium.h>

#include "security/random.h"

namespace sala {

SecretKey SecretKey::generate() {
  SecretBytes seed(seed_bytes);
  system_random(seed.span());
  return from_seed(seed.span().first<seed_bytes>());
}

SecretKey SecretKey::from_seed(std::span<const std::uint8_t, seed_bytes> seed) {
  static_assert(seed_bytes == crypto_sign_SEEDBYTES);
  SecretBytes secret(crypto_sign_SECRETKEYBYTES);
  PublicKey public_key{};
  crypto_sign_seed_keypair(public_key.data(), secret.span().data(), seed.data());
  secret.make_read_only();
  return SecretKey(std::move(secret), public_key);
}

Signature SecretKey::sign(std::string_view message) const {
  Signature signature{};
  const auto* bytes = reinterpret_cast<const unsigned char*>(message.data());
  crypto_sign_detached(signature.data(), nullptr, bytes, message.size(), secret_.span().data());
  return signature;
}

}  // namespace sala
