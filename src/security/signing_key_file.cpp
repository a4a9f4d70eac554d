#include "security/signing_key_file.h"

#include <sodium.h>

#include "security/passphrase.h"
#include "security/random.h"
#include "words/security.h"

namespace sala {
namespace {

// A sealed payload: operations (8), memory in bytes (8, both big-endian), salt, nonce, sealed seed.
constexpr std::size_t cost_number_bytes = 8;
constexpr std::size_t salt_at = 2 * cost_number_bytes;
constexpr std::size_t nonce_at = salt_at + crypto_pwhash_SALTBYTES;
constexpr std::size_t box_at = nonce_at + crypto_secretbox_NONCEBYTES;
constexpr std::size_t sealed_bytes = box_at + crypto_secretbox_MACBYTES + SecretKey::seed_bytes;

Failure signing_key_damaged(const std::filesystem::path& file) {
  return fail(words::error_key_damaged, {{"file", file.string()}});
}

void put_number(std::span<std::uint8_t> bytes, std::uint64_t number) {
  for (std::size_t i = 0; i < cost_number_bytes; ++i) bytes[i] = static_cast<std::uint8_t>(number >> (56 - 8 * i));
}

std::uint64_t get_number(std::span<const std::uint8_t> bytes) {
  std::uint64_t number = 0;
  for (std::size_t i = 0; i < cost_number_bytes; ++i) number = (number << 8) | bytes[i];
  return number;
}

Result<SecretKey> unseal(const SigningKeyFile& where, std::span<const std::uint8_t> payload,
                         std::string_view passphrase) {
  if (payload.size() != sealed_bytes) return signing_key_damaged(where.file);
  const SealCost cost{get_number(payload), get_number(payload.subspan(cost_number_bytes))};
  if (!is_bearable(cost)) return signing_key_damaged(where.file);
  if (passphrase.empty()) return fail(where.passphrase_needed);
  const auto key = key_of_passphrase(passphrase, payload.subspan(salt_at, crypto_pwhash_SALTBYTES), cost);
  if (!key) return Failure(key.error());
  SecretBytes seed(SecretKey::seed_bytes);
  const auto box = payload.subspan(box_at);
  if (crypto_secretbox_open_easy(seed.span().data(), box.data(), box.size(), payload.data() + nonce_at,
                                 key->span().data()) != 0)
    return fail(words::error_passphrase_wrong);
  return SecretKey::from_seed(seed.span().first<SecretKey::seed_bytes>());
}

Result<SecretBytes> seal(const SecretKey& secret, std::string_view passphrase, SealCost cost) {
  SecretBytes payload(sealed_bytes);
  put_number(payload.span(), cost.operations);
  put_number(payload.span().subspan(cost_number_bytes), cost.memory_bytes);
  system_random(payload.span().subspan(salt_at, box_at - salt_at));
  const auto key = key_of_passphrase(passphrase, payload.span().subspan(salt_at, crypto_pwhash_SALTBYTES), cost);
  if (!key) return Failure(key.error());
  crypto_secretbox_easy(payload.span().data() + box_at, secret.seed().data(), secret.seed().size(),
                        payload.span().data() + nonce_at, key->span().data());
  return payload;
}

Result<void> write_sealed(const SigningKeyFile& where, const SecretKey& key, std::string_view passphrase, SealCost cost,
                          KeyWrite how) {
  if (!is_strong_enough(passphrase)) return fail(words::error_passphrase_short);
  const auto payload = seal(key, passphrase, cost);
  if (!payload) return Failure(payload.error());
  return write_key_file(where.file, where.sealed, payload->span(), how);
}

}  // namespace

Result<SigningKeyState> signing_key_state(const SigningKeyFile& where) {
  const auto read = read_key_file(where.file);
  if (!read) return Failure(read.error());
  if (!*read) return SigningKeyState::none;
  if ((*read)->kind == where.plain) return SigningKeyState::plain;
  if ((*read)->kind == where.sealed) return SigningKeyState::sealed;
  return signing_key_damaged(where.file);
}

Result<void> remove_signing_key(const SigningKeyFile& where) {
  std::error_code failed;
  std::filesystem::remove(where.file, failed);
  if (failed) return fail(words::error_key_unwritable, {{"file", where.file.string()}, {"why", failed.message()}});
  return {};
}

Result<void> create_signing_key(const SigningKeyFile& where, const SecretKey& key, std::string_view passphrase,
                                SealCost cost) {
  if (!passphrase.empty()) return write_sealed(where, key, passphrase, cost, KeyWrite::create);
  return write_key_file(where.file, where.plain, key.seed(), KeyWrite::create);
}

Result<SecretKey> open_signing_key(const SigningKeyFile& where, std::string_view passphrase) {
  const auto read = read_key_file(where.file);
  if (!read) return Failure(read.error());
  if (!*read) return fail(where.missing, {{"file", where.file.string()}});
  const auto payload = (*read)->payload.span();
  if ((*read)->kind == where.sealed) return unseal(where, payload, passphrase);
  if ((*read)->kind != where.plain || payload.size() != SecretKey::seed_bytes) return signing_key_damaged(where.file);
  return SecretKey::from_seed(payload.first<SecretKey::seed_bytes>());
}

Result<void> seal_signing_key(const SigningKeyFile& where, std::string_view current, std::string_view passphrase,
                              SealCost cost) {
  if (!is_strong_enough(passphrase)) return fail(words::error_passphrase_short);
  const auto key = open_signing_key(where, current);
  if (!key) return Failure(key.error());
  return write_sealed(where, *key, passphrase, cost, KeyWrite::replace);
}

}  // namespace sala
