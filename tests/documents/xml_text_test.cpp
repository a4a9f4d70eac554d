// What may stand in XML, by production 2 of XML 1.0.
#include "documents/xml_text.h"

#include <catch2/catch.hpp>

#include "documents/paper_text.h"

namespace sala {

TEST_CASE("what XML has no character for is left out, and nothing else") {
  using namespace std::string_literals;
  const std::pair<std::string, std::string> texts[] = {{"นางสาวกมล รักงาน", "นางสาวกมล รักงาน"},
                                                       {"a\tb\nc\rd", "a\tb\nc\rd"},
                                                       {"a\0b"s, "ab"},
                                                       {"a\x01\x08\x0b\x0c\x1f"
                                                        "b",
                                                        "ab"},
                                                       {"a\xEF\xBF\xBE"
                                                        "b",
                                                        "ab"},  // U+FFFE
                                                       {"a\xEF\xBF\xBF"
                                                        "b",
                                                        "ab"},  // U+FFFF
                                                       {"a\xEF\xBF\xBD"
                                                        "b",
                                                        "a\xEF\xBF\xBD"
                                                        "b"},  // U+FFFD
                                                       {"a\xED\xA0\x80"
                                                        "b",
                                                        "ab"},  // a surrogate
                                                       {"a\xF0\x9F\x98\x80"
                                                        "b",
                                                        "a\xF0\x9F\x98\x80"
                                                        "b"},
                                                       {"a\xF4\x90\x80\x80"
                                                        "b",
                                                        "ab"},                // beyond U+10FFFF
                                                       {"a\xC3", "a"},        // cut
                                                       {"<&\"'>", "<&\"'>"},  // escaping is the writer's
                                                       {"", ""}};
  for (const auto& [text, kept] : texts) CHECK(for_xml(text) == kept);
}

TEST_CASE("what cairo refuses is left out of paper, and nothing else") {
  CHECK(for_paper("ก้ำ a\tb") == "ก้ำ a\tb");
  CHECK(for_paper("a\x01\xEF\xBF\xBF\xEF\xB7\x90\xF0\x9F\xBF\xBE\xFF z") == "a z");
  CHECK(for_paper("\xF0\x9F\x98\x80") == "\xF0\x9F\x98\x80");
}

}  // namespace sala
