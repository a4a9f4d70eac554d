#include "security/organisation_key.h"

#include <catch2/catch.hpp>

#include "files.h"
#include "security/key_file.h"
#include "security/station_key.h"
#include "support/temporary_folder.h"
#include "words/security.h"

using namespace sala;

namespace {

constexpr SealCost organisation_cheap{1, 8192};
const std::string organisation_passphrase = "ศาลาริมน้ำหลังเก่า 2569";

struct OrganisationFolder : TemporaryFolder {
  std::filesystem::path file = path() / "keys" / "organisation.key";
  PublicKey public_key{};

  OrganisationFolder() {
    const SecretKey key = SecretKey::generate();
    public_key = key.public_key();
    REQUIRE(create_organisation_key(path(), key));
  }
  std::optional<TextId> refusal(std::string_view given) const {
    const auto opened = open_organisation_key(path(), given);
    return opened ? std::nullopt : std::optional(opened.error().text);
  }
  bool opens_with(std::string_view given) const {
    const auto opened = open_organisation_key(path(), given);
    return opened && opened->public_key() == public_key;
  }
  void seal() const { REQUIRE(set_organisation_passphrase(path(), "", organisation_passphrase, organisation_cheap)); }
};

}  // namespace

TEST_CASE("a new organisation's key is plain and opens without a passphrase") {
  const OrganisationFolder folder;
  CHECK(organisation_key_state(folder.path()) == OrganisationKeyState::plain);
  CHECK(folder.opens_with(""));
}

TEST_CASE("where there is no key, its state says so and opening names the file") {
  const TemporaryFolder folder;
  CHECK(organisation_key_state(folder.path()) == OrganisationKeyState::none);
  const auto opened = open_organisation_key(folder.path());
  REQUIRE_FALSE(opened);
  CHECK(opened.error().text == words::error_key_missing);
}

TEST_CASE("a second organisation's key never replaces the first") {
  const OrganisationFolder folder;
  const auto created = create_organisation_key(folder.path(), SecretKey::generate());
  REQUIRE_FALSE(created);
  CHECK(created.error().text == words::error_key_exists);
  CHECK(folder.opens_with(""));
}

TEST_CASE("a sealed key opens with its passphrase only") {
  const OrganisationFolder folder;
  folder.seal();
  CHECK(organisation_key_state(folder.path()) == OrganisationKeyState::sealed);
  CHECK(folder.opens_with(organisation_passphrase));
  CHECK(folder.refusal("") == words::error_passphrase_needed);
  CHECK(folder.refusal(organisation_passphrase + " ") == words::error_passphrase_wrong);
}

TEST_CASE("a sealed file holds the key nowhere in the open") {
  const OrganisationFolder folder;
  const auto opened = open_organisation_key(folder.path());
  const std::string seed(opened->seed().begin(), opened->seed().end());
  CHECK(bytes_of(folder.file).find(seed) != std::string::npos);
  folder.seal();
  CHECK(bytes_of(folder.file).find(seed) == std::string::npos);
}

TEST_CASE("a passphrase is changed only by whoever knows the one before") {
  const OrganisationFolder folder;
  folder.seal();
  const auto refused =
      set_organisation_passphrase(folder.path(), "not the passphrase", "a wholly new passphrase", organisation_cheap);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().text == words::error_passphrase_wrong);
  CHECK(folder.opens_with(organisation_passphrase));

  REQUIRE(set_organisation_passphrase(folder.path(), organisation_passphrase, "a wholly new passphrase",
                                      organisation_cheap));
  CHECK(folder.opens_with("a wholly new passphrase"));
  CHECK(folder.refusal(organisation_passphrase) == words::error_passphrase_wrong);
}

TEST_CASE("a short passphrase is refused and nothing changes") {
  const OrganisationFolder folder;
  const auto refused = set_organisation_passphrase(folder.path(), "", "too short", organisation_cheap);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().text == words::error_passphrase_short);
  CHECK(organisation_key_state(folder.path()) == OrganisationKeyState::plain);
}

TEST_CASE("sealing the same key twice gives different files") {
  const OrganisationFolder folder;
  folder.seal();
  const std::string first = bytes_of(folder.file);
  REQUIRE(
      set_organisation_passphrase(folder.path(), organisation_passphrase, organisation_passphrase, organisation_cheap));
  CHECK(bytes_of(folder.file) != first);
}

TEST_CASE("a half-written or altered sealed key is called damaged, not a wrong passphrase") {
  const OrganisationFolder folder;
  folder.seal();
  const std::string whole = bytes_of(folder.file);
  for (std::size_t at = 0; at < whole.size(); ++at) {
    std::string altered = whole;
    altered[at] = static_cast<char>(altered[at] ^ 1);
    overwrite(folder.file, altered);
    CHECK(folder.refusal(organisation_passphrase) == words::error_key_damaged);
    overwrite(folder.file, whole.substr(0, at));
    CHECK(folder.refusal(organisation_passphrase) == words::error_key_damaged);
  }
}

TEST_CASE("a sealed key that asks for more work than any kiosk can do is called damaged at once") {
  const OrganisationFolder folder;
  folder.seal();
  const auto sealed = read_key_file(folder.file);
  for (const std::size_t top_byte_of_number : {0U, 8U}) {
    SecretBytes payload((*sealed)->payload.size());
    std::ranges::copy((*sealed)->payload.span(), payload.span().begin());
    payload.span()[top_byte_of_number] = 1;
    REQUIRE(write_key_file(folder.file, KeyKind::sealed_organisation, payload.span(), KeyWrite::replace));
    CHECK(folder.refusal(organisation_passphrase) == words::error_key_damaged);
  }
}

TEST_CASE("one key's file cannot stand for another's") {
  const OrganisationFolder folder;
  REQUIRE(save_station_key(folder.path(), {Uuid{}, {}, SecretKey::generate()}));
  std::filesystem::rename(folder / "keys/station.key", folder.file);
  CHECK(folder.refusal("") == words::error_key_damaged);
  CHECK(organisation_key_state(folder.path()).error().text == words::error_key_damaged);
}

TEST_CASE("a key sealed at the default cost opens again") {
  const OrganisationFolder folder;
  REQUIRE(set_organisation_passphrase(folder.path(), "", organisation_passphrase));
  CHECK(folder.opens_with(organisation_passphrase));
}
