#include "security/passphrase.h"

#include <catch2/catch.hpp>

using sala::is_strong_enough;

TEST_CASE("a passphrase is 14 characters or four words") {
  CHECK_FALSE(is_strong_enough(""));
  CHECK_FALSE(is_strong_enough("thirteen char"));
  CHECK(is_strong_enough("fourteen chars"));
  CHECK(is_strong_enough("ab cd ef gh"));
  CHECK(is_strong_enough("น้ำ ใส ไหล เย็น"));
  CHECK_FALSE(is_strong_enough("ab cd ef"));
}

TEST_CASE("Thai characters count as characters, not as bytes") {
  CHECK_FALSE(is_strong_enough("ศาลาริมน้ำใส"));  // 12 characters in 36 bytes
  CHECK(is_strong_enough("ศาลาริมน้ำหลังเก่า"));
}

TEST_CASE("repeating one character or one word does not help") {
  CHECK_FALSE(is_strong_enough("aaaaaaaaaaaaaa"));
  CHECK_FALSE(is_strong_enough("ab ab ab ab"));
  CHECK_FALSE(is_strong_enough("a b c d e"));
  CHECK_FALSE(is_strong_enough("ab  cd  ef"));
}
