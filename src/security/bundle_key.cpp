#include "security/bundle_key.h"

#include "security/key_file.h"
#include "security/random.h"
#include "security/sealed.h"
#include "words/security.h"

namespace sala {
namespace {

std::filesystem::path bundle_file_in(const std::filesystem::path& data_folder) {
  return data_folder / "keys" / "bundle.key";
}

}  // namespace

SecretBytes new_bundle_key() {
  SecretBytes key(shared_key_bytes);
  system_random(key.span());
  return key;
}

Result<std::optional<SecretBytes>> load_bundle_key(const std::filesystem::path& data_folder) {
  const auto file = bundle_file_in(data_folder);
  auto read = read_key_file(file);
  if (!read) return Failure(read.error());
  if (!*read) return std::optional<SecretBytes>();
  if ((*read)->kind != KeyKind::bundle || (*read)->payload.size() != shared_key_bytes)
    return fail(words::error_key_damaged, {{"file", file.string()}});
  return std::optional(std::move((*read)->payload));
}

Result<void> save_bundle_key(const std::filesystem::path& data_folder, const SecretBytes& key) {
  return write_key_file(bundle_file_in(data_folder), KeyKind::bundle, key.span(), KeyWrite::replace);
}

}  // namespace sala
