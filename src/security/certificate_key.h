// The key that certificates are signed with: in `keys/certificate.key` of an office, endorsed by the organisation
// (core/certificate/certificate_facts.h). Plain, or sealed by a passphrase, as the organisation's key is.
#pragma once
#include <filesystem>
#include <string_view>

#include "core/certificate/certificate_code.h"
#include "security/signing_key_file.h"

namespace sala {

/// Errors here and below: those of signing_key_file.h; error_certificate_key_missing, error_certificate_passphrase.
Result<SigningKeyState> certificate_key_state(const std::filesystem::path& data_folder);
/// Without a passphrase it is kept plain.
Result<void> create_certificate_key(const std::filesystem::path& data_folder, const SecretKey& key,
                                    std::string_view passphrase = {}, SealCost cost = moderate_cost());
Result<SecretKey> open_certificate_key(const std::filesystem::path& data_folder, std::string_view passphrase = {});

/// Of a key that was ended, so that another can be made. Error: error_key_unwritable.
Result<void> remove_certificate_key(const std::filesystem::path& data_folder);

/// The organisation's word that certificates signed with this key are its own.
Signature endorse_certificate_key(const PublicKey& key, const SecretKey& organisation_key);

SignedCertificate sign_certificate(const CertificateFields& fields, const SecretKey& certificate_key);

}  // namespace sala
