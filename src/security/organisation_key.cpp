#include "security/organisation_key.h"

#include "words/security.h"

namespace sala {
namespace {

SigningKeyFile organisation_file_in(const std::filesystem::path& data_folder) {
  return {data_folder / "keys" / "organisation.key", KeyKind::organisation, KeyKind::sealed_organisation,
          words::error_key_missing, words::error_passphrase_needed};
}

}  // namespace

Result<OrganisationKeyState> organisation_key_state(const std::filesystem::path& data_folder) {
  return signing_key_state(organisation_file_in(data_folder));
}

Result<void> create_organisation_key(const std::filesystem::path& data_folder, const SecretKey& key) {
  return create_signing_key(organisation_file_in(data_folder), key, {}, moderate_cost());
}

Result<SecretKey> open_organisation_key(const std::filesystem::path& data_folder, std::string_view passphrase) {
  return open_signing_key(organisation_file_in(data_folder), passphrase);
}

Result<void> set_organisation_passphrase(const std::filesystem::path& data_folder, std::string_view current,
                                         std::string_view passphrase, SealCost cost) {
  return seal_signing_key(organisation_file_in(data_folder), current, passphrase, cost);
}

}  // namespace sala
