#include "security/certificate_key.h"

#include <catch2/catch.hpp>
#include <fstream>

#include "core/certificate/certificate_facts.h"
#include "support/temporary_folder.h"
#include "words/security.h"

using namespace sala;

namespace {

constexpr SealCost certificate_cheap{1, 8192};
const std::string certificate_passphrase = "สระบัวหลังตึกใหญ่ 2569";

std::optional<TextId> refusal_of(const TemporaryFolder& folder, std::string_view passphrase) {
  const auto opened = open_certificate_key(folder.path(), passphrase);
  return opened ? std::nullopt : std::optional(opened.error().text);
}

}  // namespace

TEST_CASE("the vectors' certificates are signed anew with the same text") {
  std::ifstream file(std::string(SALA_SOURCE_DIR) + "/data/vectors/certificates.jsonl");
  int signed_again = 0;
  for (std::string line; std::getline(file, line); ++signed_again) {
    const Json json = Json::parse(line);
    const SecretKey key = SecretKey::from_seed(from_hex<32>(json["seed"].get<std::string>()).value());
    const SignedCertificate read = parse_certificate(json["text"].get<std::string>()).value();
    CHECK(sign_certificate(read.fields, key) == read);
    CHECK(certificate_text(sign_certificate(read.fields, key)) == json["text"]);
  }
  CHECK(signed_again >= 2);
}

TEST_CASE("a certificate key is kept plain or sealed, and opens as it was made") {
  const TemporaryFolder plain, sealed;
  const SecretKey key = SecretKey::generate();
  CHECK(certificate_key_state(plain.path()) == SigningKeyState::none);
  REQUIRE(create_certificate_key(plain.path(), key));
  REQUIRE(create_certificate_key(sealed.path(), key, certificate_passphrase, certificate_cheap));
  CHECK(certificate_key_state(plain.path()) == SigningKeyState::plain);
  CHECK(certificate_key_state(sealed.path()) == SigningKeyState::sealed);
  CHECK(open_certificate_key(plain.path()).value().public_key() == key.public_key());
  CHECK(open_certificate_key(sealed.path(), certificate_passphrase).value().public_key() == key.public_key());
  CHECK(refusal_of(sealed, "") == words::error_certificate_passphrase);
  CHECK(refusal_of(sealed, "สระบัวหลังตึกใหญ่ 2570") == words::error_passphrase_wrong);
}

TEST_CASE("no second certificate key takes the place of the first") {
  const TemporaryFolder folder;
  CHECK(refusal_of(folder, "") == words::error_certificate_key_missing);
  REQUIRE(create_certificate_key(folder.path(), SecretKey::generate()));
  const auto again = create_certificate_key(folder.path(), SecretKey::generate());
  REQUIRE_FALSE(again);
  CHECK(again.error().text == words::error_key_exists);
}

TEST_CASE("the organisation endorses a certificate key for itself alone") {
  const SecretKey organisation = SecretKey::generate(), other = SecretKey::generate(), key = SecretKey::generate();
  const CertificateKeyPut put{key.public_key(), endorse_certificate_key(key.public_key(), organisation)};
  CHECK(is_endorsed(put, organisation.public_key()));
  CHECK_FALSE(is_endorsed(put, other.public_key()));
  CHECK_FALSE(is_endorsed({other.public_key(), put.endorsement}, organisation.public_key()));
}
