// A certificate's code, byte by byte: "SALAC1:" + canonical Base45 of raw DEFLATE with a preset dictionary of a COSE_Sign1
// (RFC 9052) over deterministic CBOR. Judged with public keys only; signing is security/certificates.h's, whether it still
// counts is the store's to say.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "core/certificate/certificate_fields.h"
#include "core/hash.h"

namespace sala {

/// The code of a certificate begins with it.
inline constexpr std::string_view certificate_prefix = "SALAC1:";

struct SignedCertificate {
  CertificateFields fields = {};
  KeyId key = {};  ///< the first bytes of the BLAKE2b-256 of the certificate key
  Signature signature = {};
  bool operator==(const SignedCertificate&) const = default;
};

/// What the signature is over: COSE's Sig_structure with external_aad "sala-certificate-1\0".
std::string certificate_message(const CertificateFields& fields, const KeyId& key);
bool is_signed_with(const SignedCertificate& certificate, const PublicKey& key);

std::string certificate_text(const SignedCertificate& certificate);
/// Nothing unless the text is one certificate, each part of which would be written with the same bytes again (of the
/// compressed stream, what it inflates to). Says nothing of the signature.
std::optional<SignedCertificate> parse_certificate(std::string_view text);

/// The longest text that a code of version 20 at level M holds: 45 mm on paper that cameras read.
inline constexpr std::size_t most_certificate_characters = 970;

}  // namespace sala
