#include "security/certificate_key.h"

#include "core/certificate/certificate_facts.h"
#include "words/security.h"

namespace sala {
namespace {

SigningKeyFile certificate_file_in(const std::filesystem::path& data_folder) {
  return {data_folder / "keys" / "certificate.key", KeyKind::certificate, KeyKind::sealed_certificate,
          words::error_certificate_key_missing, words::error_certificate_passphrase};
}

}  // namespace

Result<SigningKeyState> certificate_key_state(const std::filesystem::path& data_folder) {
  return signing_key_state(certificate_file_in(data_folder));
}

Result<void> create_certificate_key(const std::filesystem::path& data_folder, const SecretKey& key,
                                    std::string_view passphrase, SealCost cost) {
  return create_signing_key(certificate_file_in(data_folder), key, passphrase, cost);
}

Result<SecretKey> open_certificate_key(const std::filesystem::path& data_folder, std::string_view passphrase) {
  return open_signing_key(certificate_file_in(data_folder), passphrase);
}

Result<void> remove_certificate_key(const std::filesystem::path& data_folder) {
  return remove_signing_key(certificate_file_in(data_folder));
}

Signature endorse_certificate_key(const PublicKey& key, const SecretKey& organisation_key) {
  return organisation_key.sign(certificate_key_message(key, organisation_key.public_key()));
}

SignedCertificate sign_certificate(const CertificateFields& fields, const SecretKey& certificate_key) {
  SignedCertificate certificate{fields, key_id(certificate_key.public_key()), {}};
  certificate.signature = certificate_key.sign(certificate_message(fields, certificate.key));
  return certificate;
}

}  // namespace sala
