#include "core/toml_text.h"

#include <catch2/catch.hpp>

using namespace sala;

TEST_CASE("Thai stands in strings and comments of TOML, of every kind") {
  CHECK_FALSE(line_beyond_ascii(
      "\xef\xbb\xbf# ก \"\na = \"ข \\\" ค\" # ง\nb = 'จ \\'\nc = \"\"\"ฉ\n\" ช\"\"\"\nd = '''ซ\n''\n'''\n"));
  CHECK_FALSE(line_beyond_ascii(""));
  CHECK_FALSE(line_beyond_ascii("a = \"ไม่ปิด"));
  CHECK_FALSE(line_beyond_ascii("[ \"ก\" . 'ข' ]\n\"ค\" = { \"ง\" = [\"จ\",\n 'ฉ'] }\n"));
  CHECK_FALSE(line_beyond_ascii("a = \"\"\"ก\"\"\"\" # ข\nb = \"ค\"\n"));
}

TEST_CASE("what TOML does not allow, and its parser might not survive, is named by its line") {
  CHECK(line_beyond_ascii("a = 1\nb = \xef\xb9\xbf\n") == 2);
  CHECK(line_beyond_ascii("ก = 1\n") == 1);
  CHECK(line_beyond_ascii("a = \"b\nก\n\"") == 2);
  CHECK(line_beyond_ascii("a = 2026-\"ก\"\n") == 1);  // no string begins there
  CHECK(line_beyond_ascii("a = \"b\" \"\xef\xb9\xbf\"\n") == 1);
  CHECK(line_beyond_ascii("a = \"\"\"b \\\n  \xef\xb9\xbf\"\"\"\n") == 2);
}
