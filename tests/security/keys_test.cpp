#include "security/keys.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <numeric>

#include "security/random.h"

using namespace sala;

static_assert(!std::is_copy_constructible_v<SecretKey>);
static_assert(!std::is_copy_assignable_v<SecretBytes>);

namespace {

SecretKey key_from(std::initializer_list<std::uint8_t> seed) {
  std::array<std::uint8_t, SecretKey::seed_bytes> bytes{};
  std::ranges::copy(seed, bytes.begin());
  return SecretKey::from_seed(bytes);
}

}  // namespace

TEST_CASE("a key made from a seed is the one RFC 8032 gives (section 7.1, test 1)") {
  const SecretKey key =
      key_from({0x9d, 0x61, 0xb1, 0x9d, 0xef, 0xfd, 0x5a, 0x60, 0xba, 0x84, 0x4a, 0xf4, 0x92, 0xec, 0x2c, 0xc4,
                0x44, 0x49, 0xc5, 0x69, 0x7b, 0x32, 0x69, 0x19, 0x70, 0x3b, 0xac, 0x03, 0x1c, 0xae, 0x7f, 0x60});
  CHECK(hex(key.public_key()) == "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
  CHECK(hex(key.sign("")) ==
        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
        "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b");
}

TEST_CASE("a signature holds for its message and its key alone") {
  const SecretKey key = SecretKey::generate();
  const Signature signature = key.sign("message");
  CHECK(verifies(signature, "message", key.public_key()));
  CHECK_FALSE(verifies(signature, "massage", key.public_key()));
  CHECK_FALSE(verifies(signature, "message", SecretKey::generate().public_key()));
}

TEST_CASE("a key that was moved still signs") {
  SecretKey first = SecretKey::generate();
  const PublicKey public_key = first.public_key();
  const SecretKey second = std::move(first);
  CHECK(verifies(second.sign("message"), "message", public_key));
}

TEST_CASE("secret bytes move without a copy staying behind") {
  SecretBytes first(4);
  std::iota(first.span().begin(), first.span().end(), std::uint8_t{1});
  const SecretBytes second = std::move(first);
  CHECK(first.size() == 0);
  CHECK(std::ranges::equal(second.span(), std::array<std::uint8_t, 4>{1, 2, 3, 4}));
}

TEST_CASE("the system's random bytes fill the whole span and differ each time") {
  std::array<std::uint8_t, 64> first{}, second{};
  system_random(first);
  system_random(second);
  CHECK(first != second);
  CHECK(std::ranges::any_of(std::span(first).last(16), [](std::uint8_t byte) { return byte != 0; }));
}
