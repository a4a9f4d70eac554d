#include "station/record/record_seal.h"

#include "core/json_read.h"
#include "files/whole_file.h"
#include "record/record_errors.h"
#include "security/bundle_key.h"
#include "security/sealed.h"

namespace sala {
namespace {

namespace fs = std::filesystem;

Family bundle_of(Family family) {
  return family == Family::organisation ? Family::project : family;
}

/// `sala-record/keys`, made by the first writer that has no others.
Result<BundleKeys> keys_in_folder(const fs::path& folder) {
  const fs::path file = folder / "sala-record" / "keys";
  std::error_code failed;
  if (!fs::exists(file, failed)) {
    Json made = Json::object();
    for (const Family family : bundle_families) made[std::string(bundle_name(family))] = hex(new_bundle_key().span());
    fs::create_directory(file.parent_path(), failed);
    if (const auto written = write_file(file, canonical(made)); !written) return Failure(written.error());
  }
  const auto text = read_file(file, usual_file_limit, OpenFile::Links::refuse);
  if (!text) return Failure(text.error());
  const Json said = Json::parse(*text, nullptr, false);
  BundleKeys keys;
  for (const Family family : bundle_families) {
    const auto bytes = from_hex<shared_key_bytes>(text_at(said, std::string(bundle_name(family)).c_str()));
    if (!bytes) return record_failure(SyncTrouble::form, "folder:" + folder.string(), "keys");
    SecretBytes key(bytes->size());
    std::ranges::copy(*bytes, key.span().begin());
    keys.emplace(family, std::move(key));
  }
  return keys;
}

}  // namespace

Result<RecordSeal> record_seal(const fs::path& data_folder, const fs::path& folder) {
  auto own = load_bundle_keys(data_folder);
  if (!own) return Failure(own.error());
  if (!own->contains(Family::project)) {
    own = keys_in_folder(folder);
    if (!own) return Failure(own.error());
  }
  const auto keys = std::make_shared<const BundleKeys>(std::move(*own));
  const std::string shown = "folder:" + folder.string();
  RecordSeal seal;
  seal.seal = [keys, shown](Family family, std::string_view plain) -> Result<std::string> {
    const auto key = keys->find(bundle_of(family));
    if (key == keys->end()) return record_failure(SyncTrouble::access, shown, "key");
    return seal_with_key(plain, key->second);
  };
  seal.open = [keys, shown](Family family, std::string_view sealed) -> Result<std::string> {
    const auto key = keys->find(bundle_of(family));
    if (key == keys->end()) return record_failure(SyncTrouble::access, shown, "key");
    return open_with_key(sealed, key->second, shown);
  };
  seal.file_name = [keys](Family family, const FileHash& hash) {
    const auto key = keys->find(bundle_of(family));
    return key == keys->end() ? std::string("none") : sealed_file_name(key->second, hash);
  };
  return seal;
}

}  // namespace sala
