#include "security/pins.h"

#include <catch2/catch.hpp>

#include "words/security.h"

namespace sala {
namespace {

std::optional<TextId> fault(std::string_view pin) {
  const auto found = pin_fault(pin);
  return found ? std::optional(found->text) : std::nullopt;
}

}  // namespace

TEST_CASE("what anybody would try first is no PIN") {
  for (const char* weak : {"000000", "111111", "99999999", "123456", "12345678", "654321",   "890123",   "987654",
                           "246802", "135791", "121212",   "112112", "123123",   "123321",   "12344321", "112233",
                           "998877", "010101", "111222",   "147258", "159753",   "147258369"}) {
    INFO(weak);
    CHECK(fault(weak) == words::error_pin_weak);
  }
}

TEST_CASE("an ordinary PIN may be chosen") {
  for (const char* good : {"482913", "700185", "193846", "20261123", "908172635441"}) {
    INFO(good);
    CHECK(fault(good) == std::nullopt);
  }
}

TEST_CASE("a PIN is six to twelve digits and nothing else") {
  for (const char* wrong : {"", "48291", "4829130517264", "48291a", "48 2913", "-482913", "๔๘๒๙๑๓"}) {
    INFO(wrong);
    CHECK(fault(wrong) == words::error_pin_digits);
  }
}

TEST_CASE("a hash matches its own PIN only, says nothing of it, and is another each time") {
  const std::string hash = hash_pin("482913").value();
  CHECK(matches_pin(hash, "482913"));
  CHECK_FALSE(matches_pin(hash, "482914"));
  CHECK_FALSE(matches_pin(hash, ""));
  CHECK(hash.find("482913") == std::string::npos);
  CHECK(hash.starts_with("$argon2id$"));
  CHECK(hash != hash_pin("482913").value());
}

TEST_CASE("nothing matches what is no hash") {
  CHECK_FALSE(matches_pin("", "482913"));
  CHECK_FALSE(matches_pin("482913", "482913"));
  CHECK_FALSE(matches_pin(std::string(4000, 'x'), "482913"));
}

}  // namespace sala
