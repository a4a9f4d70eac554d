// Private keys in memory, and signing with them. Checking signatures needs no secret and is core/hash.h.
// Where keys lie on disk: station_key.h, organisation_key.h.
#pragma once
#include <string_view>

#include "core/hash.h"
#include "security/secret_bytes.h"

namespace sala {

/// An Ed25519 key pair whose private half never leaves its locked memory. Moves, does not copy.
class SecretKey {
 public:
  static constexpr std::size_t seed_bytes = 32;

  static SecretKey generate();
  static SecretKey from_seed(std::span<const std::uint8_t, seed_bytes> seed);

  Signature sign(std::string_view message) const;
  const PublicKey& public_key() const { return public_key_; }

  /// What the key is made from; for this room's key files only.
  std::span<const std::uint8_t, seed_bytes> seed() const { return secret_.span().first<seed_bytes>(); }

 private:
  explicit SecretKey(SecretBytes secret, const PublicKey& public_key)
      : secret_(std::move(secret)), public_key_(public_key) {}

  SecretBytes secret_;  ///< libsodium's form: seed, then public key
  PublicKey public_key_;
};

}  // namespace sala
