#include "security/sealed.h"

#include <sodium.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <functional>

#include "security/bundle_key.h"
#include "support/temporary_folder.h"
#include "words/security.h"

using namespace sala;

namespace {

constexpr SealCost sealed_cheap{crypto_pwhash_OPSLIMIT_MIN, crypto_pwhash_MEMLIMIT_MIN};
constexpr const char* sealed_passphrase = "four quite different words";

/// Longer than two chunks, and of an odd length.
const std::string letter = [] {
  std::string text;
  for (int i = 0; text.size() < 150'001; ++i) text += std::to_string(i) + " ";
  return text;
}();

TextId why(const Result<std::string>& opened) {
  REQUIRE_FALSE(opened);
  return opened.error().text;
}

/// The three ways to seal and to open, told as one.
struct Way {
  const char* name;
  std::function<std::string(const std::string&)> seal;
  std::function<Result<std::string>(const std::string&)> open;
};

std::vector<Way> ways() {
  static const SecretKey station = SecretKey::generate();
  static const SecretBytes shared = new_bundle_key();
  return {
      {"passphrase",
       [](const auto& plain) { return seal_with_passphrase(plain, sealed_passphrase, sealed_cheap).value(); },
       [](const auto& bytes) { return open_with_passphrase(bytes, sealed_passphrase, "f"); }},
      {"station", [](const auto& plain) { return seal_for_station(plain, station.public_key()).value(); },
       [](const auto& bytes) { return open_for_station(bytes, station, "f"); }},
      {"shared key", [](const auto& plain) { return seal_with_key(plain, shared); },
       [](const auto& bytes) { return open_with_key(bytes, shared, "f"); }},
  };
}

}  // namespace

TEST_CASE("what was sealed opens again, however long") {
  for (const Way& way : ways())
    for (const std::string& plain :
         {std::string(), std::string("a"), std::string(64 * 1024, 'x'), std::string(64 * 1024 + 1, 'x'), letter}) {
      INFO(way.name << " " << plain.size());
      CHECK(way.open(way.seal(plain)).value() == plain);
    }
}

TEST_CASE("sealed bytes tell nothing of what is inside, and never the same twice") {
  for (const Way& way : ways()) {
    const std::string once = way.seal(letter), again = way.seal(letter);
    CHECK(once.find("100 101 102") == std::string::npos);
    CHECK(once != again);
  }
}

TEST_CASE("a sealed file that was cut is refused as cut, wherever it ends") {
  for (const Way& way : ways()) {
    const std::string whole = way.seal(letter);
    for (const std::size_t size : {whole.size() - 1, whole.size() / 2, std::size_t{65'700}, std::size_t{40},
                                   std::size_t{11}, std::size_t{5}, std::size_t{0}}) {
      INFO(way.name << " " << size);
      CHECK(why(way.open(whole.substr(0, size))) == words::error_sealed_cut);
    }
    // cut exactly between two chunks
    const std::size_t tail = letter.size() % (64 * 1024) + 17;
    CHECK(why(way.open(whole.substr(0, whole.size() - tail))) == words::error_sealed_cut);
  }
}

TEST_CASE("one changed bit anywhere keeps a sealed file shut") {
  for (const Way& way : ways()) {
    const std::string whole = way.seal("a short letter");
    for (std::size_t i = 0; i < whole.size(); ++i) {
      if (i >= 11 && i < 27 && std::string_view(way.name) == "passphrase") continue;  // the cost: see below
      std::string changed = whole;
      changed[i] = static_cast<char>(changed[i] ^ 1);
      INFO(way.name << " " << i);
      CHECK_FALSE(way.open(changed));
    }
    CHECK(why(way.open(whole + "x")) == words::error_sealed_cut);
  }
}

TEST_CASE("an altered file cannot ask for more time or memory than this machine gives") {
  std::string whole = seal_with_passphrase("a", sealed_passphrase, sealed_cheap).value();
  whole[11] = 1;
  CHECK(why(open_with_passphrase(whole, sealed_passphrase, "f")) == words::error_sealed_altered);
  whole[11] = 0;
  whole[19] = 1;
  CHECK(why(open_with_passphrase(whole, sealed_passphrase, "f")) == words::error_sealed_altered);
}

TEST_CASE("another passphrase, another station, another key: each is told") {
  const std::string by_words = seal_with_passphrase("a", sealed_passphrase, sealed_cheap).value();
  CHECK(why(open_with_passphrase(by_words, "four other different words", "f")) == words::error_passphrase_wrong);
  CHECK(why(open_with_passphrase(by_words, "", "f")) == words::error_seal_passphrase);
  const std::string for_one = seal_for_station("a", SecretKey::generate().public_key()).value();
  CHECK(why(open_for_station(for_one, SecretKey::generate(), "f")) == words::error_sealed_other);
  CHECK(why(open_with_key(seal_with_key("a", new_bundle_key()), new_bundle_key(), "f")) == words::error_sealed_other);
  CHECK(why(open_with_key(by_words, new_bundle_key(), "f")) == words::error_sealed_other);
}

TEST_CASE("a file of a newer Sala and one that is not sealed are told apart") {
  std::string newer = seal_with_key("a", new_bundle_key());
  newer[9] = 2;
  CHECK(why(open_with_key(newer, new_bundle_key(), "f")) == words::error_sealed_newer);
  CHECK(why(open_with_key(std::string(500, 'x'), new_bundle_key(), "f")) == words::error_sealed_altered);
  CHECK(seal_of("SQLite format 3") == std::nullopt);
  CHECK(seal_of(newer) == SealKind::shared_key);
}

TEST_CASE("nothing is sealed with a weak passphrase or for a key that is none") {
  CHECK(why(seal_with_passphrase("a", "short", sealed_cheap)) == words::error_passphrase_short);
  CHECK(why(seal_for_station("a", PublicKey{})) == words::error_sealed_other);
}

TEST_CASE("bundle keys are kept for their owner alone; a key that is there stays, unless all are replaced") {
  TemporaryFolder folder;
  CHECK(load_bundle_keys(folder.path()).value().empty());
  const auto opens = [&](const SecretBytes& key) {
    const auto loaded = load_bundle_keys(folder.path()).value();
    return open_with_key(seal_with_key("a", key), loaded.at(Family::project), "f").has_value();
  };
  BundleKeys first, second;
  first.emplace(Family::project, new_bundle_key());
  second.emplace(Family::project, new_bundle_key());
  REQUIRE(add_bundle_keys(folder.path(), first));
  REQUIRE(add_bundle_keys(folder.path(), second));
  CHECK(opens(first.at(Family::project)));
  REQUIRE(replace_bundle_keys(folder.path(), second));
  CHECK(opens(second.at(Family::project)));
  const auto mode = std::filesystem::status(folder / "keys" / "bundle.key").permissions();
  CHECK(mode == (std::filesystem::perms::owner_read | std::filesystem::perms::owner_write));
}
