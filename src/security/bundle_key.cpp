#include "security/bundle_key.h"

#include <sodium.h>

#include "core/hash.h"
#include "security/key_file.h"
#include "security/random.h"
#include "security/sealed.h"
#include "words/security.h"

namespace sala {
namespace {

/// Where a bundle's key is kept, and as what: one is never taken for another's.
struct KeptKey {
  const char* name;
  KeyKind kind;
};

KeptKey kept_key_of(Family bundle) {
  if (bundle == Family::trainer) return {"bundle-trainer.key", KeyKind::trainer_bundle};
  if (bundle == Family::staff) return {"bundle-staff.key", KeyKind::staff_bundle};
  return {"bundle.key", KeyKind::bundle};
}

std::filesystem::path bundle_file_in(const std::filesystem::path& data_folder, Family bundle) {
  return data_folder / "keys" / kept_key_of(bundle).name;
}

Result<std::optional<SecretBytes>> load_one(const std::filesystem::path& data_folder, Family bundle) {
  const auto file = bundle_file_in(data_folder, bundle);
  auto read = read_key_file(file);
  if (!read) return Failure(read.error());
  if (!*read) return std::optional<SecretBytes>();
  if ((*read)->kind != kept_key_of(bundle).kind || (*read)->payload.size() != shared_key_bytes)
    return fail(words::error_key_damaged, {{"file", file.string()}});
  return std::optional(std::move((*read)->payload));
}

Result<void> save_one(const std::filesystem::path& data_folder, Family bundle, const SecretBytes& key, KeyWrite how) {
  return write_key_file(bundle_file_in(data_folder, bundle), kept_key_of(bundle).kind, key.span(), how);
}

}  // namespace

SecretBytes new_bundle_key() {
  SecretBytes key(shared_key_bytes);
  system_random(key.span());
  return key;
}

std::string sealed_file_name(const SecretBytes& bundle_key, const FileHash& hash) {
  start_sodium();
  const Hash raw = from_hex<sizeof(Hash)>(hash.text()).value_or(Hash{});  // a FileHash is always one
  Hash name{};
  crypto_generichash(name.data(), name.size(), raw.data(), raw.size(), bundle_key.span().data(), bundle_key.size());
  return hex(name);
}

Result<BundleKeys> load_bundle_keys(const std::filesystem::path& data_folder) {
  BundleKeys keys;
  for (const Family bundle : bundle_families) {
    auto key = load_one(data_folder, bundle);
    if (!key) return Failure(key.error());
    if (*key) keys.emplace(bundle, std::move(**key));
  }
  return keys;
}

Result<void> add_bundle_keys(const std::filesystem::path& data_folder, const BundleKeys& keys) {
  const auto held = load_bundle_keys(data_folder);
  if (!held) return Failure(held.error());
  for (const auto& [bundle, key] : keys)
    if (!held->contains(bundle))
      if (const auto saved = save_one(data_folder, bundle, key, KeyWrite::create); !saved) return saved;
  return {};
}

Result<void> replace_bundle_keys(const std::filesystem::path& data_folder, const BundleKeys& keys) {
  for (const auto& [bundle, key] : keys)
    if (const auto saved = save_one(data_folder, bundle, key, KeyWrite::replace); !saved) return saved;
  return {};
}

Result<BundleKeys> make_bundle_keys(const std::filesystem::path& data_folder, const Roles& roles) {
  BundleKeys made;
  for (const Family bundle : bundle_families)
    if (may_read(roles, bundle)) made.emplace(bundle, new_bundle_key());
  if (const auto added = add_bundle_keys(data_folder, made); !added) return Failure(added.error());
  auto held = load_bundle_keys(data_folder);
  if (held) std::erase_if(*held, [&](const auto& kept) { return !may_read(roles, kept.first); });
  return held;
}

}  // namespace sala
