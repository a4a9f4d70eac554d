#include "security/organisation_key.h"

#include <sodium.h>

#include "security/key_file.h"
#include "security/passphrase.h"
#include "security/random.h"
#include "words/security.h"

namespace sala {
namespace {

// A sealed payload: operations (8), memory in bytes (8, both big-endian), salt, nonce, sealed seed.
constexpr std::size_t organisation_number_bytes = 8;
constexpr std::size_t salt_at = 2 * organisation_number_bytes;
constexpr std::size_t nonce_at = salt_at + crypto_pwhash_SALTBYTES;
constexpr std::size_t box_at = nonce_at + crypto_secretbox_NONCEBYTES;
constexpr std::size_t sealed_bytes = box_at + crypto_secretbox_MACBYTES + SecretKey::seed_bytes;

std::filesystem::path organisation_file_in(const std::filesystem::path& data_folder) {
  return data_folder / "keys" / "organisation.key";
}

Failure organisation_damaged(const std::filesystem::path& file) {
  return fail(words::error_key_damaged, {{"file", file.string()}});
}

void put_number(std::span<std::uint8_t> bytes, std::uint64_t number) {
  for (std::size_t i = 0; i < organisation_number_bytes; ++i)
    bytes[i] = static_cast<std::uint8_t>(number >> (56 - 8 * i));
}

std::uint64_t get_number(std::span<const std::uint8_t> bytes) {
  std::uint64_t number = 0;
  for (std::size_t i = 0; i < organisation_number_bytes; ++i) number = (number << 8) | bytes[i];
  return number;
}

Result<SecretKey> unseal(const std::filesystem::path& file, std::span<const std::uint8_t> payload,
                         std::string_view passphrase) {
  if (payload.size() != sealed_bytes) return organisation_damaged(file);
  const SealCost cost{get_number(payload), get_number(payload.subspan(organisation_number_bytes))};
  if (!is_bearable(cost)) return organisation_damaged(file);
  if (passphrase.empty()) return fail(words::error_passphrase_needed);
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
  put_number(payload.span().subspan(organisation_number_bytes), cost.memory_bytes);
  system_random(payload.span().subspan(salt_at, box_at - salt_at));
  const auto key = key_of_passphrase(passphrase, payload.span().subspan(salt_at, crypto_pwhash_SALTBYTES), cost);
  if (!key) return Failure(key.error());
  crypto_secretbox_easy(payload.span().data() + box_at, secret.seed().data(), secret.seed().size(),
                        payload.span().data() + nonce_at, key->span().data());
  return payload;
}

}  // namespace

Result<OrganisationKeyState> organisation_key_state(const std::filesystem::path& data_folder) {
  const auto file = organisation_file_in(data_folder);
  const auto read = read_key_file(file);
  if (!read) return Failure(read.error());
  if (!*read) return OrganisationKeyState::none;
  switch ((*read)->kind) {
    case KeyKind::organisation:
      return OrganisationKeyState::plain;
    case KeyKind::sealed_organisation:
      return OrganisationKeyState::sealed;
    case KeyKind::station:
    case KeyKind::bundle:
    case KeyKind::trainer_bundle:
    case KeyKind::staff_bundle:
    case KeyKind::users:
      break;
  }
  return organisation_damaged(file);
}

Result<void> create_organisation_key(const std::filesystem::path& data_folder, const SecretKey& key) {
  return write_key_file(organisation_file_in(data_folder), KeyKind::organisation, key.seed(), KeyWrite::create);
}

Result<SecretKey> open_organisation_key(const std::filesystem::path& data_folder, std::string_view passphrase) {
  const auto file = organisation_file_in(data_folder);
  const auto read = read_key_file(file);
  if (!read) return Failure(read.error());
  if (!*read) return fail(words::error_key_missing, {{"file", file.string()}});
  const auto payload = (*read)->payload.span();
  if ((*read)->kind == KeyKind::sealed_organisation) return unseal(file, payload, passphrase);
  if ((*read)->kind != KeyKind::organisation || payload.size() != SecretKey::seed_bytes)
    return organisation_damaged(file);
  return SecretKey::from_seed(payload.first<SecretKey::seed_bytes>());
}

Result<void> set_organisation_passphrase(const std::filesystem::path& data_folder, std::string_view current,
                                         std::string_view passphrase, SealCost cost) {
  if (!is_strong_enough(passphrase)) return fail(words::error_passphrase_short);
  const auto key = open_organisation_key(data_folder, current);
  if (!key) return Failure(key.error());
  const auto payload = seal(*key, passphrase, cost);
  if (!payload) return Failure(payload.error());
  return write_key_file(organisation_file_in(data_folder), KeyKind::sealed_organisation, payload->span(),
                        KeyWrite::replace);
}

}  // namespace sala
